/** Rules of redirects: each says once, of something published that is no more, where it is now or why it is gone. */
import { formerAddresses } from '../former.ts';
import type { FormerAddresses } from '../former.ts';
import { parts, recordAt, sections } from '../identity.ts';
import { nearest } from '../nearest.ts';
import { citableOf, compareEditions, publishedOf } from '../published.ts';
import type { Citable, Published } from '../published.ts';
import type { Content } from '../read.ts';
import { nearAddress } from './published.ts';

/** Check `content/redirects.yaml`, if it is there. */
export function checkRedirects(content: Content): void {
  const { redirects, complete } = content.published;
  if (!redirects) return;
  const { record, report } = redirects;
  const published = publishedOf(content);
  const citable = citableOf(content);
  const former = formerAddresses(record, published);
  const editions = new Set(published.editions.map(({ id }) => id));
  const seen = new Set<string>();
  for (const list of ['moved', 'withdrawn'] as const) {
    for (const [i, entry] of (record[list] ?? []).entries()) {
      const { from, edition } = entry;
      const at = [list, i];
      if (seen.has(from)) report('redirect/twice', [...at, 'from'], from);
      seen.add(from);
      const since = firstPublished(from, published);
      if (stands(from, citable, published) === true) report('redirect/live', [...at, 'from'], from);
      else if (complete && since === undefined) {
        report('redirect/unpublished', [...at, 'from'], from, { nearest: nearPublished(from, published) });
      }
      if (complete && content.edition && !editions.has(edition) && edition !== content.edition.record.id) {
        report('edition/unknown', [...at, 'edition'], edition);
      } else if (since !== undefined && compareEditions(edition, since) <= 0) {
        report('edition/unknown', [...at, 'edition'], edition, { wanted: `إصدار بعد ${since}، وفيه نُشر العنوان` });
      }
      if ('to' in entry && typeof entry.to === 'string')
        checkTarget(entry.to, { citable, published, former }, (found, near) => {
          report('redirect/target', [...at, 'to'], found, { nearest: near });
        });
    }
  }
}

interface Known {
  readonly citable: Citable;
  readonly published: Published;
  readonly former: FormerAddresses;
}

/** A redirect leads to what is there: not to what is gone, and not by way of another redirect. */
function checkTarget(
  to: string,
  { citable, published, former }: Known,
  tell: (found: string, near?: string) => void,
): void {
  if (former.covers(to)) {
    const { page } = parts(to);
    const onward = [...former.pages, ...(former.anchors.get(page) ?? [])].find(
      ({ from }) => from === to || from === page,
    );
    tell(to, onward?.to);
  } else if (stands(to, citable, published) === false) tell(to, nearAddress(to, citable));
}

/**
 * Whether something stands at an address. `undefined` where the records cannot tell: a page that is no record's, an anchor
 * that the pages make. The tests of the built site and the release command look there.
 */
function stands(address: string, citable: Citable, { pages }: Published): boolean | undefined {
  const { page, anchor } = parts(address);
  if (!page.endsWith('/')) return undefined;
  const record = recordAt(page);
  if (!record) return anchor === '' && indexes.has(page) ? true : undefined;
  const { kind, id, capture } = record;
  if (citable.unclear(kind, id)) return undefined;
  if (!citable.records[kind].has(id)) {
    return pages.some((each) => each.address === page && each.kind === 'page') ? undefined : false;
  }
  if (anchor === '') return true;
  const report = kind === 'report' ? citable.reports.get(id) : undefined;
  if (!report) return undefined;
  if (capture) return /^l[1-9]\d*$/.test(anchor) && Number(anchor.slice(1)) <= report.capture.lines;
  return /^[pf]\d+$/.test(anchor) ? report.passages.has(anchor) || report.figures.has(anchor) : undefined;
}

const indexes: ReadonlySet<string> = new Set(['/', ...Object.values(sections)]);

/** The edition in which an address was first published; `undefined` when it never was. */
function firstPublished(address: string, { reports, pages }: Published): string | undefined {
  const { page, anchor } = parts(address);
  const [folder, file] = [page.slice(0, page.lastIndexOf('/') + 1), page.slice(page.lastIndexOf('/') + 1)];
  if (file !== '') {
    const beside = [...pages, ...reports].find((each) => each.address === folder);
    return Object.entries(beside?.files ?? {}).find(([, files]) => files.includes(file))?.[0];
  }
  const other = pages.find((each) => each.address === page);
  if (other) return anchor === '' ? other.edition : own(other.anchors, anchor);
  const report = reports.find((each) => each.address === page || each.capture.address === page);
  if (!report || anchor === '') return report?.edition;
  if (page === report.capture.address) return own(report.capture.anchors, anchor);
  const words: typeof report.figures = { ...report.passages, ...report.figures };
  return own(words, anchor)?.[0]?.edition ?? own(report.anchors, anchor);
}

/** The value of a key that the record itself has: an editor may write any word as an anchor, `constructor` too. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function nearPublished(address: string, { reports, pages }: Published): string | undefined {
  const { page, anchor } = parts(address);
  const own = pages.find((each) => each.address === page);
  if (own) {
    const near = nearest(anchor, Object.keys(own.anchors));
    return near === undefined ? undefined : `${page}#${near}`;
  }
  // Numbers that differ in a digit are not near.
  const others = pages.map((each) => each.address);
  return reports.some((each) => each.address === page) ? undefined : nearest(page, others);
}
