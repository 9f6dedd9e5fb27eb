/** The values of a line: each trigger of the checker's list, or several that state one quantity together. */
import { readQuantity } from '../../arabic/index.ts';
import type { Trigger, TriggerKind } from '../../arabic/index.ts';
import type { Span } from '../../archive/model.ts';
import type { Quantity } from '../../archive/schema.ts';

/** Words that may state a quantity; half-open, UTF-16. They hold one trigger, or two that are one range. */
export interface Value extends Span {
  readonly kind: TriggerKind;
  readonly text: string;
}

/** Every value of a line in order, never overlapping; together they cover every one of its triggers. */
export function valuesIn(written: string, triggers: readonly Trigger[]): readonly Value[] {
  const text = written.replace(/[\u00a0\u2007\u2009\u202f]/gu, ' ');
  const found: Value[] = [];
  for (const [i, trigger] of triggers.entries()) {
    const last = found.at(-1);
    const next = triggers[i + 1]?.start ?? text.length;
    const end = trigger.end + endAfter(text, trigger, next);
    if (last !== undefined && joins(text, last, trigger)) {
      found[found.length - 1] = { ...last, end, text: written.slice(last.start, end) };
      continue;
    }
    const start = trigger.start - startBefore(text, trigger, last?.end ?? 0);
    found.push({ start, end, kind: trigger.kind, text: written.slice(start, end) });
  }
  return found;
}

/** How far words reach that bound a number and are in no trigger: «يقل عن 500», «خلال ساعة». */
function startBefore(text: string, { start, kind }: Trigger, from: number): number {
  const before = text.slice(Math.max(from, start - 30), start);
  const bound = kind === 'number' ? below : kind === 'time' ? within : undefined;
  return bound?.exec(before)?.[0].length ?? 0;
}

/** Less than that, of which there is no kind. */
const below = /(?:[يت](?:قل|نقص)(?:ون)? عن|(?<!\p{L})(?:دون|تحت|ضعف|أضعاف)) $/u;
const within = /(?<!\p{L})(?:خلال|غضون) $/u;

/** How far «%» reaches, or «على الأقل» behind the noun and its adjectives: «40 عسكريًّا روسيًّا على الأقل». */
function endAfter(text: string, { start, end, kind }: Trigger, next: number): number {
  if (kind !== 'number') return 0;
  const rest = text.slice(end, Math.min(next, end + 60));
  const percent = /^[ \u00a0]?[%٪]/u.exec(rest)?.[0].length;
  if (percent !== undefined) return percent;
  const bound = /^(?: [\p{L}\p{M}]+){2,3} (?:على (?:الأقلّ?|الأكثر)|تقريب[اً]{1,2}|كحد (?:أدنى|أقصى))(?!\p{L})/u;
  const length = bound.exec(rest)?.[0].length ?? 0;
  return readQuantity(text.slice(start, end + length)) === undefined ? 0 : length;
}

/** Whether two triggers are one quantity: «بين 10 و15», «10-15», «20 أو 30», «ساعة واحدة». */
function joins(text: string, last: Value, next: Trigger): boolean {
  const between = text.slice(last.end, next.start);
  if (between.length > 12 || last.kind === 'date' || next.kind === 'date') return false;
  if (last.kind === 'time' || last.kind === 'dual') {
    return (
      /^[ \u00a0]$/u.test(between) && /^(?:واحد[اةه]?ً?|اثن[اي]ن|اثنت[اي]ن)$/u.test(text.slice(next.start, next.end))
    );
  }
  if (last.kind !== 'number' || next.kind !== 'number') return false;
  if (/^ [أا]و $/u.test(between)) return true;
  if (!/^[\s\u0640(]*(?:(?:و|إلى|الى|حتى|ل|أو|او|نحو|لا|أن|[-–—]){1,2}[\s\u0640)]*)*$/u.test(between)) return false;
  return readQuantity(text.slice(last.start, next.end))?.kind === 'between';
}

/**
 * What the words of a value say, as the checker reads them; a decimal with its scale («4.1 مليار») is its product. `words`
 * where nothing is sure: a share, a fraction, two readings.
 */
export function quantityOf({ text }: Value): Quantity {
  return readQuantity(text) ?? scaled(text) ?? { kind: 'words' };
}

const scales: Readonly<Record<string, number>> = {
  ألف: 1e3,
  آلاف: 1e3,
  مليون: 1e6,
  ملايين: 1e6,
  مليار: 1e9,
  مليارات: 1e9,
};

function scaled(text: string): Quantity | undefined {
  const match = /([0-9]+)[.,٫]([0-9]{1,2}) (ألف|آلاف|مليون|ملايين|مليار|مليارات)(?!\p{L})/u.exec(text);
  const [all = '', whole = '', part = '', scale = ''] = match ?? [];
  if (match === null) return undefined;
  const n = Math.round(Number(`${whole}.${part}`) * (scales[scale] ?? 1));
  return readQuantity(text.replace(all, String(n)));
}
