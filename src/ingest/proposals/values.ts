/** The values of a line: each trigger of the checker's list, or several that state one quantity together. */
import { findTriggers, readQuantity } from '../../arabic/index.ts';
import type { TriggerKind } from '../../arabic/index.ts';
import type { Span } from '../../archive/model.ts';
import type { Quantity } from '../../archive/schema.ts';

/** Words that may state a quantity; half-open, UTF-16. They hold one trigger, or two that are one range. */
export interface Value extends Span {
  readonly kind: TriggerKind;
  readonly text: string;
}

/** Every value of a line in order, never overlapping; together they cover every trigger. */
export function valuesIn(text: string): readonly Value[] {
  const found: Value[] = [];
  for (const trigger of findTriggers(text)) {
    const last = found.at(-1);
    const rest = text.slice(trigger.end);
    const end = trigger.end + (/^[ \u00a0]?[%٪]/u.exec(rest)?.[0].length ?? boundAfter(text, trigger));
    const start = last !== undefined && joins(text, last, trigger) ? last.start : trigger.start;
    if (start < trigger.start) found.pop();
    const kind = start < trigger.start && last !== undefined ? last.kind : trigger.kind;
    found.push({ start, end, kind, text: text.slice(start, end) });
  }
  return found;
}

/** How far «على الأقل» reaches that stands behind the noun and its adjectives: «40 عسكريًّا روسيًّا على الأقل». */
function boundAfter(text: string, { start, end, kind }: Span & { readonly kind: TriggerKind }): number {
  if (kind !== 'number') return 0;
  const bound = /^(?: [\p{L}\p{M}]+){2,3} (?:على (?:الأقلّ?|الأكثر)|تقريب[اً]{1,2}|كحد (?:أدنى|أقصى))(?!\p{L})/u.exec(
    text.slice(end),
  );
  const length = bound?.[0].length ?? 0;
  const alone = findTriggers(text.slice(end, end + length)).length === 0;
  return alone && readQuantity(text.slice(start, end + length)) !== undefined ? length : 0;
}

/** Whether two triggers are one quantity: «بين 10 و15», «10-15», «20 أو 30», «ساعة واحدة». */
function joins(text: string, last: Value, next: Span & { readonly kind: TriggerKind }): boolean {
  const between = text.slice(last.end, next.start);
  if (between.length > 12 || last.kind === 'date' || next.kind === 'date') return false;
  if (last.kind === 'time' || last.kind === 'dual') {
    return (
      /^[ \u00a0]$/u.test(between) && /^(?:واحد[اةه]?ً?|اثن[اي]ن|اثنت[اي]ن)$/u.test(text.slice(next.start, next.end))
    );
  }
  if (last.kind !== 'number' || next.kind !== 'number') return false;
  if (/^ [أا]و $/u.test(between)) return true;
  return readQuantity(text.slice(last.start, next.end))?.kind === 'between';
}

/**
 * What the words of a value say, as the checker reads them; a decimal with its scale («4.1 مليار») is its product. `words`
 * where nothing is sure: a share, a fraction, two readings.
 *
 * @param before What stands before the value in its line.
 */
export function quantityOf({ text }: Value, before: string): Quantity {
  const unsure = { kind: 'words' } as const;
  if (/[%٪]/u.test(text) || belowWhat.test(before)) return unsure;
  return readQuantity(text) ?? scaled(text) ?? unsure;
}

/** «سيقل عن 500»: less than that, of which there is no kind. */
const belowWhat = /[يت](?:قل|نقص)(?:ون)? عن $|(?:دون|تحت|ضعف|أضعاف) $/u;

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
