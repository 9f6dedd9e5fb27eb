/** The reader of `content/published/`, `content/redirects.yaml` and `content/corrections.yaml`: none is there before the first edition. */
import { recordDigest } from './digest.ts';
import { fit, told } from './fit.ts';
import type { Entry } from './fit.ts';
import type { Unread } from './files.ts';
import type { RuleId } from './problems.ts';
import * as schema from './schema.ts';
import type { Source } from './source.ts';

/** What was published, as its files have it, and what the redirects say became of it. */
export interface PublishedEntries {
  /** Whether all of it could be read: otherwise nothing can be said of what is not among it. */
  readonly complete: boolean;
  /** In the order of the file. */
  readonly editions: readonly Entry<schema.ReleasedEdition>[];
  /** By file name. */
  readonly reports: readonly Entry<schema.PublishedReport>[];
  readonly pages: readonly Entry<schema.PublishedPage>[];
  /** Checksum of reports and pages as they stand in their files. */
  readonly digest: string;
  /** `undefined` when there is no such file, or a faulty one. */
  readonly redirects: Entry<schema.Redirects> | undefined;
  /** Corrections of records that are no reports, in the order of their file; none when there is no such file. */
  readonly corrections: readonly Entry<schema.RecordCorrection>[];
}

/** A record of nothing: before the first edition. */
export const nothingPublished: PublishedEntries = {
  complete: true,
  editions: [],
  reports: [],
  pages: [],
  digest: '',
  redirects: undefined,
  corrections: [],
};

/** How files of the content folder are reached; each tells its own faults. */
export interface Reach {
  readonly names: (folder: string) => Promise<readonly string[] | Unread>;
  /** `undefined` when the file could not be read. */
  readonly json: (name: string) => Promise<Source | undefined>;
  readonly yaml: (name: string) => Promise<Source | undefined>;
  readonly fault: (rule: RuleId, name: string, found: string, wanted?: string) => undefined;
  /** What is made of one file, made anew only where it was changed. */
  readonly once: <T>(name: string, make: () => Promise<T>) => Promise<T>;
}

const place = 'published';

/** Read the published record, every fault told; of a release that was killed as it changed places, what stood there. */
export async function readPublished(reach: Reach): Promise<PublishedEntries> {
  const redirects = { ...(await readRedirects(reach)), corrections: await readCorrections(reach) };
  const former = `${place}.former`;
  const setAside = (await reach.names(place)) === 'missing' && (await reach.names(former)) !== 'missing';
  const folder = setAside ? former : place;
  const names = await reach.names(folder);
  if (names === 'missing') return { ...nothingPublished, ...redirects, complete: redirects.complete };
  if (names === 'unreadable') {
    reach.fault('file/unreadable', folder, 'ليس مجلّدًا يُقرأ', 'مجلّد يمكن قراءته');
    return { ...nothingPublished, ...redirects, complete: false };
  }
  const editions = await listOf(reach, `${folder}/editions.json`, schema.releasedEdition);
  const pages = await listOf(reach, `${folder}/pages.json`, schema.publishedPage);
  let { complete } = redirects;
  const reports: Entry<schema.PublishedReport>[] = [];
  const data = new Map<string, unknown>();
  for (const name of names.filter((each) => each !== 'editions.json' && each !== 'pages.json')) {
    const path = `${folder}/${name}`;
    if (!reportFile.test(name)) {
      reach.fault('file/name', path, name, 'editions.json أو pages.json أو اسم مثل 0006.json');
      continue;
    }
    const { source, entry } = await reach.once(path, async () => {
      const file = await reach.json(path);
      return { source: file, entry: file && fit(file, schema.publishedReport, file.data, []) };
    });
    const wanted = name.slice(0, -'.json'.length);
    if (entry && entry.record.id !== wanted) entry.report('file/name', ['id'], entry.record.id, { wanted });
    data.set(wanted, source?.data);
    if (entry?.record.id === wanted) reports.push(entry);
    else complete = false;
  }
  return {
    complete: complete && editions !== undefined && pages !== undefined,
    editions: editions?.entries ?? [],
    reports,
    pages: pages?.entries ?? [],
    digest: recordDigest(pages?.data, data),
    redirects: redirects.redirects,
    corrections: redirects.corrections,
  };
}

const reportFile = /^(?!0000\.)(?:0\d{3}|[1-9]\d{3,})\.json$/;

type ReadRedirects = Pick<PublishedEntries, 'complete' | 'redirects'>;

async function readRedirects({ names, yaml, once }: Reach): Promise<ReadRedirects> {
  const here = await names('');
  if (typeof here === 'string' || !here.includes('redirects.yaml')) return { complete: true, redirects: undefined };
  return once('redirects.yaml', async () => {
    const source = await yaml('redirects.yaml');
    // An empty file says that nothing was moved.
    const redirects = source && fit(source, schema.redirects, source.data ?? {}, []);
    return { complete: redirects !== undefined, redirects };
  });
}

async function readCorrections({ names, yaml, once }: Reach): Promise<readonly Entry<schema.RecordCorrection>[]> {
  const here = await names('');
  if (typeof here === 'string' || !here.includes('corrections.yaml')) return [];
  return once('corrections.yaml', async () => {
    const source = await yaml('corrections.yaml');
    if (!source?.readable) return [];
    const { data = [] } = source;
    if (data !== null && !Array.isArray(data))
      source.report('field/type', [], told(data), { wanted: 'قائمة من السجلّات' });
    return (Array.isArray(data) ? data : []).flatMap((item: unknown, i) => {
      return fit(source, schema.recordCorrection, item, [i]) ?? [];
    });
  });
}

/** The items of a file that holds a list, and its data as they stand; `undefined` when any item is faulty. */
function listOf<T>({ json, once }: Reach, path: string, shape: Parameters<typeof fit<T>>[1]) {
  return once(path, async () => {
    const source = await json(path);
    if (!source?.readable) return undefined;
    const { data } = source;
    if (!Array.isArray(data)) {
      source.report('field/type', [], told(data), { wanted: 'قائمة من السجلّات' });
      return undefined;
    }
    const all = data.map((item: unknown, i) => fit(source, shape, item, [i]));
    const entries = all.filter((entry) => entry !== undefined);
    return entries.length === all.length ? { entries, data } : undefined;
  });
}
