/** Rules of names: what a report's lists name and what its text names are the same, and no ambiguous name is guessed. */
import { searchKey } from '../../arabic/index.ts';
import type { EntityKind } from '../model.ts';
import { lexiconOf, namesIn } from '../mentions.ts';
import type { Lexicon } from '../mentions.ts';
import { onceForReport } from '../once.ts';
import type { Capture, Content, ReportEntry } from '../read.ts';

const lists = { faction: 'factions', organisation: 'organisations', place: 'places', person: 'persons' } as const;

const authorities = ['factions.yaml', 'organisations.yaml', 'places.yaml', 'persons.yaml'] as const;

/** Compare each report's lists with the names in its text. */
export function checkNames(content: Content): void {
  // A name whose record was left out would be missing, or seem unambiguous.
  if (authorities.some((name) => content.incomplete.has(name))) return;
  const names = lexiconOf(content);
  for (const entry of content.reports) {
    const capture = content.captures.get(entry.record.capture.file);
    if (capture) check(entry, capture, names);
  }
}

const check = onceForReport('names', ({ record, report }: ReportEntry, capture: Capture, names: Lexicon) => {
  const { mentions, undecided, idle } = namesIn(record, capture, names);
  for (const kind of Object.keys(lists) as EntityKind[]) {
    const declared = new Set<string>(record[lists[kind]]);
    const found = mentions.filter(({ entity }) => entity === kind);
    const first = new Map(found.toReversed().map((mention) => [mention.id, mention]));
    for (const [id, { text, line }] of first) {
      if (!declared.has(id)) report('name/undeclared', [lists[kind]], `${id} («${text}» في السطر ${line})`);
    }
    for (const [i, id] of record[lists[kind]].entries()) {
      if (names.kinds.get(id) === kind && !first.has(id)) report('name/absent', [lists[kind], i], id);
    }
  }
  const idleWords = new Set(idle.map((index) => searchKey(record.name_decisions[index]?.text ?? '')));
  for (const { line, text, start } of undecided) {
    if (idleWords.has(searchKey(text))) continue;
    const context = capture.lines[line - 1]?.slice(Math.max(0, start - 20), start + text.length + 20) ?? '';
    report('name/undecided', ['name_decisions'], `«${text}» في السطر ${line}: ${context}`);
  }
  for (const index of idle) {
    const words = record.name_decisions[index]?.text ?? '';
    const stands = undecided.filter(({ text }) => searchKey(text) === searchKey(words)).map(({ line }) => line);
    const nearest = stands.length === 0 ? undefined : `بلا قرار في السطر ${[...new Set(stands)].join('، ')}`;
    report('name/idle-decision', ['name_decisions', index], words, { nearest });
  }
});
