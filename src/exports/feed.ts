/** An Atom feed: RFC 4287. What it says is made elsewhere; here it becomes XML. */

/** A feed; every address is absolute. */
export interface Feed {
  /** Its own address, which is its id as well. */
  readonly address: string;
  /** The page that it tells of. */
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** The day that it last changed, `2026-11-23`. */
  readonly updated: string;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

/** An entry; its address never changes, and is its id. */
export interface FeedEntry {
  /** Its id for good. */
  readonly id: string;
  /** The page, or the part of one, where it is told. */
  readonly address: string;
  readonly title: string;
  /** The day of the edition that brought it. */
  readonly day: string;
  /** What kind of entry, for programs and for readers. */
  readonly category: { readonly term: string; readonly label: string };
  /** Paragraphs of plain text. */
  readonly summary: readonly string[];
}

/** The feed as XML, UTF-8; text in Arabic, from one side to the other as Arabic runs. */
export function writeFeed({ address, page, title, subtitle, author, updated, entries }: Feed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">
  <id>${text(address)}</id>
  <title>${text(title)}</title>
  <subtitle>${text(subtitle)}</subtitle>
  <updated>${moment(updated)}</updated>
  <author><name>${text(author)}</name><uri>${text(page)}</uri></author>
  <link rel="self" type="application/atom+xml" href="${text(address)}"/>
  <link rel="alternate" type="text/html" hreflang="ar" href="${text(page)}"/>
${entries.map(entry).join('')}</feed>
`;
}

function entry({ id, address, title, day, category, summary }: FeedEntry): string {
  // Readers show a title from the side of its first letter; a summary they show as the HTML says.
  const html = summary.map((words) => `<p lang="ar" dir="rtl">${text(words)}</p>`).join('');
  return `  <entry>
    <id>${text(id)}</id>
    <title>${text(title)}</title>
    <published>${moment(day)}</published>
    <updated>${moment(day)}</updated>
    <link rel="alternate" type="text/html" hreflang="ar" href="${text(address)}"/>
    <category term="${text(category.term)}" label="${text(category.label)}"/>
    <summary type="html">${text(html)}</summary>
  </entry>
`;
}

/** A day as RFC 3339 has it: the feed tells days, and no clock is asked. */
function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

/** Text between tags or in an attribute; what no XML can hold becomes U+FFFD. */
function text(words: string): string {
  return words
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
