/** Faults of the content as the development server shows them: in the words of `npm run check`. */
import { h } from 'hastscript';
import { tellings } from '../archive/problems.ts';
import type { Problem, Telling } from '../archive/problems.ts';
import { latin } from './desk-frame.ts';

/** Every fault, by place. */
export function faultList(problems: readonly Problem[]) {
  return h(
    'ol.faults',
    tellings(problems).map((told) => h('li', fault(told))),
  );
}

function fault({ place, head, found, wanted, nearest, mend }: Telling) {
  return [
    h('p.place', latin(place)),
    h('p.head', head.filter(Boolean).map(latin)),
    list([
      ['وُجد', found],
      ['المطلوب', wanted],
      ['الأقرب', nearest],
      ['الإصلاح', mend],
    ]),
  ];
}

function list(rows: readonly (readonly [label: string, words: string | undefined])[]) {
  const told = rows.flatMap(([label, words]) => (words ? [h('dt', label), h('dd', h('bdi', words))] : []));
  return h('dl', told);
}
