/** Proposals as the checker sees them: its own rules of quotes and figures, on one report of these lines. */
import type { Content, ReportEntry } from '../../../../src/archive/read.ts';
import { checkFigures } from '../../../../src/archive/rules/figures.ts';
import { checkQuotes } from '../../../../src/archive/rules/quotes.ts';
import { figure, notFigure } from '../../../../src/archive/schema.ts';
import { asMarkdown } from '../../../../src/archive/transcription.ts';
import { proposeFigures } from '../../../../src/ingest/proposals/index.ts';

/** What the schema and the checker have against what is proposed of a title and paragraphs; nothing when all is well. */
export function faultsOf(lines: readonly string[]): readonly string[] {
  const passages = lines.map((text, i) => ({ line: i + 1, id: i === 0 ? 'title' : `p${i}`, text }));
  const proposed = proposeFigures(passages, { mentions: [] });
  const faults: string[] = [];
  for (const one of proposed.figures) if (!figure.safeParse(one).success) faults.push(`schema ${JSON.stringify(one)}`);
  for (const one of proposed.not_figures)
    if (!notFigure.safeParse(one).success) faults.push(`schema ${JSON.stringify(one)}`);
  const report = (rule: string, _: unknown, found: string) => faults.push(`${rule} ${found}`);
  const record = {
    id: '0001',
    capture: {
      file: '0001.txt',
      lines: lines.map((_, i) => ({ line: i + 1, role: i === 0 ? 'title' : 'paragraph', id: `p${i}` })),
    },
    source: { basis: 'unknown' },
    published: { basis: 'unknown' },
    ...proposed,
  };
  const body = lines.slice(1).map(asMarkdown).join('\n\n');
  const source = {
    bodyLine: 1,
    reportLine: (rule: string, _: number, found: string) => faults.push(`${rule} ${found}`),
  };
  const none = { places: [], persons: [], questions: [], relations: [], events: [] };
  const content = {
    ...none,
    captures: new Map([['0001.txt', { file: '0001.txt', sha256: '', lines }]]),
    reports: [{ record, source, body, report } as unknown as ReportEntry],
  } as unknown as Content;
  checkQuotes(content);
  checkFigures(content);
  return faults;
}
