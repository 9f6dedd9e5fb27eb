/** schema.org's vocabulary, read from the package that holds it: which terms there are, of what and with what values. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Found = string | number | boolean | null | Found[] | { [key: string]: Found };

const require = createRequire(import.meta.url);
const triples = readFileSync(require.resolve('@vocabulary/schema/schema.nq'), 'utf8');
const links = new Map<string, Map<string, string[]>>();
for (const [, subject = '', predicate = '', object = ''] of triples.matchAll(/^<([^>]*)> <([^>]*)> <([^>]*)>/gm)) {
  const [from, by, to] = [subject, predicate, object].map((iri) => iri.replace(/^http:\/\/schema\.org\/|^.*#/, ''));
  if (!subject.startsWith('http://schema.org/')) continue;
  const known = links.get(from ?? '') ?? new Map<string, string[]>();
  links.set(from ?? '', known.set(by ?? '', [...(known.get(by ?? '') ?? []), to ?? '']));
}
const of = (term: string, by: string): readonly string[] => links.get(term)?.get(by) ?? [];

/** A class with all that it is a kind of; empty where there is no such class. */
function kinds(type: string): string[] {
  if (!of(type, 'type').includes('Class')) return [];
  return [type, ...of(type, 'subClassOf').flatMap(kinds)];
}

/** What is wrong with a thing and all things in it, each as a sentence; none where the vocabulary has it so. */
export function faults(thing: Found, where = '@'): string[] {
  if (typeof thing !== 'object' || thing === null || Array.isArray(thing)) return [`${where}: not a thing`];
  const { '@type': type, '@id': id, '@context': context, ...properties } = thing;
  if (type === undefined) {
    const alone = typeof id === 'string' && Object.keys(properties).length === 0;
    return alone ? [] : [`${where}: has no type`];
  }
  const types = [type].flat().map(String);
  const own = types.flatMap(kinds);
  return [
    ...types.filter((name) => kinds(name).length === 0).map((name) => `${where}: no class ${name}`),
    ...(context === undefined || context === 'https://schema.org' ? [] : [`${where}: another vocabulary`]),
    ...Object.entries(properties).flatMap(([name, values]) => {
      const at = `${where}.${name}`;
      if (!of(name, 'domainIncludes').some((each) => own.includes(each))) return [`${at}: not of ${types.join()}`];
      const range = of(name, 'rangeIncludes');
      return [values]
        .flat()
        .flatMap((value) => [
          ...(fits(value, range) ? [] : [`${at}: ${JSON.stringify(value)} is not ${range.join()}`]),
          ...(typeof value === 'object' ? faults(value, at) : []),
        ]);
    }),
  ];
}

function fits(value: Found, range: readonly string[]): boolean {
  if (typeof value === 'number') return range.some((each) => ['Number', 'Integer'].includes(each));
  if (typeof value === 'string') {
    return (
      range.includes('Text') ||
      (range.includes('URL') && /^(?:https?:\/\/|\.{1,2}\/)\S+$/.test(value)) ||
      (range.includes('Date') && /^\d{4}(?:-\d\d){0,2}$/.test(value))
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const types = [value['@type'] ?? []].flat().map(String);
  return types.length === 0 || types.flatMap(kinds).some((each) => range.includes(each));
}
