/** Every rule, over all of `content/`. */
import type { Problem } from './problems.ts';
import { readContent } from './read.ts';
import type { Content } from './read.ts';
import { checkCaptures } from './rules/captures.ts';
import { checkCorrections } from './rules/corrections.ts';
import { checkDates } from './rules/dates.ts';
import { checkEvents } from './rules/events.ts';
import { checkFigures } from './rules/figures.ts';
import { checkIdentifiers } from './rules/identifiers.ts';
import { checkNames } from './rules/names.ts';
import { checkPublished } from './rules/published.ts';
import { checkQuestions } from './rules/questions.ts';
import { checkQuotes } from './rules/quotes.ts';
import { checkRedirects } from './rules/redirects.ts';
import { checkReviews } from './rules/review.ts';
import { checkTranscriptions } from './rules/transcription.ts';

/** Content with its faults; sound where there are none. */
export interface Checked {
  readonly content: Content;
  readonly problems: readonly Problem[];
}

/**
 * Read a content folder and check it whole. All faults are told at once: a record with a fault of form is left out of
 * the rules that span records, and a capture that is not the one recorded out of those that read captures, so that one
 * slip is one message.
 */
export async function checkContent(folder: string): Promise<Checked> {
  const { content, problems } = await readContent(folder);
  judgeContent(content, problems);
  return { content, problems };
}

/** Hold content that was read against every rule that spans fields and files. Adds what it finds to `problems`. */
export function judgeContent(content: Content, problems: Problem[]): void {
  // A rule reports through the records' sources, which share this list.
  if (!content.whole) return;
  const unclear = checkCaptures(content, problems);
  const captures = new Map([...content.captures].filter(([name]) => !unclear.has(name)));
  const clear = { ...content, captures };
  checkIdentifiers(clear);
  checkTranscriptions(clear);
  checkQuotes(clear);
  checkDates(clear);
  checkEvents(clear);
  checkFigures(clear);
  checkQuestions(clear);
  checkNames(clear);
  checkReviews(clear);
  checkPublished(clear);
  checkCorrections(clear);
  checkRedirects(clear);
}
