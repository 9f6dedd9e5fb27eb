/** `events`: what reports tell to have happened. */
import type { ToldEvent } from '../../archive/archive.ts';
import * as schema from '../../archive/schema.ts';
import { bases } from '../../archive/vocabulary.ts';
import { coded, table, text } from './column.ts';
import { parties } from './parties.ts';
import { speaker } from './speaker.ts';
import { standing } from './standing.ts';

const { shape } = schema.event;

export const events = table<ToldEvent>({
  name: 'events',
  title: { ar: 'الأحداث', en: 'Events' },
  about: {
    ar: 'ما تروي التقارير أنّه وقع أو سيقع. ما يرويه تقريران حدثان، ولو كان الأمر واحدًا.',
    en: 'What reports tell to have happened or to be going to. What two reports tell is two events, even if it was one.',
  },
  key: ['id'],
  links: [
    { columns: ['report'], table: 'reports', to: ['report'] },
    { columns: ['claimed_by_faction'], table: 'factions', to: ['id'] },
  ],
  rows: ({ archive }) => archive.events,
  columns: [
    text('id', shape.id, { ar: 'معرّف الحدث. لا يتغيّر.', en: 'Id of the event. Never changes.' }, ({ id }) => id, {
      required: true,
    }),
    text(
      'what',
      shape.what,
      { ar: 'تسمية محايدة لما يُروى، بلفظ الأرشيف.', en: 'What is told, in the archive’s neutral words.' },
      ({ what }) => what,
      { required: true },
    ),
    ...standing<ToldEvent>((event) => event),
    ...speaker<ToldEvent>(({ asserted_by: by }) => by),
    ...parties<ToldEvent>(
      'party',
      shape.parties,
      { ar: 'من يجمعهم الحدث بحسب القول.', en: 'Who takes part, as told.' },
      (event) => event.parties,
    ),
    ...parties<ToldEvent>(
      'place',
      shape.place,
      { ar: 'الأماكن بحسب القول.', en: 'Where, as told.' },
      ({ place }) => place,
    ),
    text(
      'date_edtf',
      shape.date,
      {
        ar: 'تاريخ الحدث بصيغة EDTF. نصّ لا تاريخ، فقد يكون مدّة أو تقريبًا.',
        en: 'When it was, in EDTF. Text, not a date: it may be a span or approximate.',
      },
      ({ date }) => ('edtf' in date ? date.edtf : null),
    ),
    ...coded<ToldEvent, keyof typeof bases>(
      'date_basis',
      'أساس تاريخ الحدث',
      { ar: 'كيف عُرف تاريخ الحدث.', en: 'How the date is known.' },
      bases,
      ({ date }) => date.basis,
      { required: true },
    ),
    text(
      'date_words',
      'كلمات التاريخ',
      { ar: 'كلمات التقرير التي تؤرّخه.', en: 'The report’s words for the date.' },
      ({ date }) => date.words,
      { verbatim: true },
    ),
    text(
      'date_note',
      'ملاحظة على التاريخ',
      { ar: 'كيف حُسب التاريخ، أو لماذا لا يُعرف.', en: 'How the date was reckoned, or why it is not known.' },
      ({ date }) => ('reason' in date ? date.reason : 'note' in date ? date.note : null),
    ),
    text('note', shape.note.unwrap(), { ar: 'ملاحظة الأرشيف.', en: 'The archive’s note.' }, ({ note }) => note),
  ],
});
