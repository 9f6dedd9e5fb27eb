/** Text on one line, as formats of a field a line need it, and as it is copied into the texts of others. */

/**
 * A text on one line: each run of line ends and other control characters becomes a space, and none stands at the ends.
 *
 * Loses where the lines of a text ended. Nothing else: marks, joiners, directional marks and inner spaces stay.
 */
export function singleLine(text: string): string {
  return text.replace(breaks, ' ').trim();
}

/**
 * A text on one line that does no harm where it is pasted: without what has no shape of its own and turns or parts the
 * words around it.
 *
 * Loses line ends, control characters, marks of direction, soft hyphens, breaks without width and byte order marks.
 * Joiners stay: they shape letters and emoji.
 */
export function plainLine(text: string): string {
  return singleLine(text.replace(unseen, ''));
}

/** C0 and C1 controls (tab, line feed, carriage return, NEL among them) and Unicode's own line and paragraph ends. */
const breaks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** The marks, embeddings, overrides and isolates of UAX #9; then soft hyphen, zero-width space, word joiner and U+FEFF. */
const unseen = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad\u200b\u2060\ufeff]/g;
