/**
 * `npm run bench -- disk`: what a command does, that writes, where the disk is full, can only be read, or lets no file grow:
 * whether it says so in one line and exits 1, and whether everything is as it was. Linux only: it mounts such disks in a
 * name space of its own.
 */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { cleanEnvironment } from '../../setup/environment.ts';
import { copyTree } from '../../setup/tree.ts';

/** Each command, and whether it writes. */
const commands: readonly { readonly name: string; readonly given: string; readonly writes: boolean }[] = [
  { name: 'check', given: 'scripts/check.ts', writes: false },
  { name: 'manual', given: 'scripts/manual.ts', writes: true },
  { name: 'build', given: 'scripts/build.ts', writes: true },
  { name: 'portable', given: 'scripts/portable.ts', writes: true },
  { name: 'release', given: 'scripts/release.ts', writes: true },
  { name: 'ingest', given: 'scripts/ingest.ts capture.txt', writes: true },
  { name: 'export', given: 'scripts/export.ts opensearch paragraphs', writes: true },
  { name: 'schemas', given: 'scripts/schemas.ts', writes: true },
];

/** Each kind of disk: how it is made of the tree in `$PWD`, and the words that say why nothing is written. */
const disks: readonly { readonly name: string; readonly make: string; readonly why: RegExp }[] = [
  { name: 'full', make: 'head -c 1G /dev/zero > node_modules/.filler 2>/dev/null', why: /the disk is full/ },
  { name: 'read-only', make: 'mount -o remount,ro .', why: /the disk can only be read/ },
  { name: 'small files', make: 'ulimit -f 20', why: /it grows larger than files may be/ },
];

/** Try every command on every disk, and print what it says. @throws When something was lost or told otherwise. */
export async function measureDisk(print: (line: string) => void): Promise<void> {
  const tree = await copyTree('sijill-disk-');
  const faults: string[] = [];
  try {
    for (const disk of disks)
      for (const { name, given, writes } of commands) {
        const { code, told, kept } = tried(tree, disk.make, given);
        const said = told.trim().split('\n').at(-1) ?? '';
        const asItShould = writes ? code === 1 && disk.why.test(told) : code === 0;
        const isPlain = !/^\s+at .+:\d+/m.test(told);
        print(`${disk.name.padEnd(12)} ${name.padEnd(9)} exit ${code}, ${kept ? 'all as it was' : 'CHANGED'}: ${said}`);
        if (!asItShould || !isPlain || !kept) faults.push(`${name} on a disk that is ${disk.name}: ${told}`);
      }
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
  if (faults.length > 0) throw new Error(faults.join('\n\n'));
}

/** A command in a copy of the tree on such a disk, which has a site and a zip of before. */
function tried(tree: string, make: string, given: string) {
  const sums = `find content dist sijill-*.zip -type f | sort | xargs sha256sum`;
  const script = `
    mount -t tmpfs -o size=96m tmpfs /mnt && cp -a "${tree}/." /mnt && cd /mnt || exit 97
    mkdir -p dist/pagefind tmp; echo before > dist/index.html; echo before > sijill-0000.1.zip
    sed -i 's/^id: .*/id: "9999.1"/' content/edition.yaml
    echo '| stale |' >> content/README.md
    echo '{}' > content/schemas/report.schema.json
    for n in $(seq 200); do echo "قال ناشطون إن $n مقاتلًا خرجوا من المدينة يوم الأحد."; echo; done > capture.txt
    export TMPDIR=/mnt/tmp
    before=$(${sums})
    (${make}; exec "${process.execPath}" ${given}) 2>&1
    code=$?
    [ "$before" = "$(${sums})" ] && echo "#kept $code" || echo "#changed $code"`;
  const { stdout, stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', script], { env: cleanEnvironment() });
  const [, told = '', state, code] = /^([^]*)#(kept|changed) (\d+)\s*$/.exec(stdout.toString()) ?? [];
  if (state === undefined) throw new Error(`No disk can be mounted here: ${stderr.toString()}`);
  return { code: Number(code), told, kept: state === 'kept' };
}
