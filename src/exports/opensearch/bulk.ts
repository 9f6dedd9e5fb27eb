/** Documents as a search server takes many of them at once: NDJSON for `POST /<index>/_bulk`. */
import type { ParagraphDocument } from './paragraphs.ts';

/** The id of a document, which is permanent: `0001#p3`. */
export const documentId = ({ report, paragraph }: Pick<ParagraphDocument, 'report' | 'paragraph'>): string =>
  `${report}#${paragraph}`;

/**
 * Texts of at most so many bytes of UTF-8, one at a time: two lines a document, what is to be done and the document. The
 * index is named by who sends them. A document alone may be larger.
 *
 * @param limit A server refuses requests of 100 MB and more, as it comes; and takes smaller ones more evenly.
 */
export function* bulkTexts(documents: Iterable<ParagraphDocument>, limit = 10_000_000): Generator<string> {
  let lines: string[] = [];
  let bytes = 0;
  for (const document of documents) {
    const pair = `${JSON.stringify({ index: { _id: documentId(document) } })}\n${JSON.stringify(document)}\n`;
    const size = Buffer.byteLength(pair);
    if (bytes > 0 && bytes + size > limit) {
      yield lines.join('');
      lines = [];
      bytes = 0;
    }
    lines.push(pair);
    bytes += size;
  }
  if (bytes > 0) yield lines.join('');
}
