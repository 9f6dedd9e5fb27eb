/** `places`: where reports tell of, with a position where a source gives one. */
import { certainties, certaintyOf } from '../../archive/positions.ts';
import type { Certainty } from '../../archive/positions.ts';
import * as schema from '../../archive/schema.ts';
import type { Place } from '../../archive/schema.ts';
import { directions, identifications, placeKinds } from '../../archive/vocabulary.ts';
import { coded, list, number, table, text } from './column.ts';
import { namedIn, naming } from './entities.ts';

const { shape } = schema.place;
const point = shape.point.unwrap().shape;

export const places = table<Place>({
  name: 'places',
  title: { ar: 'الأماكن', en: 'Places' },
  about: {
    ar: 'الأماكن التي تسمّيها التقارير، ولبعضها موضع من مصدر مذكور.',
    en: 'The places that reports name, some with a position from a named source.',
  },
  key: ['id'],
  rows: ({ archive }) => archive.places,
  columns: [
    ...naming<Place>(),
    ...coded<Place, keyof typeof placeKinds>(
      'kind',
      shape.kind,
      { ar: 'أيّ نوع هو.', en: 'What kind of place it is.' },
      placeKinds,
      ({ kind }) => kind,
      { required: true },
    ),
    text(
      'governorate',
      shape.governorate.unwrap(),
      { ar: 'المحافظة التي هو فيها.', en: 'The governorate that it is in.' },
      ({ governorate }) => governorate,
    ),
    ...coded<Place, Certainty>(
      'position',
      shape.point.unwrap(),
      {
        ar: 'ما يدلّ عليه الموضع. لا يُرسم نقطة إلا ما كان point.',
        en: 'What the position stands for. Only what is “point” may be drawn as one.',
      },
      certainties,
      certaintyOf,
      { required: true },
    ),
    number(
      'latitude',
      point.latitude,
      { ar: 'بالدرجات، لما كان point وحده.', en: 'In degrees, WGS 84; of what is “point” only.' },
      (place) => (certaintyOf(place) === 'point' ? place.point?.latitude : null),
      { type: 'number' },
    ),
    number(
      'longitude',
      point.longitude,
      { ar: 'بالدرجات، لما كان point وحده.', en: 'In degrees, WGS 84; of what is “point” only.' },
      (place) => (certaintyOf(place) === 'point' ? place.point?.longitude : null),
      { type: 'number' },
    ),
    number(
      'uncertain_latitude',
      'خطّ عرض تقريبي أو مستنتَج',
      {
        ar: 'لما كان inferred أو area: ليس نقطة تُرسم.',
        en: 'Of what is “inferred” or “area”: not a point to be drawn.',
      },
      (place) => (certaintyOf(place) === 'point' ? null : place.point?.latitude),
      { type: 'number' },
    ),
    number(
      'uncertain_longitude',
      'خطّ طول تقريبي أو مستنتَج',
      {
        ar: 'لما كان inferred أو area: ليس نقطة تُرسم.',
        en: 'Of what is “inferred” or “area”: not a point to be drawn.',
      },
      (place) => (certaintyOf(place) === 'point' ? null : place.point?.longitude),
      { type: 'number' },
    ),
    text(
      'position_precision',
      point.precision,
      { ar: 'على أيّ جزء من المكان يقع الموضع.', en: 'What part of the place the position is of.' },
      (place) => place.point?.precision,
    ),
    text(
      'position_source',
      point.source,
      { ar: 'مصدر الموضع مع رخصته.', en: 'Whose position it is, with its licence.' },
      (place) => place.point?.source,
    ),
    ...coded<Place, keyof typeof identifications>(
      'identified',
      point.identified.unwrap(),
      {
        ar: 'inferred إن كان تعيين المكان نفسه مستنتَجًا.',
        en: '“inferred” where it is an inference that this is the place.',
      },
      identifications,
      (place) => place.point?.identified,
    ),
    list(
      'near_ids',
      'قريب من',
      { ar: 'معرّفات الأماكن التي تقول التقارير إنّه قريب منها.', en: 'Ids of the places that reports say it is near.' },
      ({ near = [] }) => near.map(({ place }) => place),
    ),
    list(
      'near_directions',
      'الجهة من القريب',
      { ar: 'الجهة من كلّ منها، إن ذُكرت.', en: 'Which way it lies from each, where that is said.' },
      ({ near = [] }) => near.map(({ direction }) => (direction ? directions[direction] : null)),
    ),
    list(
      'near_quotes',
      'الاقتباس في القرب',
      { ar: 'كلمات التقارير في ذلك.', en: 'The words of the reports for it.' },
      ({ near = [] }) => near.map(({ quote }) => quote),
      { verbatim: true },
    ),
    list(
      'near_report_ids',
      'التقارير في القرب',
      { ar: 'أرقام التقارير التي تقول ذلك.', en: 'The reports that say so.' },
      ({ near = [] }) => near.map(({ report }) => report),
    ),
    ...namedIn<Place>('place'),
  ],
});
