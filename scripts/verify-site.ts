/**
 * `npm run verify-site -- <folder|zip|address> [--seal hex] [--sums file] [--network]`: check a copy of the archive, a
 * built site or the portable edition, against its checksums; name every file that was altered, is missing or was added,
 * and exit 1 when there is one. Of a whole copy it tells the seal: the SHA-256 of the list itself.
 */
import { readFile } from 'node:fs/promises';
import { commandLine } from '../src/distribution/command-line.ts';
import { readSums } from '../src/distribution/sums.ts';
import { checkCopy, describeFaults } from '../src/distribution/verify/index.ts';

const usage = 'npm run verify-site -- <folder|zip|http://localhost:4321/> [--seal hex] [--sums file] [--network]';

try {
  const { values, positionals } = commandLine(usage, {
    most: 1,
    options: { seal: { type: 'string' }, sums: { type: 'string' }, network: { type: 'boolean', default: false } },
  });
  const [what] = positionals;
  if (!what) throw new Error(`Name one thing to check: ${usage}`);
  const { seal, network } = values;
  if (seal !== undefined && !/^[0-9A-Fa-f]{64}$/.test(seal))
    throw new Error(`--seal ${seal} is no SHA-256: 64 hex digits.`);
  const sums =
    values.sums === undefined ? undefined : await readFile(values.sums, 'utf8').catch(() => unread(values.sums));
  if (sums !== undefined && readSums(sums).sums.length === 0) unread(values.sums);
  const kept = { ...(seal === undefined ? {} : { seal }), ...(sums === undefined ? {} : { sums }) };
  const checked = await checkCopy({ what, network, ...kept });
  if (checked.faults.length > 0) {
    process.stderr.write(describeFaults(checked.faults, checked.place));
    process.exitCode = 1;
  } else {
    const { sha256, list } = checked.seal ?? { sha256: 'none', list: 'no list' };
    const note = checked.note === undefined ? '' : ` ${checked.note}`;
    process.stdout.write(`Whole: ${checked.files} files, seal ${sha256} (SHA-256 of ${list}).${note}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function unread(path = ''): never {
  throw new Error(`${path} cannot be read as a list: --sums wants one as \`sha256sum\` writes it.`);
}
