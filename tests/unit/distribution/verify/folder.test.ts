import fc from 'fast-check';
import { chmod, cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkCopy, describeFaults } from '../../../../src/distribution/verify/index.ts';
import { bagOf, place, placeSite, short } from './copies.ts';

let home: string;
let folder: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sijill-verify-'));
  await placeSite(join(home, 'site'));
  await place(join(home, 'bags'), Object.fromEntries((await bagOf()).map(({ path, bytes }) => [path, bytes])));
});
beforeEach(async () => {
  folder = await mkdtemp(join(home, 'copy-'));
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => rm(home, { recursive: true }));

const faultsOf = async (what: string, kept = {}) => short((await checkCopy({ what, ...kept })).faults);

describe('checkCopy({ what }) of a built site', () => {
  beforeEach(() => cp(join(home, 'site'), folder, { recursive: true }));

  test('finds a whole one whole, and tells how many files and the seal', async () => {
    const { faults, files, seal } = await checkCopy({ what: folder });
    expect([faults, files, seal?.list]).toEqual([[], 6, 'SHA256SUMS']);
    expect(await faultsOf(folder, { seal: seal?.sha256.toUpperCase() })).toEqual([]);
  });

  test('names what was altered, is missing and was added, all at once', async () => {
    await writeFile(join(folder, 'reports/0001/text.txt'), 'تقرير آخر');
    await rm(join(folder, 'index.html'));
    await rename(join(folder, '404.html'), join(folder, '404.HTM'));
    await writeFile(join(folder, '.DS_Store'), '');
    const { faults } = await checkCopy({ what: folder });
    expect(short(faults)).toEqual([
      'file/added .DS_Store',
      'file/added 404.HTM',
      'file/altered reports/0001/text.txt',
      'file/missing 404.html',
      'file/missing index.html',
    ]);
    expect(faults.find(({ path }) => path === '404.html')?.nearest).toBe('404.HTM');
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'tells of a folder that it may not read, and of nothing in it',
    async () => {
      await chmod(join(folder, 'reports'), 0);
      try {
        expect(await faultsOf(folder)).toEqual(['file/unreadable reports']);
      } finally {
        await chmod(join(folder, 'reports'), 0o755);
      }
    },
  );

  test('follows no link', async () => {
    await rm(join(folder, 'index.html'));
    await symlink(join(folder, '404.html'), join(folder, 'index.html'));
    expect(await faultsOf(folder)).toEqual(['file/link index.html']);
    await rename(join(folder, 'reports'), join(home, 'away'));
    await symlink(join(home, 'away'), join(folder, 'reports'));
    expect(await faultsOf(folder)).toEqual(['file/link index.html', 'file/link reports']);
  });

  const line = `${'0'.repeat(64)}  `;
  test.each([
    ['a line that is none', 'hello\n', ['list/line SHA256SUMS']],
    ['a path that leads out', `${line}../secret\n`, ['list/path SHA256SUMS']],
    ['an absolute path', `${line}/etc/passwd\n`, ['list/path SHA256SUMS']],
    ['a path named twice', `${line}index.html\n`, ['list/twice SHA256SUMS']],
    ['a line without its end', `${line}b`, ['file/missing b', 'list/form SHA256SUMS']],
  ])('tells of %s in the list', async (_, added, expected) => {
    await writeFile(join(folder, 'SHA256SUMS'), added, { flag: 'a' });
    expect(await faultsOf(folder)).toEqual(expected);
  });

  test.each(['', '\n', '<html>not found</html>\n'])(
    'tells of a list that names no file (%j) that alone, and no file as added',
    async (text) => {
      await writeFile(join(folder, 'SHA256SUMS'), text);
      expect(await faultsOf(folder)).toEqual(['list/empty SHA256SUMS']);
    },
  );

  test('tells when the list is gone, or the folder is another', async () => {
    await rm(join(folder, 'SHA256SUMS'));
    expect(await faultsOf(folder)).toEqual(['list/missing ']);
  });

  test('refuses what is not there in plain words', async () => {
    await expect(checkCopy({ what: join(folder, 'nowhere') })).rejects.toThrow('nowhere is not there.');
  });

  test.each(['localhost:4321', 'localhost:4321/archive/', 'ftp://archive.invalid/'])(
    'says of %s how an address begins',
    async (what) => {
      await expect(checkCopy({ what })).rejects.toThrow(`${what} is not there. An address begins with http://`);
    },
  );

  test.skipIf(process.platform === 'win32')('reads nothing that is neither a folder nor a file', async () => {
    await expect(checkCopy({ what: '/dev/zero' })).rejects.toThrow('/dev/zero is neither a folder nor a file.');
  });

  test('sees by a seal or a list kept elsewhere what was altered together with its checksum', async () => {
    const kept = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
    const { seal } = await checkCopy({ what: folder });
    await placeSite(folder);
    await writeFile(join(folder, 'index.html'), 'غيره');
    await rm(join(folder, 'SHA256SUMS'));
    expect(await faultsOf(folder, { sums: kept })).toEqual(['file/altered index.html']);
    const { writeSums } = await import('../../../../src/distribution/sums.ts');
    await writeSums(folder);
    expect(await faultsOf(folder)).toEqual([]);
    expect(await faultsOf(folder, { seal: seal?.sha256 })).toEqual(['seal/differs SHA256SUMS']);
    expect(await faultsOf(folder, { sums: kept })).toEqual(['file/altered index.html']);
  });

  test('refuses a kept list that is none', async () => {
    expect(await faultsOf(folder, { sums: '<html>' })).toEqual(['list/line --sums']);
  });
});

describe('checkCopy({ what }) of an unzipped bag', () => {
  let bag: string;
  beforeEach(async () => {
    await cp(join(home, 'bags'), folder, { recursive: true });
    bag = join(folder, 'sijill-2026.1');
  });

  test('finds it whole, from its own folder or the one around it', async () => {
    for (const what of [bag, folder]) {
      const { faults, files, seal } = await checkCopy({ what });
      expect([faults, files, seal?.list]).toEqual([[], 12, 'tagmanifest-sha256.txt']);
    }
  });

  test.each([
    ['data/site/index.html', 'x', ['bag/oxum bag-info.txt', 'file/altered data/site/index.html']],
    ['data/site/extra', 'x', ['bag/oxum bag-info.txt', 'file/added data/site/extra']],
    ['README.txt', 'x', ['file/altered README.txt']],
    ['fetch.txt', 'x', ['file/added fetch.txt']],
    ['bagit.txt', 'BagIt-Version: 0.97\n', ['bag/declaration bagit.txt', 'file/altered bagit.txt']],
  ])('tells of a change in %s', async (path, text, expected) => {
    await writeFile(join(bag, path), text);
    expect(await faultsOf(bag)).toEqual(expected);
  });

  test.each(['manifest-sha256.txt', 'tagmanifest-sha256.txt', 'bagit.txt', 'bag-info.txt', 'data/site/SHA256SUMS'])(
    'tells that %s is gone',
    async (path) => {
      await rm(join(bag, path));
      expect((await faultsOf(bag)).join()).toContain(path);
    },
  );

  test('compares its site, its payload or its other files with a list kept of each', async () => {
    await writeFile(join(bag, 'data/site/index.html'), 'altered');
    const list = (path: string) => readFile(join(home, 'bags/sijill-2026.1', path), 'utf8');
    const altered = async (path: string) => (await checkCopy({ what: bag, sums: await list(path) })).faults;
    for (const path of ['data/site/SHA256SUMS', 'manifest-sha256.txt'])
      expect(short(await altered(path))).toContain('file/altered data/site/index.html');
    await writeFile(join(bag, 'README.txt'), 'altered');
    expect(short(await altered('tagmanifest-sha256.txt'))).toContain('file/altered README.txt');
  });
});

test.each(['site', 'bags'])('names a byte that was changed anywhere in the %s', async (kind) => {
  const { place: top } = await checkCopy({ what: join(home, kind) });
  const paths =
    kind === 'site'
      ? ['index.html', 'SHA256SUMS', 'reports/0001/index.html']
      : (await bagOf()).map(({ path }) => path.slice('sijill-2026.1/'.length));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (path, at, change) => {
        const whole = await readFile(join(top, path));
        const harmed = Buffer.from(whole);
        const i = at % harmed.length;
        harmed[i] = (harmed[i] ?? 0) ^ change;
        await writeFile(join(top, path), harmed);
        try {
          expect((await faultsOf(top)).length).toBeGreaterThan(0);
        } finally {
          await writeFile(join(top, path), whole);
        }
      },
    ),
    { numRuns: 40 },
  );
});

describe('describeFaults(faults, place)', () => {
  test('tells the place first, then each label on its own line, then the count', () => {
    const faults = [
      { rule: 'file/missing', path: 'b', found: 'لا ملفّ بهذا الاسم', nearest: 'B' },
      { rule: 'list/line', path: 'a', line: 3, found: 'x\u001b[2J\u202e' },
    ] as const;
    expect(describeFaults(faults, 'dist/')).toBe(`dist/a:3  list/line
  وُجد:     x\\u001b[2J\\u202e
  المطلوب:  بصمة من 64 خانة، ثم فراغان، ثم مسار الملفّ
  الإصلاح:  خذ النسخة كلّها مرّة أخرى من مصدر تثق به، وقابل ختمها

dist/b  file/missing
  وُجد:     لا ملفّ بهذا الاسم
  المطلوب:  ملفّ تذكره القائمة
  الأقرب:   B
  الإصلاح:  أعد الملفّ من نسخة سليمة

خطآن
`);
    expect(describeFaults([], 'dist')).toBe('');
  });
});
