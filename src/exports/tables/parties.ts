/** The columns that name parties, places and questions: ids in one, names in another, in the same order. */
import type { Party } from '../../archive/schema.ts';
import { list, text } from './column.ts';
import type { Column, Label, Said, Source } from './column.ts';

/** The kinds of records that an id may be of, as the archive calls them. */
export const entityKinds = { faction: 'فصيل', organisation: 'جهة', place: 'مكان', person: 'شخص' } as const;

/** Parties to an act: `actor_ids` and `actor_names`. One without a record has a name and no id. */
export function parties<Row>(
  name: string,
  label: Label,
  meaning: Said,
  of: (row: Row) => readonly Party[],
): readonly Column<Row>[] {
  return [
    list(`${name}_ids`, label, ids(meaning), (row) => of(row).map(idOf)),
    list(`${name}_names`, label, names(meaning), (row, source) => of(row).map((party) => nameOf(party, source))),
  ];
}

/** One party: `subject_id` and `subject_name`. */
export function party<Row>(
  name: string,
  label: Label,
  meaning: Said,
  of: (row: Row) => Party | undefined,
  { required = false } = {},
): readonly Column<Row>[] {
  return [
    text(`${name}_id`, label, ids(meaning), (row) => {
      const found = of(row);
      return found === undefined ? null : idOf(found);
    }),
    text(
      `${name}_name`,
      label,
      names(meaning),
      (row, source) => {
        const found = of(row);
        return found === undefined ? null : nameOf(found, source);
      },
      { required },
    ),
  ];
}

const ids = ({ ar, en }: Said): Said => ({
  ar: `${ar} المعرّف، وهو فارغ لما لا سجلّ له.`,
  en: `${en} Ids; empty for what has no record.`,
});
const names = ({ ar, en }: Said): Said => ({
  ar: `${ar} الاسم في الأرشيف، أو تسميته لما لا سجلّ له.`,
  en: `${en} Names as the archive has them, or words for what has no record.`,
});

const idOf = (party: Party): string | null => (typeof party === 'string' ? party : null);

function nameOf(party: Party, { archive }: Source): string {
  return typeof party === 'string' ? archive.entity(party).name : party.words;
}
