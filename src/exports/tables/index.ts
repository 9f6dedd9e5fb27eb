/** The data sets, in the order in which they are shown: claims first, then what they are about, then what was changed. */
import type { DataTable } from './column.ts';
import { corrections } from './corrections.ts';
import { factions, organisations, persons, roles } from './entities.ts';
import { events } from './events.ts';
import { figures } from './figures.ts';
import { mentions } from './mentions.ts';
import { places } from './places.ts';
import { questionGroups, questions, sayings } from './questions.ts';
import { relations } from './relations.ts';
import { reports } from './reports.ts';

export type { Cell, ColumnFacts, DataTable, Said, Source } from './column.ts';

export const tables: readonly DataTable[] = [
  reports,
  figures,
  relations,
  events,
  questions,
  questionGroups,
  sayings,
  mentions,
  factions,
  organisations,
  persons,
  roles,
  places,
  corrections,
];
