/** What editors change between two builds, drawn by chance from all that could be changed so. */
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { yaml } from '../../fixtures/extremes/content.ts';
import { changeWord } from '../scale/changed.ts';

/** A change of a content folder. */
export interface Change {
  readonly what: string;
  /** Makes it; `chance` gives numbers in [0, 1). */
  readonly make: (content: string, chance: () => number) => Promise<void>;
}

/** One match in a file of the content is written otherwise: `found` is global. */
function replaced(what: string, file: string, found: RegExp, put: string): Change {
  return {
    what,
    make: async (content, chance) => {
      const path = join(content, file);
      const text = await readFile(path, 'utf8');
      const match = draw([...text.matchAll(found)], chance);
      const before = text.slice(0, match.index);
      const after = text.slice(match.index + match[0].length);
      await writeFile(path, before + match[0].replace(new RegExp(found.source, 'm'), put) + after);
    },
  };
}

/** The same in a report drawn by chance. */
function inReport(what: string, found: RegExp, put: string): Change {
  return {
    what,
    make: async (content, chance) => {
      const ids = await reports(content);
      const having: string[] = [];
      for (const id of ids)
        if ((await readFile(join(content, 'reports', `${id}.md`), 'utf8')).search(found) >= 0) having.push(id);
      await replaced(what, `reports/${draw(having, chance)}.md`, found, put).make(content, chance);
    },
  };
}

/** Every kind of change. */
export const changes: readonly Change[] = [
  replaced('English name of a faction', 'factions.yaml', /^ {2}english: (.*)$/gm, '  english: $1 of old'),
  replaced('English name of a place', 'places.yaml', /^ {2}english: (.*)$/gm, '  english: $1 of old'),
  replaced('English name of a person', 'persons.yaml', /^ {2}english: (.*)$/gm, '  english: $1 of old'),
  replaced('English name of an outlet', 'organisations.yaml', /^ {2}english: (.*)$/gm, '  english: $1 of old'),
  replaced('Arabic name of a faction', 'factions.yaml', /^ {2}name: (.*)$/gm, '  name: $1 القديمة'),
  replaced('Arabic name of a place', 'places.yaml', /^ {2}name: (.*)$/gm, '  name: أعالي $1'),
  replaced('position of a place', 'places.yaml', /^ {4}latitude: 3(\d)\.(\d)/gm, '    latitude: 3$1.0$2'),
  replaced('title of a question', 'questions.yaml', /^ {2}title: (.*)$/gm, '  title: وقبل ذلك، $1'),
  replaced('note of a question', 'questions.yaml', /^ {2}note: (.*)$/gm, '  note: قبل ذلك، $1'),
  replaced('words of an event', 'events.yaml', /^ {2}what: (.*)$/gm, '  what: قبل ذلك $1'),
  replaced('relation removed', 'relations.yaml', /^- id: (?:(?!^- id:)[^])*/gm, ''),
  replaced('event removed', 'events.yaml', /^- id: (?:(?!^- id:)[^])*/gm, ''),
  replaced('meaning of a term', 'glossary.yaml', /^ {2}meaning: (.*)$/gm, '  meaning: $1 كذا.'),
  replaced('date of the edition', 'edition.yaml', /^date: .*$/gm, 'date: "2026-12-24"'),
  inReport('summary of a report', /^summary: (.*)$/gm, 'summary: خلاصة سابقة. $1'),
  inReport('note added to a figure', /^ {4}measure: (.*)$/gm, '    measure: $1\n    note: يعدّهم التقرير جملة.'),
  {
    what: 'word of a report',
    make: async (content, chance) => {
      // Some paragraphs end in a line of which the first word stands in it twice: another report is taken then.
      for (let tries = 0; ; tries += 1) {
        try {
          await changeWord(content, draw(await reports(content), chance));
          return;
        } catch (error) {
          if (tries > 20) throw error;
        }
      }
    },
  },
  {
    what: 'last report removed',
    make: async (content) => removeReport(content, (await reports(content)).at(-1) ?? ''),
  },
];

async function reports(content: string): Promise<readonly string[]> {
  return (await readdir(join(content, 'reports'))).map((name) => name.replace(/\.md$/, '')).sort();
}

/** Remove a report with all that other files say of it. */
async function removeReport(content: string, id: string): Promise<void> {
  await rm(join(content, 'reports', `${id}.md`));
  await rm(join(content, 'captures', `${id}.txt`));
  for (const name of ['relations.yaml', 'events.yaml', 'persons.yaml']) {
    const path = join(content, name);
    const records = parse(await readFile(path, 'utf8')) as readonly Told[];
    const left = records
      .filter(({ report }) => report !== id)
      .map(({ roles, ...record }) =>
        roles ? { ...record, roles: roles.filter(({ report }) => report !== id) } : record,
      );
    await writeFile(path, yaml(left));
  }
}

/** A record that tells of a report, or whose roles do. */
interface Told {
  readonly report?: string;
  readonly roles?: readonly { readonly report: string }[];
}

/** One of some things. @throws Error where there is none. */
export function draw<T>(of: readonly T[], chance: () => number): T {
  const drawn = of[Math.floor(chance() * of.length)];
  if (drawn === undefined) throw new Error('There is nothing to change so.');
  return drawn;
}
