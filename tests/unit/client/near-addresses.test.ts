import { describe, expect, test } from 'vitest';
import { nearAddresses, readListing } from '../../../src/client/near-addresses/rank.ts';

const list = readListing(
  [
    '/\tالصفحة الأولى',
    '/reports/\tالتقارير',
    '/figures/\tالأرقام المنسوبة',
    '/factions/\tالفصائل',
    '/places/\tالأماكن',
    '/glossary/\tالمصطلحات',
    '/search/\tالبحث',
    '/reports/0001/\tالتقرير 0001',
    '/reports/0010/\tالتقرير 0010',
    '/reports/0001/capture/\tالنسخة الملتقَطة من التقرير 0001',
    '/factions/liwa-al-aqsa/\tلواء الأقصى',
    '/factions/jund-al-aqsa/\tجند الأقصى',
    '/factions/jaysh-al-nasr/\tجيش النصر',
    '/places/raqqa/\tالرقة',
    '',
  ].join('\n'),
);
const near = (asked: string) => nearAddresses(asked, list).map(({ address }) => address);

describe('readListing(text)', () => {
  test('gives each address with its name, and passes over what is no line of the list', () => {
    expect(readListing('/reports/\tالتقارير\n\nnothing\n')).toEqual([{ address: '/reports/', name: 'التقارير' }]);
  });
});

describe('nearAddresses(asked, list)', () => {
  test.each([
    ['report/1', '/reports/0001/', 'a section and a number in short'],
    ['reports/1/', '/reports/0001/', 'a number without its zeros'],
    ['reports/00010/', '/reports/0010/', 'a zero too many'],
    ['report/0001/#p3', '/reports/0001/#p3', 'the paragraph stays'],
    ['reports/1/#f2', '/reports/0001/#f2', 'the figure stays'],
    ['reports/1/captures/#l6', '/reports/0001/capture/#l6', 'the line of the capture stays'],
    ['reports/0001/p3', '/reports/0001/', 'what is no page below it'],
    ['reports/1/captures/0/x/%', '/reports/0001/', 'what is no page far below it'],
    ['factions/liwa-al-aksa', '/factions/liwa-al-aqsa/', 'a letter changed'],
    ['factions/Liwa_Al_Aqsa.html', '/factions/liwa-al-aqsa/', 'capitals, low lines and a file ending'],
    ['liwa-al-aqsa/', '/factions/liwa-al-aqsa/', 'no section'],
    ['organisations/jaysh-al-nasr/', '/factions/jaysh-al-nasr/', 'another section'],
    ['factions/nasr/', '/factions/jaysh-al-nasr/', 'a part of its identifier'],
    [`factions/${encodeURIComponent('لِواء الاقصى')}/`, '/factions/liwa-al-aqsa/', 'its name'],
    ['place/#raqqa', '/places/raqqa/', 'an old anchor of a list'],
    ['glosary/', '/glossary/', 'a section with a letter dropped'],
    ['search.html', '/search/', 'a section as a file'],
    ['reports/index.html', '/reports/', 'an index as a file'],
    ['archive/x/factions/liwa-al-aqsa/', '/factions/liwa-al-aqsa/', 'a path that the site stood under'],
    ['reports/9999/', '/reports/', 'a number that is not there'],
  ])('%s → %s: %s', (asked, address) => {
    expect(near(asked)[0]).toBe(address);
  });

  test.each([
    '',
    '#',
    '#p3',
    'wp-login.php',
    'x',
    'a/b/c/d',
    'nothing/like/this/at/al',
    '%E0%A4%A/',
    'reportsreports/',
  ])('offers nothing for «%s», which is near to nothing', (asked) => {
    expect(near(asked)).toEqual([]);
  });

  test('looks at the end of an address of many thousand steps', () => {
    expect(near(`${'x/'.repeat(50_000)}1/`)).toEqual([]);
    expect(near('1/'.repeat(50_000))).toEqual(['/reports/0001/']);
  });

  test('never takes one number for another', () => {
    expect(near('reports/0011/')).not.toContain('/reports/0010/');
    expect(near('reports/0011/')).not.toContain('/reports/0001/');
  });

  test('offers five at most, and none much worse than the best', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({
      address: `/places/tall-${'abcdefghijklmnopqrst'[i]}/`,
      name: 'تلّ',
    }));
    expect(nearAddresses('places/tall-z/', many)).toHaveLength(5);
    expect(near('factions/liwa-al-aqsa/')).toEqual(['/factions/liwa-al-aqsa/']);
  });
});
