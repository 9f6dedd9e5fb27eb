/** `npm run bench [-- name [options]]`: measure one thing and print it; without a name, print what can be measured. */
import { benches } from '../tests/bench/benches.ts';

const [name, ...options] = process.argv.slice(2);
const bench = benches.find((each) => each.name === name);
const list = benches.map((each) => `  ${each.name.padEnd(12)}${each.about}\n`).join('');

if (bench === undefined) {
  const asked = name === undefined || name === '--help' || name === '-h';
  if (!asked) process.exitCode = 1;
  const out = asked ? process.stdout : process.stderr;
  out.write(`${asked ? '' : `No bench is called ${name}.\n`}npm run bench -- <name>, of:\n${list}`);
} else {
  try {
    await bench.run((line) => process.stdout.write(`${line}\n`), options);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
