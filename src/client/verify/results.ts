/** A verdict as elements of the page. Quotations and reports become text nodes only, never markup. */
import { passageName } from '../../arabic/passage-names.ts';
import { closeness } from '../../verify/judge.ts';
import type { Place } from '../../verify/judge.ts';
import { linkSum } from '../../verify/link-sum.ts';
import type { QuotedPassage, Stand } from '../../verify/report-text.ts';
import type { Segment } from '../../verify/segments.ts';
import type { Verdict } from '../../verify/verify.ts';
import { element } from '../dom/element.ts';
import { wayTo } from '../files/files.ts';
import { differences, headings, inWords, mostPlaces, sentence, shortened } from './messages.ts';

/** What is said, and what is shown under it. */
export interface Shown {
  readonly status: string;
  readonly nodes: readonly Node[];
}

/**
 * A verdict in the page. The checksums of the passages are computed anew where the browser can (a secure page).
 *
 * @param root The way from the page to the site's root, `../`.
 * @throws When a passage has another checksum than its edition says.
 */
export async function show(verdict: Verdict, root: string): Promise<Shown> {
  const places = 'places' in verdict ? verdict.places.slice(0, mostPlaces) : [];
  const passages = new Set(places.flatMap(({ stands }) => stands.map(({ passage }) => passage)));
  const isChecked = (await Promise.all([...passages].map(checked))).every(Boolean);
  const nodes = closeness.flatMap((each) => {
    const among = places.filter((place) => place.closeness === each);
    if (among.length === 0) return [];
    const items = among.map((place) => placeItem(place, root, { isChecked, isOpen: places.length === 1 }));
    return [
      element('section', { class: 'verify-group', 'data-closeness': each }, [
        element('h2', {}, [headings[each]]),
        element('ol', { role: 'list' }, items),
      ]),
    ];
  });
  return { status: sentence(verdict), nodes };
}

/** Whether the checksum could be computed. */
async function checked({ id, text, sha256 }: QuotedPassage): Promise<boolean> {
  // Undefined on pages that did not come by https, whatever the types say.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return false;
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const sum = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (sum !== sha256) throw new Error(`${id} is damaged.`);
  return true;
}

/** @param isOpen Whether the checksum and the citation are shown at once. */
function placeItem(
  place: Place,
  root: string,
  { isChecked, isOpen }: { readonly isChecked: boolean; readonly isOpen: boolean },
): HTMLLIElement {
  const { report, stands } = place;
  const [first] = stands;
  const title = report.passages[0]?.text ?? '';
  const links = stands.map(({ passage }) =>
    element('a', { href: wayTo(root + passageAddress(report.id, passage)) }, [passageName(passage.id)]),
  );
  return element('li', { class: 'verify-place' }, [
    element('h3', {}, [title]),
    element('p', { class: 'verify-where' }, [
      `التقرير ${report.id}، الإصدار ${report.edition}: `,
      ...links.flatMap((link, i) => (i ? ['، ', link] : [link])),
    ]),
    element('p', { class: 'verify-origin' }, [report.about]),
    ...(place.closeness === 'exact' ? stands.slice(0, mostShown).map(passageText) : comparison(place)),
    ...(first ? [proof(place, first, isChecked, isOpen)] : []),
  ]);
}

/** So many passages of one place are shown whole, and differences told one by one. */
const mostShown = 3;
const mostTold = 40;

const passageAddress = (report: string, { id, sha256 }: QuotedPassage) =>
  `reports/${report}/?sum=${linkSum(sha256)}#${id}`;

function passageText({ passage: { text }, start, end }: Stand): HTMLElement {
  return element('blockquote', { class: 'verify-text' }, [
    text.slice(0, start),
    element('mark', {}, [text.slice(start, end)]),
    text.slice(end),
  ]);
}

function comparison({ segments, stands }: Place): Node[] {
  const told = segments.filter(({ differences: [first], isOmission }) => first !== undefined && !isOmission);
  const rows = told.slice(0, mostTold).map((segment) => element('li', {}, [difference(segment)]));
  return [
    element('p', { class: 'verify-text' }, segments.flatMap(piece)),
    ...(rows.length === 0 ? [] : [element('h4', {}, ['الفروق']), element('ul', { class: 'verify-differences' }, rows)]),
    ...(told.length > rows.length ? [element('p', {}, [`وغيرها ${told.length - rows.length}.`])] : []),
    element('details', {}, [
      element('summary', {}, [stands.length > 1 ? 'الفقرات كما وردت' : 'الفقرة كما وردت']),
      ...stands.slice(0, mostShown).map(passageText),
    ]),
  ];
}

function piece({ theirs, ours, differences: [first], isOmission }: Segment): (Node | string)[] {
  if (isOmission)
    return [
      label('متروك في الاقتباس'),
      element('span', { class: 'verify-omission' }, [` […${shortened(ours, 60)}…] `]),
    ];
  if (first === undefined) return [ours];
  return [
    ...(theirs === '' ? [] : [element('del', {}, [label('في الاقتباس'), visible(theirs)])]),
    ...(ours === '' ? [] : [element('ins', {}, [label('في النسخة الملتقَطة'), visible(ours)])]),
  ];
}

/** For who hears the page: the line through the words or under them says it to who sees it. */
const label = (words: string) => element('span', { class: 'visually-hidden' }, [` ${words}: `]);

const visible = (text: string) => (/^\s+$/u.test(text) ? (text.includes('\n') ? '¶' : '␣') : shortened(text));

function difference({ theirs, ours, differences: names }: Segment): HTMLElement {
  return element('span', {}, [
    `${names.map((name) => differences[name]).join('، ')}: في الاقتباس `,
    told(theirs),
    '، وفي النسخة الملتقَطة ',
    told(ours),
    '.',
  ]);
}

/** A piece in its own frame, so that its marks are not taken for those of the sentence. */
function told(piece: string): HTMLElement {
  const words = inWords(piece);
  return element('bdi', words === undefined ? { class: 'verify-piece' } : {}, [words ?? shortened(piece.trim())]);
}

/** The checksums of the place, how they are come by, and its citation. */
function proof(place: Place, first: Stand, isChecked: boolean, isOpen: boolean): HTMLElement {
  const rows = place.stands.flatMap(({ passage: { id, sha256 } }) => [
    element('dt', {}, [`بصمة ${passageName(id)} (SHA-256)`]),
    element('dd', {}, [element('bdi', { dir: 'ltr', class: 'code' }, [sha256])]),
  ]);
  const details = element('details', { class: 'verify-proof' }, [
    element('summary', {}, ['البصمة والتوثيق']),
    element('dl', {}, rows),
    element('p', {}, [
      isChecked
        ? 'حُسبت البصمة هنا من النصّ المعروض فطابقت المسجَّلة.'
        : 'لم تُحسب البصمة هنا: لا يحسبها المتصفّح إلا في صفحة آمنة (https).',
      ' وتُحسب من نصّ الفقرة كما وردت، مرمَّزًا بـUTF-8 وبلا سطر جديد في آخره.',
    ]),
    citation(place, first),
  ]);
  details.open = isOpen;
  return details;
}

/** The archive's citation of the place, to be taken along. */
function citation({ report }: Place, { passage }: Stand): HTMLElement {
  const address = report.address + passageAddress(report.id, passage).replace(/^reports\/\d+\//, '');
  const cited = `${report.citation}، ${passageName(passage.id)}`;
  const line = element('p', { class: 'verify-citation' }, [
    cited,
    element('br', {}, []),
    element('bdi', { dir: 'ltr' }, [address]),
  ]);
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard?.writeText) return line;
  const said = element('span', { role: 'status' }, []);
  const copy = element('button', { type: 'button' }, ['انسخ التوثيق']);
  copy.addEventListener('click', () => {
    void clipboard.writeText(`${cited}\n${address}`).then(
      () => said.replaceChildren('نُسخ'),
      () => said.replaceChildren('تعذّر النسخ'),
    );
  });
  line.append(' ', copy, ' ', said);
  return line;
}
