/** An answer as elements of the page. Texts of reports become text nodes only, never markup. */
import { context, excerpt, joined } from '../../search/excerpt.ts';
import type { Group, Hit } from '../../search/answer.ts';
import { mostPlaces, writeHits } from '../../search/hits.ts';
import type { Place } from '../../search/hits.ts';
import type { View } from '../../search/query.ts';
import { element } from '../dom/element.ts';
import { wayTo } from '../files/files.ts';
import * as messages from './messages.ts';

/**
 * A section for a group, with a list item for each report: its title, and its passages with the words marked, each a link that
 * has their places with it.
 *
 * @param root The way from the page to the site's root, `../`.
 * @param view In `context` each place in a passage is a line, the words in the middle.
 * @param under What stands under its heading.
 */
export function groupSection(group: Group, root: string, view?: View, under: readonly Node[] = []): HTMLElement {
  const heading = messages.heading(group);
  const title = heading === '' ? 'h2' : 'h3';
  const items = byReport(group.hits).map((hits) => resultItem(hits, root, title, view));
  return element('section', { 'data-group': group.kind, 'data-view': view ?? '' }, [
    ...(heading === '' ? [] : [element('h2', { class: 'search-group' }, [heading])]),
    ...under,
    ...(items.length === 0 ? [] : [element('ol', { class: 'search-results', role: 'list' }, items)]),
  ]);
}

function byReport(hits: readonly Hit[]): (readonly [Hit, ...Hit[]])[] {
  const reports = new Map<string, [Hit, ...Hit[]]>();
  for (const hit of hits) {
    const others = reports.get(hit.report.address);
    if (others) others.push(hit);
    else reports.set(hit.report.address, [hit]);
  }
  return [...reports.values()];
}

function resultItem(hits: readonly [Hit, ...Hit[]], root: string, heading: 'h2' | 'h3', view?: View): HTMLLIElement {
  const [{ report, reason }] = hits;
  const title = hits.find(({ passage }) => passage?.id === 'title');
  const paragraphs = hits.filter(({ passage }) => passage && passage.id !== 'title');
  const places = hits.flatMap(placesOf);
  const name = title ? marked(title) : [report.title || messages.untitled];
  const href = root + report.address;
  const item = element('li', { class: 'search-result' }, [
    element(heading, { class: 'search-title' }, [element('a', { href: wayTo(href + hitsFrom(places)) }, name)]),
    element('p', { class: 'search-number' }, [messages.reportNumber(report.address)]),
    element('p', { class: 'search-origin' }, [report.about]),
  ]);
  const note = paragraphs.length > 0 ? '' : messages.instead(reason, title !== undefined);
  if (note !== '') item.append(element('p', { class: 'search-note' }, [note]));
  if (paragraphs.length > 0) {
    const passages = paragraphs.map((hit) => {
      const id = hit.passage?.id ?? '';
      return passageItem(hit, wayTo(`${href}${hitsFrom(places, id)}#${id}`), view);
    });
    item.append(element('ul', { class: 'search-passages', role: 'list' }, passages));
  }
  return item;
}

const placesOf = ({ passage, spans }: Hit): readonly Place[] =>
  passage ? joined(passage.text, spans).map((span) => ({ ...span, passage: passage.id })) : [];

/** The places of a report as its address has them; of too many those from a passage on. */
function hitsFrom(places: readonly Place[], id = ''): string {
  const first = places.findIndex(({ passage }) => passage === id);
  const written = writeHits(places.slice(Math.max(0, Math.min(first, places.length - mostPlaces))));
  return written === '' ? '' : `?hits=${written}`;
}

function passageItem(hit: Hit, href: string, view?: View): HTMLElement {
  const why = messages.why(hit.passage?.text ?? '', hit.spans);
  return element('li', { class: 'search-passage' }, [
    element('a', { class: 'search-place', href }, [messages.paragraph(hit.passage?.id ?? '')]),
    ...(view === 'context' ? lines(hit) : [element('p', { class: 'search-excerpt' }, marked(hit))]),
    ...(why === '' ? [] : [element('p', { class: 'search-why' }, [why])]),
  ]);
}

function lines({ passage: { text } = { text: '', id: '' }, spans }: Hit): HTMLElement[] {
  return joined(text, spans).map((span) => {
    const { before, word, after } = context(text, span);
    return element('p', { class: 'search-line' }, [
      element('span', { class: 'line-before' }, [before]),
      element('mark', {}, [word]),
      element('span', { class: 'line-after' }, [after]),
    ]);
  });
}

function marked({ passage, spans }: Hit): (Node | string)[] {
  const text = passage?.text ?? '';
  const { pieces, before, after } = excerpt(text, joined(text, spans));
  const nodes = pieces.map(({ text, marked }) => (marked ? element('mark', {}, [text]) : text));
  return [...(before ? ['… '] : []), ...nodes, ...(after ? [' …'] : [])];
}
