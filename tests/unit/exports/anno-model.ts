/** The Web Annotation Data Model as another program sees it: expanded by a JSON-LD processor, and asked for its musts. */
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';

const anno = 'http://www.w3.org/ns/anno.jsonld';
const context = JSON.parse(readFileSync('tests/fixtures/anno/context.json', 'utf8')) as object;
const oa = 'http://www.w3.org/ns/oa#';
const value = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';

/** A thing as JSON-LD expands it: every property an absolute address with a list. */
export interface Node {
  readonly '@id'?: string;
  readonly '@type'?: readonly string[];
  readonly '@value'?: unknown;
  readonly '@list'?: readonly Node[];
  readonly [property: string]: unknown;
}

/** Expand a document; in safe mode, so that a term that means nothing is an error. Nothing is asked of the network. */
export async function expand(document: object, base: string): Promise<Node> {
  const documentLoader = async (url: string) => {
    if (url !== anno) throw new Error(`asks for ${url}`);
    return { documentUrl: url, document: context };
  };
  const [page] = await jsonld.expand(document, { base, safe: true, documentLoader });
  if (!page) throw new Error('nothing is left of the document');
  return page as Node;
}

export const parts = (node: Node, property: string): readonly Node[] => (node[property] ?? []) as readonly Node[];
const isAddress = (text: string | undefined): boolean => /^https?:\/\/[^\s/]+\/\S*$/.test(text ?? '');
const has = (node: Node, type: string): boolean => (node['@type'] ?? []).includes(`${oa}${type}`);
const counts = (node: Node, least: number, most: number, ...properties: readonly string[]): string[] =>
  properties.flatMap((property) => {
    const count = parts(node, property.includes(':') ? property : `${oa}${property}`).length;
    return count >= least && count <= most ? [] : [`${count} of ${property}`];
  });

/** What of an expanded page breaks the model: each as words, with the annotation's address. */
export function faults(page: Node): string[] {
  const items = parts(page, 'http://www.w3.org/ns/activitystreams#items')[0]?.['@list'] ?? [];
  return [
    ...((page['@type'] ?? []).includes('http://www.w3.org/ns/activitystreams#OrderedCollectionPage')
      ? []
      : ['no page']),
    ...items.flatMap((item) => faultsOf(item).map((fault) => `${item['@id']}: ${fault}`)),
  ];
}

/** Sections 3.1, 3.2 and 3.3.5 of the model. */
function faultsOf(annotation: Node): string[] {
  const motivations = parts(annotation, `${oa}motivatedBy`).map((each) => each['@id'] ?? '');
  return [
    ...(isAddress(annotation['@id']) ? [] : ['its id is no address']),
    ...(has(annotation, 'Annotation') ? [] : ['it is no annotation']),
    ...motivations.filter((each) => !/^http:\/\/www\.w3\.org\/ns\/oa#\w+ing$/.test(each)),
    ...counts(annotation, 1, 1, 'motivatedBy', 'hasTarget'),
    ...counts(annotation, 1, Infinity, 'hasBody'),
    ...parts(annotation, `${oa}hasBody`).flatMap(bodyFaults),
    ...parts(annotation, `${oa}hasTarget`).flatMap(targetFaults),
  ];
}

function bodyFaults(body: Node): string[] {
  if (has(body, 'TextualBody'))
    return [...counts(body, 1, 1, value), ...counts(body, 0, 1, 'textDirection', 'hasPurpose')];
  const named = body['@id'] === undefined || isAddress(body['@id']);
  return named && body['@type']?.length === 1 ? [] : ['a body that is nothing'];
}

function targetFaults(target: Node): string[] {
  const sources = parts(target, `${oa}hasSource`).map((each) => each['@id']);
  return [
    ...(has(target, 'SpecificResource') ? [] : ['a target that is no specific resource']),
    ...counts(target, 1, 1, 'hasSource', 'hasScope'),
    ...(sources.every(isAddress) ? [] : ['a source that is no address']),
    ...counts(target, 1, 2, 'hasSelector'),
    ...parts(target, `${oa}hasSelector`).flatMap(selectorFaults),
  ];
}

/** Sections 4.2.4, 4.2.5 and 4.2.9. */
function selectorFaults(selector: Node): string[] {
  const refined = parts(selector, `${oa}refinedBy`).flatMap(selectorFaults);
  if (has(selector, 'TextQuoteSelector')) {
    return [...refined, ...counts(selector, 1, 1, 'exact'), ...counts(selector, 0, 1, 'prefix', 'suffix', 'refinedBy')];
  }
  if (!has(selector, 'TextPositionSelector')) return ['a selector of another kind'];
  const ends = ['start', 'end'].flatMap((end) => parts(selector, `${oa}${end}`).map((each) => each['@value']));
  const whole = ends.every((end) => Number.isInteger(end) && Number(end) >= 0) && Number(ends[0]) < Number(ends[1]);
  return [...refined, ...counts(selector, 1, 1, 'start', 'end'), ...(whole ? [] : [`from ${ends.join(' to ')}`])];
}
