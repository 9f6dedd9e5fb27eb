/** Rules of the transcription: it is the capture's paragraph lines, in their order, character for character. */
import { captureLines, isPassage } from '../lines.ts';
import { onceForReport } from '../once.ts';
import type { Capture, Content, ReportEntry } from '../read.ts';
import { asMarkdown, blocks, compareBlock } from '../transcription.ts';

/** Compare each transcription with its capture. */
export function checkTranscriptions({ captures, reports }: Content): void {
  for (const entry of reports) {
    const capture = captures.get(entry.record.capture.file);
    if (capture) compare(entry, capture);
  }
}

const compare = onceForReport('transcription', ({ record, source, body }: ReportEntry, capture: Capture) => {
  const wanted = captureLines(record, capture)
    .filter((line) => isPassage(line) && line.role !== 'title')
    .map(({ text }) => text);
  const written = blocks(body, source.bodyLine);
  if (written.length !== wanted.length) {
    // Each paragraph after the one that is missing or too many would differ as well.
    const first = written.findIndex(({ markdown }, i) => compareBlock(markdown, wanted[i] ?? '') === 'differs');
    const found = `${written.length} (والأسطر المسجّلة فقراتٍ ${wanted.length})`;
    return source.reportLine('transcription/count', written.at(first)?.line ?? source.bodyLine, found);
  }
  for (const [i, block] of written.entries()) {
    const text = wanted[i];
    if (text === undefined) break;
    const result = compareBlock(block.markdown, text);
    if (result === 'same') continue;
    const canonical = asMarkdown(text);
    const from = Math.max(0, firstDifference(block.markdown, canonical) - 20);
    const excerpt = (words: string) => `${from > 0 ? '…' : ''}${words.slice(from, from + 80)}`;
    const rule = result === 'markup' ? 'transcription/markup' : 'transcription/text';
    source.reportLine(rule, block.line, excerpt(block.markdown), excerpt(canonical));
  }
});

function firstDifference(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
}
