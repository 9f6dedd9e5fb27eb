/** The figures of a question about a number, side by side: what its table and its drawing both show. */
import { writeQuantity } from '../arabic/index.ts';
import type { Archive, Figure } from '../archive/archive.ts';
import { attributionModes, scaleOf, scales } from '../archive/vocabulary.ts';
import { isPlaced, markOf } from '../charts/quantity-marks.ts';
import type { Mark } from '../charts/quantity-marks.ts';
import { questionCharts } from '../charts/question-chart.ts';
import type { ChartPanel } from '../charts/question-chart.ts';
import { quotedClaim } from './questions.ts';
import type { AnsweredQuestion, QuotedClaim } from './questions.ts';
import type { Speaker } from './speakers.ts';
import { count } from './wording.ts';

/** A claim with its mark on the scale. */
export interface ComparedClaim extends QuotedClaim {
  /** The quantity in the interface's words; of what has no number the report's. */
  readonly quantity: string;
  readonly mark: Mark;
}

/** Claims that count the same thing, and why they do not compare with the others of their question. */
export interface ClaimSet {
  /** Unlike that of any other set of the question. */
  readonly id: string;
  /** Empty, as is the reason, in a question whose figures all count the same thing. */
  readonly counted: string;
  readonly reason: string;
  readonly scale: keyof typeof scales;
  /** Those with a place on the scale first, then those without; else by report and figure number. */
  readonly claims: readonly ComparedClaim[];
}

/**
 * The figures of a question by what they count, in the order of its groups; none of a question that asks for no number
 * or to which no figure gives one.
 */
export function claimSets(
  archive: Archive,
  { question, figures }: AnsweredQuestion,
  here: string,
): readonly ClaimSet[] {
  if (question.answers === 'statements' || !figures.some(({ quantity }) => isPlaced(markOf(quantity)))) return [];
  const whole = { id: 'all', counted: '', reason: '' };
  const groups = question.groups ?? [whole];
  return groups.flatMap(({ id, counted, reason }) => {
    const own = figures.filter(({ groups }) => (groups.get(question.id) ?? whole).id === id);
    if (own.length === 0) return [];
    const scale = scaleOf(own.find(({ counting_unit: unit }) => unit !== undefined)?.counting_unit);
    const claims = own.map((figure) => comparedClaim(archive, figure, here));
    const sorted = [true, false].flatMap((placed) => claims.filter(({ mark }) => isPlaced(mark) === placed));
    return [{ id, counted, reason, scale, claims: sorted }];
  });
}

function comparedClaim(archive: Archive, figure: Figure, here: string): ComparedClaim {
  const mark = markOf(figure.quantity);
  const quantity = isPlaced(mark) ? writeQuantity(figure.quantity) : figure.value;
  return { ...quotedClaim(archive, figure, here), quantity, mark };
}

/** A drawing for each set of a question's figures, as the text of an SVG. */
export function comparisonCharts({ question }: AnsweredQuestion, sets: readonly ClaimSet[]): readonly string[] {
  const several = new Set(sets.map(({ scale }) => scale)).size > 1;
  const panels = sets.map(({ id, counted, scale, claims }): ChartPanel => {
    const description = `${count(claims.length, 'figure')}. لكلّ رقم صفّ فيه صاحب القول وموضعه، وفي الجدول بعد الرسم ما في الرسم.`;
    return {
      described: { id: `chart-${id}`, title: counted === '' ? question.title : counted, description },
      scale,
      unit: several ? `وحدة المقياس: ${scales[scale]}` : '',
      rows: claims.map((claim) => chartRow(claim, counted)),
    };
  });
  return questionCharts(panels);
}

function chartRow(claim: ComparedClaim, counted: string): ChartPanel['rows'][number] {
  const { mark, report, line } = claim;
  const quantity = isPlaced(mark) ? { words: claim.quantity } : { words: claim.quantity, printedAt: { report, line } };
  return {
    href: claim.href,
    quantity,
    aside: mark.kind === 'beside' ? asides[mark.told] : '',
    counted: claim.counted === counted ? '' : claim.counted,
    speaker: speakerWords(claim.speaker),
    place: `${report}، ${claim.passage}`,
    mark,
  };
}

/** Why what has no number has no place on the scale. */
const asides: Readonly<Record<Extract<Mark, { kind: 'beside' }>['told'], string>> = {
  words: 'كلمة بلا عدد، خارج المقياس',
  none: 'قول بلا شيء، خارج المقياس',
  all: 'قول بالكلّ بلا عدد، خارج المقياس',
  denied: 'نفي، وليس صفرًا؛ خارج المقياس',
};

function speakerWords({ basis, name, relayed }: Speaker): string {
  const manner = [basis === 'inferred' ? 'نسبة مستنتَجة' : '', relayed ? attributionModes.relayed : ''];
  const told = manner.filter((part) => part !== '');
  return told.length === 0 ? name : `${name} (${told.join('، ')})`;
}

/** A mark as a legend shows it, with what it means. */
export interface LegendEntry {
  readonly kind: string;
  readonly mark: Mark;
  readonly words: string;
}

/** What the marks of a question's drawing mean, each kind that it has once. */
export function legend(sets: readonly ClaimSet[]): readonly LegendEntry[] {
  const used = new Set(sets.flatMap(({ claims }) => claims.map(({ mark }) => legendKind(mark))));
  return legendEntries.filter(({ kind }) => used.has(kind));
}

const legendKind = (mark: Mark) =>
  mark.kind === 'from'
    ? `from-${mark.included}`
    : mark.kind === 'beside' && mark.told === 'denied'
      ? 'denied'
      : mark.kind;

const legendEntries: readonly LegendEntry[] = (
  [
    [{ kind: 'point', n: 1 }, 'عدد ذُكر كما هو'],
    [{ kind: 'soft', n: 1 }, 'عدد تقريبيّ («نحو»)، لا تُعرف حدوده'],
    [{ kind: 'from', n: 1, included: false }, 'أكثر من عدد: يبدأ بعده، ولا يُعرف أين ينتهي'],
    [{ kind: 'from', n: 1, included: true }, 'عدد على الأقلّ: يبدأ عنده، ولا يُعرف أين ينتهي'],
    [{ kind: 'up-to', n: 1 }, 'عدد على الأكثر: ينتهي عنده، ولا يُعرف أين يبدأ'],
    [{ kind: 'span', min: 0.5, max: 1.5 }, 'بين عددين'],
    [{ kind: 'beside', told: 'words' }, 'كلمات بلا عدد («عشرات»، «جميع»)، خارج المقياس'],
    [{ kind: 'beside', told: 'denied' }, 'نفي، خارج المقياس؛ وليس صفرًا'],
  ] as const
).map(([mark, words]) => ({ kind: legendKind(mark), mark, words }));
