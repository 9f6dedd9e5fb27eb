/** What the feed tells: the reports that were added, what was corrected, moved and withdrawn. */
import { plainLine } from '../arabic/plain-line.ts';
import type { Archive } from '../archive/archive.ts';
import { earliest, readEdtf } from '../archive/edtf.ts';
import type { Address } from '../archive/identity.ts';
import { archiveName } from '../archive/vocabulary.ts';
import type { Feed, FeedEntry } from '../exports/feed.ts';
import * as addresses from './addresses.ts';
import { accounts } from './corrections.ts';

export const feedTitle = `${archiveName}: ما ضُمّ وما صُوّب`;

/**
 * The feed of the archive, the newest edition first: in each what was withdrawn, then corrected, then added.
 *
 * @param site Where the home page stands: ids are permanent addresses.
 * @param most Entries, 100 if not given; those before stand on the pages of editions and corrections.
 */
export function archiveFeed(archive: Archive, site: string, most = 100): Feed {
  const at = (address: Address) => addresses.absolute(address, site) ?? '';
  const first = new Map(archive.published.reports.map((report) => [report.id, report.edition]));
  const added = Map.groupBy(archive.reports, ({ id }) => first.get(id) ?? archive.edition.id);
  const entries = accounts(archive, addresses.corrections).flatMap((account): FeedEntry[] => {
    const shared = { day: dayOf(account.date) };
    return [
      ...account.former.map(({ heading, reason, here, address }) => ({
        ...shared,
        id: at(address),
        address: at(address),
        title: `${heading} (${here})`,
        category: { term: 'moved-or-withdrawn', label: 'نقل أو سحب' },
        summary: [reason],
      })),
      ...account.corrections.map(({ words, before, after, reason, address, own }) => ({
        ...shared,
        id: at(address),
        address: at(own),
        title: `تصويب: ${words}`,
        category: { term: 'correction', label: 'تصويب' },
        summary: [`قبل: ${before}`, `بعد: ${after}`, `السبب: ${reason}`],
      })),
      ...(added.get(account.id) ?? []).toReversed().map(({ id, heading, summary }) => ({
        ...shared,
        id: at(addresses.report(id)),
        address: at(addresses.report(id)),
        title: `التقرير ${id}: ${plainLine(heading.text)}`,
        category: { term: 'accession', label: 'تقرير ضُمّ' },
        summary: [`خلاصة كتبها الأرشيف: ${summary}`],
      })),
    ];
  });
  return {
    address: at(addresses.feed),
    page: at(addresses.home),
    title: feedTitle,
    subtitle: `أحدث ${most} ممّا ضُمّ إلى الأرشيف أو صُوّب فيه أو نُقل أو سُحب؛ وما قبلها في صفحتَي الإصدارات والتصويبات.`,
    author: archiveName,
    updated: dayOf(archive.edition.date),
    entries: entries.slice(0, most),
  };
}

/** The first day of a date. */
function dayOf(edtf: string): string {
  const { year, month, day } = earliest(readEdtf(edtf));
  return [String(year).padStart(4, '0'), ...[month, day].map((each) => String(each).padStart(2, '0'))].join('-');
}
