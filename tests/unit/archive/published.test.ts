import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openChecker } from '../../../src/archive/checker.ts';
import { formerAddresses } from '../../../src/archive/former.ts';
import { publish, withoutWithdrawn } from '../../../src/archive/publication.ts';
import { publishedFiles } from '../../../src/archive/published-files.ts';
import { changesSince, citableOf, compareEditions, publishedOf } from '../../../src/archive/published.ts';
import { sha256 } from '../../../src/archive/digest.ts';
import { edit, first, nothing, pagesOf, permanence, releasedContent, rename, restore } from './released.ts';

let sound = '';
/** The folder that each test changes, and a checker that remembers what it did not change. */
let folder = '';
let check: ReturnType<typeof openChecker>;

beforeAll(async () => {
  sound = await releasedContent();
  folder = `${sound}-changed`;
  await cp(sound, folder, { recursive: true });
  check = openChecker(folder);
});
afterEach(() => restore(folder, sound));
afterAll(() => rm(dirname(sound), { recursive: true, force: true }));

const report = 'reports/0001.md';
const toldOf = async () => permanence(await check());
const now = async () => (await check()).content.edition?.record.id ?? '';
const redirects = (text: string) => writeFile(join(folder, 'redirects.yaml'), text);
const dropFigure = (id: string) => (text: string) =>
  text.replace(new RegExp(`\\n {2}- id: ${id}\\n(?: {4}.*\\n)*(?= {2}- id|\\w)`), '\n');
const swap = (a: string, b: string) => (text: string) =>
  text.replace(`id: ${a} }`, 'id: ? }').replace(`id: ${b} }`, `id: ${a} }`).replace('id: ? }', `id: ${b} }`);
const correct =
  (field: string, edition: string, { before = 'ب', after = 'ج', date = '2026-11-28' } = {}) =>
  (text: string) =>
    text.replace(
      /^corrections: \[\]\n/m,
      `corrections:\n  - ${JSON.stringify({ date, edition, field, before, after, reason: 'تجربة.' })}\n`,
    );

/** A correction of the date of 0002 that tells what it was and is. */
const dates = { before: '2017-02-18', after: '2017-02-19' };

/** Each change of a released archive, and what is told of it. */
describe('checkContent(folder), after a release', () => {
  test('is content with what nobody changed', async () => {
    expect(await toldOf()).toEqual([]);
  });

  test('tells each paragraph whose words are others, until a correction of each is made', async () => {
    await edit(folder, report, swap('p1', 'p2'));
    const changed = async () => (await toldOf()).filter((told) => told.includes('capture.lines'));
    expect(await changed()).toHaveLength(2);
    await edit(folder, report, correct('p1', await now()));
    expect(await changed()).toHaveLength(1);
  });

  test('tells a figure in other words, and takes a correction only when it is newer than what was published', async () => {
    await edit(folder, report, (text) =>
      text.replace('quantity: { kind: more_than, n: 100 }', 'quantity: { kind: more_than, n: 101 }'),
    );
    expect(await toldOf()).toEqual(['published/changed figures[2]']);
    await edit(folder, report, correct('f3', first.id, { after: 'أكثر من 101', date: '2000-01-01' }));
    expect(await toldOf()).toEqual(['published/changed figures[2]']);
    await edit(folder, report, (text) => text.replace(`"edition":"${first.id}"`, '"edition":"2999.1"'));
    expect(await toldOf()).toContain('edition/unknown corrections[0].edition 2999.1');
    const edition = await now();
    await edit(folder, report, (text) => text.replace('"2999.1"', `"${edition}"`));
    expect(await toldOf()).toEqual([]);
  });

  test('tells a statement that a citation repeats', async () => {
    await edit(folder, 'reports/0002.md', (text) => text.replace('edtf: "2017-02-18"', 'edtf: "2017-02-19"'));
    expect(await toldOf()).toEqual(['published/changed published']);
  });

  test.each<[what: string, file: string, change: (text: string) => string, told: RegExp]>([
    ['a summary', report, (text) => text.replace(/^summary: >-\n +/m, '$&قيل: '), /^published\/changed summary$/],
    [
      'a section',
      'reports/0004.md',
      (text) => text.replace(/^section:.*\n(?: {2}.*\n)*/m, ''),
      /^published\/changed section$/,
    ],
    [
      'an original address',
      report,
      (text) => text.replace(/^original:.*\n(?: {2}.*\n)*/m, 'original: { basis: unknown }\n'),
      /^published\/changed original$/,
    ],
    ['what a figure measures', report, (text) => text.replace('measure: executed', 'measure: killed'), /\.measure$/],
    ['what it counts', report, (text) => text.replace(/^ {4}counted: /m, '    counted: كلّ '), /\.counted$/],
    ['its place', report, (text) => text.replace(/^ {4}place: \[[^\]]+\]/m, '    place: []'), /\.place$/],
    ['a relation', 'relations.yaml', (text) => text.replace('type: agreed-with', 'type: fought'), /changed id$/],
    ['the words of an event', 'events.yaml', (text) => text.replace(/^( +)what: /m, '$1what: غير '), /changed id$/],
    ['a name', 'factions.yaml', (text) => text.replace(/name: /, 'name: غير '), /changed \[\d+\]\.name$/],
    ['a question', 'questions.yaml', (text) => text.replace(/title: /, 'title: ألا '), /changed \[\d+\]\.title$/],
    ['a point', 'places.yaml', (text) => text.replace(/latitude: \d+/, 'latitude: 34'), /changed \[\d+\]\.point$/],
  ])('tells %s that is not as it was published', async (_, file, change, told) => {
    await edit(folder, file, change);
    expect((await toldOf()).filter((each) => told.test(each))).not.toEqual([]);
  });

  test('tells a name that is no longer listed, and not one that was recognised later', async () => {
    const list = /^places: \[([^,\]]+), /m;
    await edit(folder, report, (text) => text.replace(list, 'places: ['));
    expect(await toldOf()).toContain('published/changed places');
  });

  test.each<[what: string, correction: Parameters<typeof correct>[2], told: readonly string[]]>([
    ['the dates in words', { before: 'نُشر في 18 شباط (فبراير) 2017', after: '19 شباط (فبراير) 2017' }, []],
    ['the dates in EDTF', { before: '2017-02-18', after: 'كان 2017-02-19' }, []],
    ['another day before', { before: '17 شباط (فبراير) 2017', after: '2017-02-19' }, ['correction/before']],
    ['another day after', { before: '2017-02-18', after: '20 شباط (فبراير) 2017' }, ['correction/after']],
    ['nothing', { before: 'خطأ', after: 'صواب' }, ['correction/before', 'correction/after']],
    ['a day before anything was published', { ...dates, date: '1999-12-31' }, ['correction/date']],
    ['a day after its edition', { ...dates, date: '2999-01-01' }, ['correction/date']],
  ])('reads a correction that tells %s', async (_, correction, told) => {
    const other = 'reports/0002.md';
    await edit(folder, other, (text) => text.replace('edtf: "2017-02-18"', 'edtf: "2017-02-19"'));
    await edit(folder, other, correct('published', await now(), correction));
    expect((await toldOf()).map((each) => each.split(' ')[0])).toEqual(told);
  });

  test.each<[what: string, field: string, sides: { before: string; after: string }, told: readonly string[]]>([
    ['another day', 'published', dates, ['correction/after']],
    [
      'a day that was never published',
      'published',
      { before: '2017-02-17', after: '2017-02-18' },
      ['correction/before'],
    ],
    ['other words of a paragraph', 'p1', { before: 'خطأ', after: 'صواب' }, ['correction/before', 'correction/after']],
    [
      'another place of a figure',
      'f3.measure',
      { before: 'قتلى', after: 'جرحى' },
      ['correction/before', 'correction/after'],
    ],
    ['the same on both sides', 'f3', { before: 'نحو مئة', after: 'نحو مئة ' }, ['correction/after']],
    ['what stands, and more of it', 'published', { before: '2017-02-18 بلا شرح', after: '2017-02-18 بشرح' }, []],
    ['of a figure what is not kept', 'f3', { before: 'ملاحظة', after: 'غيرها' }, []],
    ['a list that grew', 'factions', { before: 'لم يُذكر', after: 'ذُكر' }, []],
  ])('reads a correction of what did not change that tells %s', async (_, field, sides, told) => {
    await edit(folder, 'reports/0002.md', correct(field, await now(), sides));
    expect((await toldOf()).map((each) => each.split(' ')[0])).toEqual(told);
  });

  test('reads the words of a paragraph in a correction letter by letter', async () => {
    const { captures, reports } = (await check()).content;
    const line = (id: string) => reports[0]?.record.capture.lines.find((each) => 'id' in each && each.id === id)?.line;
    const [p1, p2] = ['p1', 'p2'].map((id) => captures.get('0001.txt')?.lines[(line(id) ?? 0) - 1] ?? '');
    await edit(folder, report, swap('p1', 'p2'));
    const told = async () => (await toldOf()).filter((each) => each.startsWith('correction/'));
    await edit(folder, report, correct('p1', await now(), { before: p1 ?? '', after: p2 ?? '' }));
    expect(await told()).toEqual([]);
    await edit(folder, report, (text) => text.replace('"before":"', '"before":" قيل: '));
    expect(await told()).toEqual([expect.stringMatching(/^correction\/before /)]);
  });

  test('takes the correction of a name from the list of corrections, and of no other record', async () => {
    const { content } = await check();
    const { id, name } = content.factions[0]?.record ?? { id: '', name: '' };
    await edit(folder, 'factions.yaml', (text) => text.replace(`name: ${name}`, `name: ${name} الآخر`));
    expect(await toldOf()).toEqual(['published/changed [0].name']);
    const list = async (of: string, before: string) =>
      writeFile(
        join(folder, 'corrections.yaml'),
        `- ${JSON.stringify({ of, date: '2026-11-28', edition: await now(), field: 'name', before, after: `${name} الآخر`, reason: 'تجربة.' })}\n`,
      );
    await list(`/factions/${id}/`, name);
    expect(await toldOf()).toEqual([]);
    await list(`/factions/${id}/`, 'اسم آخر');
    expect(await toldOf()).toEqual(['correction/before [0].before اسم آخر']);
    await list(`/factions/${id}x/`, name);
    expect(await toldOf()).toEqual(['published/changed [0].name', `correction/field [0].of /factions/${id}x/`]);
  });

  test('takes no correction of an edition that was released without the change', async () => {
    await edit(folder, 'reports/0002.md', (text) => text.replace('edtf: "2017-02-18"', 'edtf: "2017-02-19"'));
    await edit(folder, 'reports/0002.md', correct('published', first.id, dates));
    expect(await toldOf()).toContain('published/changed published');
  });

  test('compares nothing with a record that was written before fields were kept', async () => {
    for (const name of ['published/0001.json', 'published/pages.json']) {
      await edit(folder, name, (text) => {
        const data = JSON.parse(text, (key, value: unknown) => (key === 'fields' ? undefined : value)) as unknown;
        return `${JSON.stringify(data, null, 2)}\n`;
      });
    }
    await edit(folder, report, (text) => text.replace(/^summary: >-\n +/m, '$&قيل: '));
    expect((await toldOf()).filter((each) => !each.startsWith('published/form'))).toEqual([]);
  });

  test('tells a figure that is gone, until it is withdrawn', async () => {
    await edit(folder, report, dropFigure('f3'));
    expect(await toldOf()).toEqual([`published/vanished figures.f3 /reports/0001/#f3 (منذ الإصدار ${first.id})`]);
    await redirects(`withdrawn:\n  - { from: "/reports/0001/#f3", edition: "${await now()}", reason: تجربة. }\n`);
    expect(await toldOf()).toEqual([]);
  });

  test('tells a slug that was changed, with the nearest, until its address moved', async () => {
    await rename(folder, 'faylaq-al-rahman', 'faylaq-ar-rahman');
    expect(await toldOf()).toEqual([
      expect.stringMatching(/^published\/vanished \[\d+\]\.address \/factions\/faylaq-al-rahman\/ /),
    ]);
    const { problems } = await check();
    expect(problems[0]?.nearest).toBe('/factions/faylaq-ar-rahman/');
    const edition = await now();
    const moved = (to: string) =>
      redirects(
        `moved:\n  - { from: /factions/faylaq-al-rahman/, to: ${to}, edition: "${edition}", reason: تجربة. }\n`,
      );
    await moved('/factions/faylaq-ar-rahmann/');
    expect(await toldOf()).toEqual(['redirect/target moved[0].to /factions/faylaq-ar-rahmann/']);
    await moved('/factions/faylaq-ar-rahman/');
    expect(await toldOf()).toEqual([]);
  });

  test('takes what moved for the same source, place and claimant as before', async () => {
    const moved = [
      ['/sources/al-quds-al-arabi/', '/sources/al-quds-arabi/'],
      ['/places/latakia-countryside/', '/places/lattakia-countryside/'],
      ['/persons/muhammad-rashid/', '/persons/mohammad-rashid/'],
    ] as const;
    for (const each of moved) {
      const [from = '', to = ''] = each.map((address) => address.split('/')[2]);
      await rename(folder, from, to);
    }
    expect((await toldOf()).filter((told) => told.startsWith('published/changed')).length).toBeGreaterThan(3);
    const edition = await now();
    const entries = moved.map(
      ([from, to]) => `  - { from: ${from}, to: ${to}, edition: "${edition}", reason: تجربة. }\n`,
    );
    await redirects(`moved:\n${entries.join('')}`);
    expect(await toldOf()).toEqual([]);
    await edit(folder, report, (text) => text.replace('who: mohammad-rashid', 'who: abu-aisha-al-qawqazi'));
    expect(await toldOf()).toEqual([expect.stringMatching(/^published\/changed figures/)]);
  });

  test('tells an anchor that was never published, whatever its name', async () => {
    const edition = await now();
    const addresses = ['/factions/#constructor', '/reports/0001/#toString', '/reports/0001/capture/#valueOf'];
    const entries = addresses.map((from) => `  - { from: "${from}", edition: "${edition}", reason: تجربة. }\n`);
    await redirects(`withdrawn:\n${entries.join('')}`);
    const told = (await toldOf()).filter((each) => each.startsWith('redirect/unpublished'));
    expect(told.map((each) => each.split(' ').at(-1))).toEqual(addresses);
  });

  test('tells a report taken down, and lets it rest once it is withdrawn, its capture and anchors with it', async () => {
    for (const name of ['reports/0005.md', 'captures/0005.txt']) await rm(join(folder, name));
    expect(await toldOf()).toContain(`published/vanished /reports/0005/ (منذ الإصدار ${first.id})`);
    await redirects(`withdrawn:\n  - { from: /reports/0005/, edition: "${await now()}", reason: سُحب بطلب. }\n`);
    expect((await toldOf()).filter((told) => told.includes('/reports/0005'))).toEqual([]);
  });

  test('tells a capture whose bytes and checksum were changed together', async () => {
    await edit(folder, 'captures/0005.txt', (text) => `${text}\n`);
    const sum = sha256(await readFile(join(folder, 'captures/0005.txt')));
    await edit(folder, 'reports/0005.md', (text) => text.replace(/sha256: [0-9a-f]{64}/, `sha256: ${sum}`));
    expect(await toldOf()).toEqual([`published/capture capture.sha256 ${sum}`]);
  });

  test('says nothing of a record that a fault of form hides', async () => {
    await edit(folder, report, (text) => text.replace('basis: stated', 'basis: sure'));
    expect(await toldOf()).toEqual([]);
  });

  test.each([
    ['an edition before the last', (text: string) => text.replace(/id: .*/, 'id: "1999.9"'), 'edition/order id 1999.9'],
    [
      'the last edition with another date',
      (text: string) => text.replace(/id: .*/, `id: "${first.id}"`),
      'edition/order date',
    ],
  ])('tells %s', async (_, change, told) => {
    await edit(folder, 'edition.yaml', change);
    expect(await toldOf()).toEqual([expect.stringContaining(told)]);
  });

  test('tells an address withdrawn in the edition that published it', async () => {
    await edit(folder, report, dropFigure('f3'));
    await redirects(`withdrawn:\n  - { from: "/reports/0001/#f3", edition: "${first.id}", reason: تجربة. }\n`);
    expect(await toldOf()).toEqual([`edition/unknown withdrawn[0].edition ${first.id}`]);
  });

  test('tells a record of what was published without its editions', async () => {
    await rm(join(folder, 'published/editions.json'));
    const { problems } = await check();
    expect(problems.map(({ rule, file }) => `${rule} ${file.slice(file.lastIndexOf('/') + 1)}`)).toEqual([
      'file/missing editions.json',
    ]);
  });
});

describe('checkContent(folder), of a record of what was published', () => {
  test('reads what a release that was killed had set aside', async () => {
    const published = join(folder, 'published');
    await cp(published, `${published}.former`, { recursive: true });
    await rm(published, { recursive: true });
    await edit(folder, report, dropFigure('f3'));
    expect(await toldOf()).toContainEqual(expect.stringContaining('published/vanished'));
  });

  test.each([
    ['a file of it is gone', () => rm(join(folder, 'published/0005.json'))],
    [
      'an anchor of it is gone',
      () => edit(folder, 'published/pages.json', (text) => text.replace(/"mentions": "2000.1"/, '')),
    ],
    [
      'a checksum of it is another',
      () => edit(folder, 'published/0001.json', (text) => text.replace(/[0-9a-f]{60}/, '0'.repeat(60))),
    ],
  ])('tells that %s', async (_, change) => {
    await change();
    expect(await toldOf()).toContainEqual(expect.stringMatching(/^published\/form \[0\]\.sha256 /));
  });

  test.each<[what: string, name: string, change: (text: string) => string, told: string]>([
    [
      'fields of an edition that never was',
      '0001.json',
      (text) => text.replace(/("fields": \{\s+)"2000\.1"/, '$1"2000.2"'),
      'published/form fields.2000.2',
    ],
    [
      'files of an edition that never was',
      'pages.json',
      (text) => text.replace('"edition": "2000.1",', '$& "files": { "2000.3": ["a.ris"] },'),
      'published/form [0].files.2000.3',
    ],
    [
      'fields of an edition before the one above it',
      '0001.json',
      (text) => text.replace('"fields": {', '$&\n    "2000.9": { "summary": null },'),
      'published/form fields.2000.1',
    ],
    [
      'fields under no edition',
      'pages.json',
      (text) => text.replace(/("fields": \{\s+)"2000\.1"/, '$1"name"'),
      'field/value [2].fields.name',
    ],
    [
      'a field that is no text',
      '0001.json',
      (text) => text.replace(/"section": [^\n]+,/, '"section": 5,'),
      'field/value fields.2000.1.section',
    ],
  ])('tells %s, at its line', async (_, name, change, told) => {
    await edit(folder, `published/${name}`, change);
    const { problems } = await check();
    const lines = (await readFile(join(folder, 'published', name), 'utf8')).split('\n');
    const found = problems.find(({ rule, field }) => `${rule} ${field}` === told);
    const key = found?.field.replace(/^.*(?:fields|files)\./, '').replace(/^2000\.1\./, '');
    expect(problems.map(({ rule, field }) => `${rule} ${field}`)).toContain(told);
    expect(lines[(found?.line ?? 0) - 1]).toContain(`"${key}":`);
  });
});

describe('publish(published, citable, pages, edition)', () => {
  const open = async () => {
    const { content } = await check();
    return { content, citable: citableOf(content), published: publishedOf(content) };
  };
  const second = { ...first, id: '2000.2', date: '2000-06-01' };

  test('adds nothing but the edition where nothing changed, and gives the same bytes every time', async () => {
    const { citable, published } = await open();
    const next = publish(published, citable, pagesOf(citable), second);
    const sum = published.editions[0]?.sha256;
    expect(next).toEqual({
      ...published,
      editions: [...published.editions, { id: second.id, date: second.date, sha256: sum }],
    });
    const again = publish(nothing, citable, pagesOf(citable).toReversed(), first);
    expect(publishedFiles(again)).toEqual(publishedFiles(published));
  });

  test('keeps what is gone, and adds new words to the history of the old', async () => {
    await edit(folder, report, dropFigure('f3'));
    await edit(folder, report, swap('p1', 'p2'));
    const { citable, published } = await open();
    const next = publish(published, citable, pagesOf(citable).slice(1), second);
    const [before, after] = [published, next].map(({ reports }) => reports.find(({ id }) => id === '0001'));
    expect(after?.figures['f3']).toEqual(before?.figures['f3']);
    expect(after?.passages['p1']).toEqual([
      ...(before?.passages['p1'] ?? []),
      { edition: '2000.2', sha256: before?.passages['p2']?.[0]?.sha256 },
    ]);
    expect(next.pages.map(({ address }) => address)).toContain('/');
  });

  test('writes under an edition only the fields that it published anew, a list on one line', async () => {
    await edit(folder, report, (text) =>
      text.replace('measure: executed', 'measure: killed').replace(/^ {4}place: \[raqqa\]/m, '    place: []'),
    );
    await edit(folder, 'factions.yaml', (text) => text.replace('name: ', 'name: غير '));
    const { citable, published } = await open();
    const next = publish(published, citable, pagesOf(citable), second);
    const fields = next.reports.find(({ id }) => id === '0001')?.fields;
    expect(Object.keys(fields ?? {})).toEqual([first.id, second.id]);
    expect(fields?.[second.id]).toEqual({ 'f2.place': [], 'f5.measure': 'killed' });
    const renamed = next.pages.filter((page) => page.fields?.[second.id]);
    expect(renamed.map((page) => Object.keys(page.fields?.[second.id] ?? {}))).toEqual([['name']]);
    const files = publishedFiles(next);
    expect(files.get('0001.json')).toContain('"f1.place": ["idlib", "raqqa"],\n');
    expect(JSON.parse(files.get('0001.json') ?? '')).toEqual(next.reports.find(({ id }) => id === '0001'));
    expect(JSON.parse(files.get('pages.json') ?? '')).toEqual(next.pages);
  });

  test('reads back what it wrote: nothing differs, and a dropped relation has no value any more', async () => {
    await edit(folder, 'relations.yaml', (text) => text.replace(/^- id: r1\n(?: {2}.*\n)+/m, ''));
    const { citable, published } = await open();
    const next = publish(published, citable, pagesOf(citable), second);
    const gone = next.reports.flatMap(({ fields }) => Object.entries(fields?.[second.id] ?? {}));
    expect(gone.map(([field, value]) => `${field} ${value}`)).toEqual(
      ['type', 'subject', 'object', 'quote'].map((field) => `r1.${field} null`),
    );
    for (const [name, text] of publishedFiles(next)) await writeFile(join(folder, 'published', name), text);
    const again = await open();
    expect(again.published).toEqual(next);
    expect(changesSince(again.published, again.citable)).toEqual([]);
    expect((await toldOf()).filter((told) => told.startsWith('published/'))).toEqual([]);
  });

  test('keeps of a withdrawn report no value of a field', async () => {
    const { published } = await open();
    const gone = { from: '/reports/0001/', edition: second.id, reason: 'تجربة.' } as const;
    const { reports } = withoutWithdrawn(published, formerAddresses({ withdrawn: [gone] }, published));
    const values = (id: string) => Object.values(reports.find((each) => each.id === id)?.fields?.[first.id] ?? {});
    expect(values('0001').length).toBeGreaterThan(50);
    expect(values('0001').filter((value) => value !== null)).toEqual([]);
    expect(values('0002').filter((value) => value !== null)).not.toEqual([]);
  });

  test('the correction of a published change cannot be dropped', async () => {
    await edit(folder, report, swap('p1', 'p2'));
    const { citable, published } = await open();
    const next = publish(published, citable, pagesOf(citable), { ...second, id: await now() });
    for (const [name, text] of publishedFiles(next)) await writeFile(join(folder, 'published', name), text);
    expect((await toldOf()).filter((told) => /(?:p1|p2)/.test(told))).toEqual([
      expect.stringMatching(/^correction\/missing .*p1/),
      expect.stringMatching(/^correction\/missing .*p2/),
    ]);
  });
});

describe('changesSince(published, citable)', () => {
  test('is empty for what was just published', async () => {
    const { content } = await check();
    expect(changesSince(publishedOf(content), citableOf(content))).toEqual([]);
  });
});

describe('compareEditions(a, b)', () => {
  test('orders by year, then by number', () => {
    expect(['2027.1', '2026.10', '2026.2', '2026.1'].sort(compareEditions)).toEqual([
      '2026.1',
      '2026.2',
      '2026.10',
      '2027.1',
    ]);
  });
});
