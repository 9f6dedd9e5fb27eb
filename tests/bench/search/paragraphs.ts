/** The paragraphs of an archive, as the engines are given them. */
import type { Archive } from '../../../src/archive/archive.ts';

export interface Paragraph {
  /** `0001#p1`. */
  readonly id: string;
  /** Its line of the capture, by which queries were judged: `0001:4`. */
  readonly line: string;
  readonly text: string;
}

/** Every paragraph of the reports, as written, in their order. */
export function paragraphs({ reports }: Archive): readonly Paragraph[] {
  return reports.flatMap(({ id, passages }) =>
    passages.map((passage) => ({ id: `${id}#${passage.id}`, line: `${id}:${passage.line}`, text: passage.text })),
  );
}
