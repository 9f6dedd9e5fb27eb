import { describe, expect, test } from 'vitest';
import type { Report } from '../../../../src/archive/archive.ts';
import { claimNode } from '../../../../src/exports/linked-data/claims.ts';
import { writeLinkedData } from '../../../../src/exports/linked-data/node.ts';
import { reportNode } from '../../../../src/exports/linked-data/reports.ts';
import { reference } from '../../../../src/exports/references.ts';
import { openSite } from '../../../../src/site/archive.ts';

const archive = await openSite();
const locate = (address: string) => `https://archive.invalid${address}`;
const node = (given: Partial<Report>) => {
  const report = { ...archive.report('0001'), ...given };
  return reportNode(archive, report, reference(archive, report, locate), '/about/#licences', locate);
};

describe('writeLinkedData(node)', () => {
  test('is JSON that neither ends its script nor begins a comment, and reads back as it was', () => {
    const headline = '</script><script>go()</script> <!-- ]]> & "';
    const text = writeLinkedData({ '@type': 'NewsArticle', headline });
    expect(text).not.toMatch(/[<]/);
    expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline });
  });
});

describe('reportNode(archive, report, …)', () => {
  const stated = { basis: 'stated', line: 1, quote: '2017' } as const;
  const inferred = { basis: 'inferred', confidence: 'high', evidence: [] } as const;

  test.each([
    [{ ...stated, edtf: '2017-02-18' }, { datePublished: '2017-02-18' }],
    [{ ...stated, edtf: '2017-02' }, { datePublished: '2017-02' }],
    [{ ...stated, edtf: '2017-02~' }, { publication: 'نحو شباط (فبراير) 2017 (EDTF: 2017-02~)' }],
    [
      { ...inferred, edtf: '2017-02-18' },
      { publication: '[18 شباط (فبراير) 2017 (EDTF: 2017-02-18)]، تاريخ مستنتَج لا مذكور' },
    ],
    [{ basis: 'unknown' }, {}],
  ] as const)('of the date %j says %j, and never less widely', (published, said) => {
    const { datePublished, publication } = node({ published: published as unknown as Report['published'] });
    const words = (publication as { description?: string } | undefined)?.description;
    expect({ ...(datePublished ? { datePublished } : {}), ...(words ? { publication: words } : {}) }).toEqual(said);
  });

  test('tells each correction with what stood before, what stands now, and why', () => {
    const correction = {
      date: '2026-11-28',
      edition: '2026.3',
      field: 'title',
      before: 'أ',
      after: 'ب',
      reason: 'خطأ.',
    };
    expect(node({ corrections: [correction] })['correction']).toEqual([
      { '@type': 'CorrectionComment', name: 'title', text: 'كان: «أ». صار: «ب». خطأ.', datePublished: '2026-11-28' },
    ]);
  });
});

describe('claimNode(archive, figure, locate)', () => {
  const [figure] = archive.report('0001').figures;
  if (!figure) throw new Error('There is no figure.');
  const claim = (by: object) =>
    claimNode(archive, { ...figure, claimed_by: by as unknown as typeof figure.claimed_by }, locate);

  test.each([
    [{ basis: 'stated', mode: 'said', name: 'مصدر', line: 1, quote: 'مصدر' }, 'بحسب مصدر', 'مصدر', undefined],
    [
      { basis: 'stated', mode: 'relayed', name: 'سمارت', who: 'smart', line: 1, quote: 'سمارت' },
      'بحسب سمارت (قول منقول)',
      'سمارت',
      'سمارت',
    ],
    [
      { basis: 'inferred', mode: 'said', name: 'سمارت', who: 'smart', reason: 'سبب' },
      'بحسب [سمارت]، وصاحب القول مستنتَج لا مذكور',
      undefined,
      undefined,
    ],
    [{ basis: 'unknown', mode: 'narrated' }, 'ولا يُذكر صاحب القول (سرد التقرير دون إسناد)', undefined, undefined],
  ])('attributes %j: «%s»', (by, words, credit, author) => {
    const { text, creditText, author: named } = claim(by);
    expect(text).toBe(`${figure.counted}: «${figure.value}»، ${words}`);
    expect([creditText, (named as { name?: string } | undefined)?.name]).toEqual([credit, author]);
  });
});
