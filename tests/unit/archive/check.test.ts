import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../src/archive/digest.ts';
import { notices } from '../../../src/archive/notices.ts';
import { rules } from '../../../src/archive/problems.ts';
import { changesOf, checkChanged, fixtures, runCheck, toldOf } from './fixture.ts';
import type { Change } from './fixture.ts';

const folders = (await readdir(fixtures)).filter((name) => name !== 'base').sort();
const ruleFolders = folders.filter((name) => name !== 'several');
const folderOf = (rule: string) => rule.replace('/', '--');

describe('npm run check', { timeout: 60_000 }, () => {
  test('finds no fault in the sound content, and says how much there is', async () => {
    expect(await runCheck([])).toEqual({
      code: 0,
      stdout: 'Content is sound: 2 reports, 2 figures.\n',
      stderr: '',
    });
  });

  test.each(['several', 'file--encoding'])('tells %s on the error stream, and exits 1', async (folder) => {
    const stderr = await readFile(join(fixtures, folder, 'expected.txt'), 'utf8');
    expect(await runCheck(await changesOf(folder))).toEqual({ code: 1, stdout: '', stderr });
  });

  test.each(folders)('tells %s word for word', async (folder) => {
    expect(await toldOf(await changesOf(folder))).toBe(await readFile(join(fixtures, folder, 'expected.txt'), 'utf8'));
  });
});

describe('the registry of rules', () => {
  test('has a fixture folder for each rule, and no folder without a rule', () => {
    expect(ruleFolders).toEqual(Object.keys(rules).map(folderOf).sort());
  });

  test.each(Object.keys(rules))('%s: its fixture breaks this rule and no other', async (rule) => {
    const { problems } = await checkChanged(await changesOf(folderOf(rule)));
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]));
  });

  test('has a heading in the manual for each rule and notice, and no heading without one', async () => {
    const manual = await readFile('content/README.md', 'utf8');
    const headings = [...manual.matchAll(/^### `([a-z-]+\/[a-z-]+)`$/gm)].map(([, id]) => id);
    expect(headings.toSorted()).toEqual([...Object.keys(rules), ...Object.keys(notices)].sort());
  });
});

/** One slip is one message: what follows from a fault is not told as well. */
describe('checkContent(folder), told once', () => {
  const report = 'reports/0001.md';
  test.each([
    ['a list that cannot be read', [{ file: 'factions.yaml', find: '- id: liwa', put: '- id: [liwa' }], 'yaml/syntax'],
    [
      'a record without an id',
      [{ file: 'factions.yaml', find: '- id: liwa-al-safh\n  name', put: '- name' }],
      'field/missing',
    ],
    ['a record with a wrong id', [{ file: 'persons.yaml', find: 'id: salim', put: 'id: Salim' }], 'field/value'],
    ['a report that is not UTF-8', [{ file: report, bytes: 'c7e1' }], 'file/encoding'],
    ['a capture that is not UTF-8', [{ file: 'captures/0001.txt', bytes: 'c7e1' }], 'file/encoding'],
    ['a capture with U+0000', [{ file: 'captures/0001.txt', bytes: '41000a' }], 'file/encoding'],
    ['a report with a fault of form', [{ file: report, find: 'mode: said', put: 'mode: sayd' }], 'field/value'],
    [
      'a speaker of a faction that is none',
      [{ file: report, find: 'mode: said', put: 'mode: said\n      of: liwa-safh' }],
      'faction/unknown',
    ],
    ['a mistyped field', [{ file: report, find: '    measure:', put: '    mesure:' }], 'field/unknown'],
    ['a mistyped kind', [{ file: report, find: 'kind: exact', put: 'kind: exactly' }], 'field/value'],
    ['a mistyped file of a capture', [{ file: report, find: 'file: 0001.txt', put: 'file: 0010.txt' }], 'file/name'],
    [
      'a paragraph left out at the top',
      [
        {
          file: report,
          find: 'تل الورد – راصد الجبل: أعلن «لواء السفح» أن 12 سيارة عبرت الطريق إلى وادي النبع.\n\n',
          put: '',
        },
      ],
      'transcription/count',
    ],
    [
      'a line put into a capture',
      [{ file: 'captures/0001.txt', find: 'حجم الخط\n', put: 'حجم الخط\nسطر\n' }],
      'capture/hash',
    ],
    [
      'a line given twice for another',
      [{ file: report, find: 'line: 4, role', put: 'line: 3, role' }],
      'capture/line-twice',
    ],
    [
      'a line beyond the capture for another',
      [{ file: report, find: 'line: 4, role', put: 'line: 44, role' }],
      'capture/line-beyond',
    ],
    ['a blank line for another', [{ file: report, find: 'line: 4, role', put: 'line: 2, role' }], 'capture/line-blank'],
    ['an empty capture', [{ file: 'captures/0001.txt', bytes: '' }], 'capture/empty'],
    ['a capture of a no-break space', [{ file: 'captures/0001.txt', bytes: 'c2a00a' }], 'capture/empty'],
    ['a mistyped id of a report', [{ file: report, find: 'id: "0001"', put: 'id: "0011"' }], 'file/name'],
    ['a misnamed capture', [{ file: 'captures/0001.txt', rename: 'captures/1.txt' }], 'file/name'],
    ['a capture of a name too long', [{ file: 'captures/0001.txt', rename: 'captures/00001.txt' }], 'file/name'],
    [
      'a question with a fault of form',
      [{ file: 'questions.yaml', find: 'comparability: partly', put: 'comparability: partly\n  answers: words' }],
      'field/value',
    ],
    [
      'a question with groups that its figures do not name',
      [
        { file: 'reports/0002.md', find: 'questions: [vehicles-on-the-road]', put: 'questions: []' },
        {
          file: 'questions.yaml',
          find: '  statements:',
          put: '  groups: [{ id: crossed, counted: سيارات, reason: سبب }]\n  statements:',
        },
      ],
      'question/group',
    ],
    [
      'a group of a question that is not there',
      [{ file: report, find: '[vehicles-on-the-road]', put: '[{ id: vehicles-on-road, group: crossed }]' }],
      'question/unknown',
    ],
    [
      'a quote of the wrong line, which is page furniture',
      [{ file: 'relations.yaml', find: 'line: 6', put: 'line: 3' }],
      'quote/not-found',
    ],
    [
      "words of an event's date that stand nowhere",
      [
        {
          file: 'events.yaml',
          add: `- id: e1
  what: عبور سيارات إلى وادي النبع
  report: "0002"
  line: 4
  quote: عبرت الطريق إلى وادي النبع
  asserted_by: { basis: unknown, mode: narrated }
  parties: []
  place: []
  date: { basis: inferred, edtf: "2017-02-16", words: قبل ثلاثة أيام, reason: قبل تاريخ التقرير. }
`,
        },
      ],
      'quote/not-found',
    ],
    [
      'two places that are near one another alone',
      [
        {
          file: 'places.yaml',
          find: '  kind: village\n',
          put: '  kind: village\n  near: [{ place: wadi-al-nab, report: "0001", line: 4, quote: إلى وادي النبع }]\n',
        },
        {
          file: 'places.yaml',
          find: '  kind: region',
          put: '  kind: region\n  near: [{ place: tall-al-ward, report: "0001", line: 4, quote: تل الورد }]',
        },
      ],
      'place/near',
    ],
  ] as const)('%s', async (_, changes, rule) => {
    const { problems } = await checkChanged(changes);
    expect(problems.map((problem) => problem.rule)).toEqual([rule]);
  });
});

/** What stands where a file should be, told without a stack and without what follows from it. */
describe('checkContent(folder), of what is no file', () => {
  const told = async (changes: readonly Change[]) => {
    const { problems } = await checkChanged(changes);
    return problems.map(({ rule, file }) => `${rule} ${file.slice(file.lastIndexOf('/content') + 1)}`);
  };
  const capture = { file: 'captures/0001.txt', remove: true } as const;
  const report = { file: 'reports/0001.md', remove: true } as const;
  const neither = ['captures', 'reports'].map((file) => ({ file, remove: true }) as const);
  const away = { link: 'nowhere' } as const;

  test.each([
    ['no content folder', [{ file: '', remove: true }], ['file/missing content']],
    [
      'a file for the content folder',
      [
        { file: '', remove: true },
        { file: '', bytes: '' },
      ],
      ['file/unreadable content'],
    ],
    ['no captures', [{ file: 'captures', remove: true }], ['file/missing content/captures']],
    ['no reports', [{ file: 'reports', remove: true }], ['file/missing content/reports']],
    ['no glossary', [{ file: 'glossary.yaml', remove: true }], ['file/missing content/glossary.yaml']],
    [
      'neither, of which there is then no more to tell than who names them',
      neither,
      [
        'report/unknown content/persons.yaml',
        'report/unknown content/questions.yaml',
        'report/unknown content/relations.yaml',
        'report/unknown content/relations.yaml',
      ],
    ],
    [
      'a link to nothing for reports',
      [
        { file: 'reports', remove: true },
        { file: 'reports', ...away },
      ],
      ['file/unreadable content/reports'],
    ],
    [
      'a folder for a capture',
      [capture, { file: capture.file, folder: true }],
      ['file/unreadable content/captures/0001.txt'],
    ],
    [
      'a link to nothing for a capture',
      [capture, { file: capture.file, ...away }],
      ['file/unreadable content/captures/0001.txt'],
    ],
    [
      'a folder for a report',
      [report, { file: report.file, folder: true }],
      ['file/unreadable content/reports/0001.md'],
    ],
    [
      'a link to nothing for a report',
      [report, { file: report.file, ...away }],
      ['file/unreadable content/reports/0001.md'],
    ],
    [
      'a folder for a list',
      [
        { file: 'factions.yaml', remove: true },
        { file: 'factions.yaml', folder: true },
      ],
      ['file/unreadable content/factions.yaml'],
    ],
    [
      'a file of another kind among captures',
      [{ file: 'captures/0003.html', bytes: '' }],
      ['file/name content/captures/0003.html'],
    ],
    [
      'a file of another kind among reports',
      [{ file: 'reports/0003.txt', bytes: '' }],
      ['file/name content/reports/0003.txt'],
    ],
    ['a hidden file', [{ file: 'reports/.keep', bytes: '' }], []],
  ] as readonly (readonly [string, readonly Change[], readonly string[]])[])('%s', async (_, changes, expected) => {
    expect(await told(changes)).toEqual(expected);
  });
});

/** Where a fault stands, and what is wanted there. */
describe('checkContent(folder), at the field of the fault', () => {
  const report = 'reports/0001.md';
  const second = 'reports/0002.md';
  const relations = 'relations.yaml';
  const evidence = '{ kind: this-capture, line: 4, quote: عبرت الطريق }';
  const furniture = 'line: 3, role: furniture, kind: font-size-control';
  const span = (edtf: string) => ({ file: second, find: 'edtf: "2017-02-18"', put: `edtf: "${edtf}"` });
  const place = (name: string, value: string) => ({
    file: 'places.yaml',
    find: '  kind: village',
    put: `  kind: village\n  ${name}: ${value}`,
  });
  const unary = { file: relations, find: '  type: in-dispute-with', put: '  type: dissolved-itself' };
  const alone = {
    file: relations,
    find: '  with: katibat-al-sahl\n  report: "0001"\n  line: 6',
    put: '  report: "0001"\n  line: 6',
  };

  test.each([
    [
      'a relation that quotes page furniture',
      [{ file: relations, find: 'line: 6\n  quote: إعلان «كتيبة السهل» إغلاقه', put: 'line: 3\n  quote: حجم الخط' }],
      ['capture/line-role [1].line'],
    ],
    [
      'a date in a reader’s comment',
      [{ file: second, find: 'line: 2, role: date', put: 'line: 2, role: comment' }],
      ['capture/line-role published.line'],
    ],
    [
      'a section that the page does not head',
      [{ file: report, find: 'original:', put: 'section: { basis: stated, line: 3, quote: حجم الخط }\noriginal:' }],
      ['capture/line-role section.line'],
    ],
    [
      'a section by its heading, which is sound',
      [
        { file: report, find: furniture, put: 'line: 3, role: furniture, kind: section-heading' },
        { file: report, find: 'original:', put: 'section: { basis: stated, line: 3, quote: حجم الخط }\noriginal:' },
      ],
      [],
    ],
    [
      'evidence in page furniture, which is sound',
      [{ file: report, find: evidence, put: '{ kind: this-capture, line: 3, quote: حجم الخط }' }],
      [],
    ],
    [
      'evidence in a reader’s comment',
      [
        { file: report, find: evidence, put: '{ kind: this-capture, line: 3, quote: حجم الخط }' },
        { file: report, find: furniture, put: 'line: 3, role: comment' },
      ],
      ['capture/line-role published.evidence[0].line'],
    ],
    [
      'residue with letters',
      [{ file: report, find: furniture, put: 'line: 3, role: residue' }],
      ['capture/line-role capture.lines[1].role'],
    ],
    [
      'an occurrence too high',
      [{ file: 'questions.yaml', find: 'quote: وكان الطريق مغلقاً', put: 'quote: إ, occurrence: 9' }],
      ['quote/not-found [0].statements[0].occurrence رقم بين 1 و2'],
    ],
    [
      'an occurrence of what stands once',
      [{ file: 'questions.yaml', find: 'quote: وكان الطريق مغلقاً', put: 'quote: مغلقاً, occurrence: 2' }],
      ['quote/not-found [0].statements[0].occurrence بلا occurrence: ترد الكلمات مرة واحدة'],
    ],
    [
      'an occurrence of a value too high',
      [{ file: report, find: 'value: "12"', put: 'value: "12"\n    value_occurrence: 2' }],
      ['value/not-found figures[0].value_occurrence بلا value_occurrence: ترد الكلمات مرة واحدة'],
    ],
    [
      'a faction listed twice',
      [{ file: report, find: 'factions: [liwa-al-safh,', put: 'factions: [liwa-al-safh, liwa-al-safh,' }],
      ['id/duplicate factions[1] معرّف يرد مرة واحدة في القائمة'],
    ],
    [
      'a question listed twice',
      [
        {
          file: report,
          find: 'questions: [vehicles-on-the-road]',
          put: 'questions: [vehicles-on-the-road, vehicles-on-the-road]',
        },
      ],
      ['id/duplicate figures[0].questions[1] معرّف يرد مرة واحدة في القائمة'],
    ],
    [
      'a question listed twice, once with a group',
      [
        {
          file: report,
          find: '[vehicles-on-the-road]',
          put: '[vehicles-on-the-road, { id: vehicles-on-the-road, group: x }]',
        },
      ],
      ['id/duplicate figures[0].questions[1]', 'question/group figures[0].questions[1].group'],
    ],
    [
      'a group of a question twice',
      [
        {
          file: 'questions.yaml',
          find: '  statements:',
          put: `  groups: [${'{ id: crossed, counted: سيارات, reason: سبب }, '.repeat(2)}]\n  statements:`,
        },
        ...[report, second].map((file) => ({
          file,
          find: '[vehicles-on-the-road]',
          put: '[{ id: vehicles-on-the-road, group: crossed }]',
        })),
      ],
      ['id/duplicate [0].groups[1].id'],
    ],
    [
      'figures of one measure in units of two kinds',
      [{ file: second, find: 'counting_unit: vehicle', put: 'counting_unit: person' }],
      ['question/mixed [0].groups'],
    ],
    [
      'figures of several measures in answer to what asks for no number',
      [
        { file: second, find: 'measure: vehicles', put: 'measure: seized' },
        { file: 'questions.yaml', find: '  comparability:', put: '  answers: statements\n  comparability:' },
      ],
      [],
    ],
    [
      'a group of a question that asks for no number',
      [
        { file: 'questions.yaml', find: '  comparability:', put: '  answers: statements\n  comparability:' },
        {
          file: 'questions.yaml',
          find: '  statements:',
          put: '  groups: [{ id: crossed, counted: سيارات, reason: سبب }]\n  statements:',
        },
      ],
      ['question/group [0].groups'],
    ],
    [
      'a statement of a speaker who is not there',
      [
        {
          file: 'questions.yaml',
          find: 'quote: وكان الطريق مغلقاً',
          put: 'quote: وكان الطريق مغلقاً, asserted_by: { basis: inferred, mode: said, name: سالم, who: salem, reason: سبب }',
        },
      ],
      ['party/unknown [0].statements[0].asserted_by.who'],
    ],
    ['a relation of one party', [alone], ['field/missing [1].object طرف آخر للعلاقة: object أو with']],
    ['a relation of one party that needs no other', [alone, unary], []],
    [
      'a governorate by id',
      [place('governorate', 'rif-dimashq')],
      ['field/value [0].governorate اسم المحافظة بالعربية، مثل ريف دمشق'],
    ],
    ['a governorate in Arabic', [place('governorate', 'ريف دمشق')], []],
    ['a publication date within its span', [span('[2017-02-16..2017-02-18]')], []],
    [
      'a publication date before its span',
      [span('[2017-02-19..2017-02-22]')],
      ['date/words published.edtf تاريخ يوافق كلماته: السبت 18 شباط 2017'],
    ],
    [
      'a publication date after its span',
      [span('2016/2017-01')],
      ['date/words published.edtf تاريخ يوافق كلماته: السبت 18 شباط 2017'],
    ],
    [
      'a term of the glossary twice',
      [{ file: 'glossary.yaml', find: 'id: claimed-figure', put: 'id: report' }],
      ['id/duplicate [1].id'],
    ],
    [
      'a word not used that is no word',
      [{ file: 'glossary.yaml', find: 'words: الحصيلة', put: 'words: الحصيلة؟' }],
      ['field/value [1].instead_of[0].words كلمة عربية أو كلمات، بلا علامات'],
    ],
    ['a part of a number word decided', [{ file: second, find: 'quote: يومين', put: 'quote: مين' }], []],
    [
      'words across a number’s end decided',
      [{ file: second, find: 'quote: يومين', put: 'quote: مين.' }],
      ['number/undecided '],
    ],
  ] as readonly (readonly [string, readonly Change[], readonly string[]])[])('%s', async (_, changes, expected) => {
    const { problems } = await checkChanged(changes);
    expect(problems.map(({ rule, field, wanted }) => `${rule} ${field} ${wanted ?? ''}`)).toEqual(
      expected.map((told) => expect.stringContaining(told)),
    );
  });

  test.each(['0000', '00001', '001', '1'])('the accession number %s is refused', async (id) => {
    const { problems } = await checkChanged([{ file: report, find: 'id: "0001"', put: `id: "${id}"` }]);
    expect(problems.map(({ rule, field }) => [rule, field])).toEqual([['field/value', 'id']]);
  });

  test.each(['none', 'unknown'])('the identifier %s is refused', async (id) => {
    const { problems } = await checkChanged([{ file: 'persons.yaml', find: 'id: salim-al-marai', put: `id: ${id}` }]);
    expect(problems.map(({ rule, field }) => [rule, field])).toEqual([['field/value', '[0].id']]);
  });

  test.each(['mailto:archive@site.invalid', 'https://site.invalid/contact/?topic=archive'])(
    'the contact %s is taken',
    async (contact) => {
      const found = { file: 'edition.yaml', find: 'mailto:archive@site.invalid', put: contact };
      expect((await checkChanged([found])).problems).toEqual([]);
    },
  );

  test.each([
    'archive@site.invalid',
    'mailto:archive',
    'mailto:a@site.invalid?body=x',
    'mailto:a@site.invalid,b@site.invalid',
    'http://site.invalid/',
    'https://',
    'javascript:alert(1)',
  ])('the contact %s is refused', async (contact) => {
    const found = { file: 'edition.yaml', find: 'mailto:archive@site.invalid', put: `"${contact}"` };
    const { problems } = await checkChanged([found]);
    expect(problems.map(({ rule, field }) => [rule, field])).toEqual([['field/value', 'contact']]);
  });

  test('a transcription in the order of the record, not of the capture, is told with the order', async () => {
    const { problems } = await checkChanged([
      {
        file: report,
        find: '    - { line: 5, role: paragraph, id: p2 }\n    - { line: 6, role: paragraph, id: p3 }',
        put: '    - { line: 6, role: paragraph, id: p3 }\n    - { line: 5, role: paragraph, id: p2 }',
      },
      { file: report, find: 'وكان الطريق مغلقاً منذ إعلان «كتيبة السهل» إغلاقه.\n', put: '' },
      { file: report, find: 'وقال سالم', put: 'وكان الطريق مغلقاً منذ إعلان «كتيبة السهل» إغلاقه.\n\nوقال سالم' },
    ]);
    expect(problems.map(({ rule }) => rule)).toEqual([
      'capture/line-order',
      'transcription/text',
      'transcription/text',
    ]);
  });

  test.each([
    ['id: "1"\n', { line: 1, found: 'id: "1"' }],
    ['---\nid: "1"\n---', { line: 3, found: '--- في آخر الملفّ بلا نهاية سطر' }],
    ['---\nid: "1"\n\nنصّ\n', { line: 1, found: 'سطر --- واحد، في أوّل الملفّ' }],
    ['', { line: 1, found: '' }],
  ])('a front matter without one of its lines: %j', async (text, expected) => {
    const { problems } = await checkChanged([{ file: second, bytes: Buffer.from(text).toString('hex') }]);
    expect(problems).toMatchObject([{ rule: 'file/front-matter', ...expected }]);
  });

  test.each([
    ['id: "2026.1"\n\tdate: x\n', 2, 1],
    ['id: "2026.1"\nnote: >-\n  نصّ\n \tنصّ\n', 4, 2],
    ['id: "نصّ\n\tنصّ"\n', 2, 1],
  ])('a tab that indents: %j', async (text, line, column) => {
    const { problems } = await checkChanged([{ file: 'edition.yaml', bytes: Buffer.from(text).toString('hex') }]);
    expect(problems).toMatchObject([{ rule: 'yaml/syntax', line, column, wanted: 'إزاحة بمسافات، لا بعلامات جدولة' }]);
  });

  test('levels of indentation are counted, not spaces', async () => {
    const nested = (levels: number, width: number) =>
      Array.from({ length: levels }, (_, i) => `${' '.repeat(i * width)}a:\n`).join('');
    const rules = async (text: string) => {
      const { problems } = await checkChanged([{ file: 'edition.yaml', add: `b:\n${text.replace(/^/gm, '  ')}` }]);
      return problems.map(({ rule }) => rule);
    };
    expect(await rules(nested(20, 8))).toEqual(['field/unknown']);
    expect(await rules(nested(40, 1))).toEqual(['yaml/depth']);
  });
});

/** Of the base, whose first figure is dated 2017-02-16, with what its last paragraph ends with. */
describe('the stated date of a figure', () => {
  const told = async (words: string) => {
    const file = 'captures/0001.txt';
    const before = await readFile(join(fixtures, 'base', file), 'utf8');
    const [find, put] = ['«كتيبة السهل» إغلاقه.', `«كتيبة السهل» إغلاقه ${words}.`];
    const { problems } = await checkChanged([
      { file, find, put },
      { file: 'reports/0001.md', find, put },
      { file: 'reports/0001.md', find: sha256(before), put: sha256(before.replace(find, put)) },
      { file: 'reports/0001.md', find: '"2017-02-16", basis: inferred', put: '"2017-02-16", basis: stated' },
    ]);
    return problems.filter(({ rule }) => rule === 'figure/date-words').map(({ found }) => found);
  };
  const fault = ['2017-02-16، stated'];

  test.each([
    ['في 16 شباط 2017', []],
    ['في 16/2/2017', []],
    ['في 16 شباط', fault],
    ['في 17 شباط 2017', fault],
    ['قبل يومين', fault],
  ])('beside «%s»', async (words, expected) => {
    expect(await told(words)).toEqual(expected);
  });
});
