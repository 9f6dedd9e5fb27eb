/** The tag files of a bag that say what it is, and the form of its lists (RFC 8493). */
import type { Edition } from '../../archive/schema.ts';
import type { Sum } from '../sums.ts';

/** `bagit.txt`, byte for byte. */
export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** How much the payload is. */
export interface Payload {
  /** In bytes. */
  readonly octets: number;
  readonly files: number;
}

/** `bag-info.txt`: what the bag is, with no date but the edition's. */
export function bagInfo(name: string, { id, date, scope, contact }: Edition, { octets, files }: Payload): string {
  const mail = /^mailto:(.+)$/.exec(contact ?? '')?.[1];
  const fields: readonly (readonly [label: string, value: string | undefined])[] = [
    ['Source-Organization', 'Sijill (سِجِلّ)'],
    ['Contact-Email', mail],
    ['External-Identifier', name],
    ['External-Description', `سِجِلّ: أرشيف تقارير صحفية عربية بنصّها (${scope})، الإصدار ${id}.`],
    [
      'External-Description',
      `Sijill, an archive of Arabic press reports, each verbatim. Edition ${id}: the site as it is read without a network, and the records that it is made of.`,
    ],
    ['Bagging-Date', /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined],
    ['Bag-Size', weight(octets)],
    ['Payload-Oxum', oxum({ octets, files })],
    ['Bag-Group-Identifier', 'sijill'],
    ['Bag-Software-Agent', 'Sijill, npm run portable'],
  ];
  return fields.map(([label, value]) => (value === undefined ? '' : folded(`${label}: ${value}`))).join('');
}

/** Bytes and number of files, as `bag-info.txt` tells them. */
export const oxum = ({ octets, files }: Payload): string => `${octets}.${files}`;

/** The fields of a tag file, by their labels in small letters; folded lines are joined by a space. */
export function readTags(text: string): ReadonlyMap<string, string> {
  const lines = text.replace(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, label = '', value = ''] = /^([^:\s][^:]*):\s*(.*)$/.exec(line) ?? [];
      return label === '' ? [] : [[label.toLowerCase(), value] as const];
    }),
  );
}

/** A manifest: as `sha256sum` writes it, but for a path's line breaks and `%`, which a bag writes as `%0A`, `%0D`, `%25`. */
export function manifestText(sums: readonly Sum[]): string {
  return sums.map(({ path, sha256 }) => `${sha256}  ${encodedPath(path)}\n`).join('');
}

/** A path as a manifest writes it. */
const encodedPath = (path: string): string =>
  path.replace(/[%\n\r]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** A path as a manifest wrote it. */
export const decodedPath = (path: string): string =>
  path.replace(/%(0A|0D|25)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** A line of a tag file, broken between words before its 80th character; what goes on begins with two spaces. */
function folded(line: string): string {
  const lines = line.split(' ').reduce<readonly string[]>((all, word) => {
    const last = all.at(-1);
    if (last === undefined) return [word];
    const longer = `${last} ${word}`;
    return longer.length < 80 ? [...all.slice(0, -1), longer] : [...all, `  ${word}`];
  }, []);
  return `${lines.join('\n')}\n`;
}

/** A size as a person reads it. */
export function weight(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  return `${step === 0 ? bytes : (bytes / 1000 ** step).toFixed(1)} ${units[step]}`;
}
