/** `factions`, `organisations`, `persons`: what reports name, a row each; and what is said of persons. */
import type { Archive, EntityKind } from '../../archive/archive.ts';
import { passageOf } from '../../archive/archive.ts';
import { recordAddress } from '../../archive/identity.ts';
import * as schema from '../../archive/schema.ts';
import { factionKinds, organisationKinds } from '../../archive/vocabulary.ts';
import { coded, list, number, table, text } from './column.ts';
import type { Column } from './column.ts';
import { standing } from './standing.ts';
import type { Quoted } from './standing.ts';

type Named = Pick<schema.Person, 'id' | 'name' | 'english' | 'transliteration' | 'names' | 'note'>;

const { shape } = schema.faction;

/** What each of them is called, from its id to its names in print. */
export function naming<Row extends Named>(): readonly Column<Row>[] {
  return [
    text(
      'id',
      shape.id,
      { ar: 'المعرّف، وهو من عنوان صفحته. لا يتغيّر.', en: 'Id, part of its page’s address. Never changes.' },
      ({ id }) => id,
      { required: true },
    ),
    text(
      'name',
      shape.name,
      { ar: 'الاسم الذي يسمّيه به الأرشيف.', en: 'The name that the archive has for it.' },
      ({ name }) => name,
      { required: true },
    ),
    text('english', shape.english, { ar: 'الاسم بالإنكليزية.', en: 'Its name in English.' }, ({ english }) => english, {
      required: true,
    }),
    text(
      'transliteration',
      shape.transliteration.unwrap(),
      { ar: 'الاسم بالحروف اللاتينية.', en: 'Its name transliterated.' },
      ({ transliteration }) => transliteration,
    ),
    list(
      'printed_names',
      shape.names,
      {
        ar: 'صور الاسم التي يعرفها الأرشيف من النصوص.',
        en: 'The forms of its name that the archive knows from the texts.',
      },
      ({ names }) => names.map(({ text: form }) => form),
      { verbatim: true },
    ),
  ];
}

/** Where it is named, its page, and the note. */
export function namedIn<Row extends Named>(kind: EntityKind): readonly Column<Row>[] {
  return [
    list(
      'report_ids',
      'التقارير التي تسمّيه',
      { ar: 'أرقام التقارير التي تسمّيه.', en: 'Accession numbers of the reports that name it.' },
      ({ id }, { archive }) => reportsNaming(archive, id),
    ),
    number(
      'mentions',
      'المواضع',
      {
        ar: 'كم مرّة يرد اسمه في النصوص، ولا يعني ذلك وزنًا.',
        en: 'How often the texts name it; says nothing of weight.',
      },
      ({ id }, { archive }) => archive.mentionsOf(id).length,
      { required: true },
    ),
    text(
      'address',
      'العنوان في الأرشيف',
      { ar: 'عنوانه الدائم.', en: 'Its permanent address.' },
      ({ id }, { locate }) => locate(recordAddress(kind, id)),
      { required: true },
    ),
    text('note', shape.note.unwrap(), { ar: 'ملاحظة الأرشيف.', en: 'The archive’s note.' }, ({ note }) => note),
  ];
}

export const factions = table<schema.Faction>({
  name: 'factions',
  title: { ar: 'الفصائل', en: 'Factions' },
  about: { ar: 'الفصائل التي تسمّيها التقارير.', en: 'The armed bodies that reports name.' },
  key: ['id'],
  rows: ({ archive }) => archive.factions,
  columns: [
    ...naming<schema.Faction>(),
    ...coded<schema.Faction, keyof typeof factionKinds>(
      'kind',
      shape.kind,
      { ar: 'أيّ نوع هو.', en: 'What kind of body it is.' },
      factionKinds,
      ({ kind }) => kind,
      { required: true },
    ),
    ...namedIn<schema.Faction>('faction'),
  ],
});

export const organisations = table<schema.Organisation>({
  name: 'organisations',
  title: { ar: 'المصادر والجهات', en: 'Sources and organisations' },
  about: {
    ar: 'الصحف والوكالات والمنصّات واللجان والمنظّمات والدول التي تسمّيها التقارير أو نُشرت فيها.',
    en: 'Outlets, agencies, platforms, committees, international bodies and states that reports name or appeared in.',
  },
  key: ['id'],
  rows: ({ archive }) => archive.organisations,
  columns: [
    ...naming<schema.Organisation>(),
    ...coded<schema.Organisation, keyof typeof organisationKinds>(
      'kind',
      schema.organisation.shape.kind,
      { ar: 'أيّ نوع هي.', en: 'What kind of body it is.' },
      organisationKinds,
      ({ kind }) => kind,
      { required: true },
    ),
    ...namedIn<schema.Organisation>('organisation'),
  ],
});

export const persons = table<schema.Person>({
  name: 'persons',
  title: { ar: 'الأشخاص', en: 'Persons' },
  about: {
    ar: 'الأشخاص الذين تسمّيهم التقارير. ليس بينهم قرّاء علّقوا عليها.',
    en: 'The persons whom reports name. Readers who comment are not among them.',
  },
  key: ['id'],
  rows: ({ archive }) => archive.persons,
  columns: [...naming<schema.Person>(), ...namedIn<schema.Person>('person')],
});

const { shape: role } = schema.person.shape.roles.element;

type Role = Quoted & { readonly person: string; readonly role: string; readonly of: string | undefined };

export const roles = table<Role>({
  name: 'roles',
  title: { ar: 'صفات الأشخاص', en: 'Roles of persons' },
  about: {
    ar: 'ما يقوله كلّ تقرير عن صفة شخص، باقتباسه.',
    en: 'What each report says a person is, with its quote.',
  },
  key: ['person_id', 'report', 'line', 'role'],
  links: [
    { columns: ['person_id'], table: 'persons', to: ['id'] },
    { columns: ['report'], table: 'reports', to: ['report'] },
    { columns: ['faction_id'], table: 'factions', to: ['id'] },
  ],
  rows: ({ archive }) =>
    archive.persons.flatMap(({ id, roles: all }) =>
      all.map(({ report, line, quote, role: words, of }) => {
        const passage = passageOf(archive.report(report), line);
        return { person: id, report, line, quote, role: words, of, passage };
      }),
    ),
  columns: [
    text('person_id', 'الشخص', { ar: 'معرّف الشخص.', en: 'Id of the person.' }, ({ person }) => person, {
      required: true,
    }),
    text(
      'role',
      role.role,
      { ar: 'الصفة كما ينقلها التقرير.', en: 'What the report says the person is.' },
      (row) => row.role,
      { required: true },
    ),
    text(
      'faction_id',
      role.of.unwrap(),
      {
        ar: 'معرّف الفصيل الذي تقول كلمات التقرير إنّه منه.',
        en: 'Id of the faction that the report’s own words place the person in.',
      },
      ({ of }) => of,
    ),
    ...standing<Role>((row) => row),
  ],
});

/** Each report once, in order: mentions are by report. */
function reportsNaming(archive: Archive, id: string): readonly string[] {
  return [...new Set(archive.mentionsOf(id).map(({ report }) => report))];
}
