import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Archive, Report } from '../../../src/archive/archive.ts';
import { forget } from '../../../src/archive/built-once.ts';
import { outlet } from '../../../src/archive/outlet.ts';
import { writeBiblatex } from '../../../src/exports/biblatex.ts';
import { writeCsl } from '../../../src/exports/csl.ts';
import { writeRis } from '../../../src/exports/ris.ts';
import { openSite } from '../../../src/site/archive.ts';
import { citationPaths } from '../../../src/site/citation-files.ts';
import { citedReport } from '../../../src/site/citing.ts';

const opened = await openSite();
const writers = { ris: writeRis, bib: writeBiblatex, 'csl.json': writeCsl };
const whole = (of: Archive, format: keyof typeof writers, reports: readonly Report[]) =>
  writers[format](reports.map((report) => citedReport(of, report)));

let archive: Archive;
let written: Map<string, string>;
beforeEach(() => {
  forget();
  archive = { ...opened };
  written = new Map();
  outlet().write = (path, pieces) => written.set(path, Buffer.concat([...pieces]).toString());
});
afterEach(forget);

describe('citationPaths(archive, params, reports)', () => {
  test('a whole build writes the files itself, once, and endpoints have none to give', () => {
    expect(citationPaths(archive, {}, archive.reports)).toEqual([]);
    const [first] = written;
    written.clear();
    expect(citationPaths(archive, { id: '0001' }, [archive.report('0001')])).toEqual([]);
    expect(first).toBeDefined();
    expect(written.size).toBe(0);
  });

  test.each(['ris', 'bib', 'csl.json'] as const)(
    'each list has the records that it would have alone, as %s',
    (format) => {
      citationPaths(archive, {}, archive.reports);
      expect(written.get(`reports/cite.${format}`)).toBe(whole(archive, format, archive.reports));
      expect(written.get(`reports/0003/cite.${format}`)).toBe(whole(archive, format, [archive.report('0003')]));
      const named = archive.reports.filter(({ factions }) => factions.includes('islamic-state'));
      expect(named.length).toBeGreaterThan(1);
      expect(written.get(`factions/islamic-state/cite.${format}`)).toBe(whole(archive, format, named));
    },
  );

  test('a list longer than one piece is whole', () => {
    const many = { ...archive, reports: Array.from({ length: 60 }, () => archive.reports).flat() };
    citationPaths(many, {}, many.reports);
    expect(written.get('reports/cite.csl.json')).toBe(whole(many, 'csl.json', many.reports));
  });

  test('a page that lists no report has no files', () => {
    const silent = { ...archive, reports: [] };
    citationPaths(silent, {}, silent.reports);
    expect(written.size).toBe(0);
  });

  test('while developing, endpoints give them', () => {
    forget();
    expect(citationPaths(archive, {}, archive.reports)).toHaveLength(3);
    expect(written.size).toBe(0);
  });
});
