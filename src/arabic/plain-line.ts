/**
 * A text on one line, as formats of a field a line need it: each run of line ends and other control characters becomes
 * a space, and none stands at the ends.
 *
 * Loses where the lines of a text ended. Nothing else: marks, joiners, directional marks and inner spaces stay.
 */
export function singleLine(text: string): string {
  return text.replace(breaks, ' ').trim();
}

/** C0 and C1 controls (tab, line feed, carriage return, NEL among them) and Unicode's own line and paragraph ends. */
const breaks = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
