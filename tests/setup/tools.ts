/**
 * What looks at the sources before the tests are run, side by side: `npm run test:format`, `test:unused` and `test:types`.
 * What each prints is printed whole; a fault of any ends with exit code 1.
 */
import { execFile } from 'node:child_process';

const npm = process.env['npm_execpath'];
if (npm === undefined) throw new Error('It is run by npm: `npm test`.');

/** Whether a script of npm ends well, once what it printed is printed. */
function passes(script: string, program: string): Promise<boolean> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [program, 'run', '--silent', script],
      { maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        process.stdout.write(`${script}\n${stdout}${stderr}`);
        done(error === null);
      },
    );
  });
}

/** In two rows, for two cores: types take as long as the rest. */
const rows = [['test:types'], ['test:format', 'test:unused']];
const all = await Promise.all(
  rows.map(async (row) => {
    const each: boolean[] = [];
    for (const script of row) each.push(await passes(script, npm));
    return each;
  }),
);
if (all.flat().includes(false)) process.exitCode = 1;
