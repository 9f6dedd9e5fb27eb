import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as addresses from '../../../src/site/addresses.ts';

const { absolute, iri, link } = addresses;

describe('absolute(to, site)', () => {
  test.each([
    ['/', 'https://host.test', 'https://host.test/'],
    ['/reports/0001/#p3', 'https://host.test/', 'https://host.test/reports/0001/#p3'],
    ['/', 'https://host.test/archive/x', 'https://host.test/archive/x/'],
    ['/sitemap.xml', 'https://host.test/archive/x/', 'https://host.test/archive/x/sitemap.xml'],
    ['/reports/', 'https://host.test:8443/x/?a#b', 'https://host.test:8443/x/reports/'],
  ])('puts %s at %s as %s', (to, site, address) => {
    expect(absolute(to, site)).toBe(address);
  });

  test.each([undefined, ''])('invents no origin when none is given: %j', (site) => {
    expect(absolute('/reports/', site)).toBeUndefined();
  });
});

describe('iri(from, to)', () => {
  test.each([
    ['/reports/0001/', '/reports/0001/', './'],
    ['/reports/0001/', '/reports/0001/#f3', './#f3'],
    ['/reports/0001/', '/factions/liwa-al-aqsa/', '../../factions/liwa-al-aqsa/'],
    ['/linkset.json', '/reports/0001/', 'reports/0001/'],
    ['/', '/#archive', './#archive'],
  ] as const)('names on %s the address %s as %s, where no origin is known', (from, to, name) => {
    expect(iri(from, to)).toBe(name);
    expect(new URL(name, `https://host.test${from}?sum=0`).href).toBe(`https://host.test${to}`);
  });
});

describe('link(from, to)', () => {
  test.each([
    ['/', '/reports/0001/', 'reports/0001/'],
    ['/', '/', './'],
    ['/reports/', '/', '../'],
    ['/reports/0001/', '/', '../../'],
    ['/reports/0001/', '/reports/', '../'],
    ['/reports/0001/', '/reports/0002/#p3', '../0002/#p3'],
    ['/reports/0001/', '/reports/0001/#p3', '#p3'],
    ['/reports/0001/#p1', '/reports/0001/', './'],
    ['/reports/0001/', '/factions/liwa-al-aqsa/', '../../factions/liwa-al-aqsa/'],
    ['/reports/0001/', '/assets/site-AB12.css', '../../assets/site-AB12.css'],
    ['/', '/icon.svg', 'icon.svg'],
    ['/reports/0001/cite.ris', '/reports/0001/cite.ris', 'cite.ris'],
    ['/reports/0001/cite.ris', '/reports/0001/#p3', './#p3'],
  ])('leads from %s to %s by %s', (from, to, way) => {
    expect(link(from, to)).toBe(way);
  });

  test('is absolute on the page for missing addresses, which is shown at any depth', () => {
    expect(link(addresses.notFound, '/reports/')).toBe('/reports/');
  });

  const step = fc.stringMatching(/^[a-z0-9-]{1,4}(:[a-z])?$/);
  const folder = fc.array(step, { maxLength: 4 }).map((steps) => ['', ...steps, ''].join('/'));
  const page = fc.tuple(folder, fc.constantFrom('', 'file.css')).map((parts) => parts.join(''));
  const target = fc
    .tuple(page, fc.constantFrom('', 'file.css'), fc.constantFrom('', '#p1', '#f12'))
    .map((parts) => parts.join(''));

  test('arrives wherever a browser follows it, under any base path', () => {
    fc.assert(
      fc.property(page, target, fc.constantFrom('', '/archive/x'), (from, to, base) => {
        const shown = new URL(`https://host.test${base}${from}`);
        expect(new URL(link(from, to), shown).href).toBe(new URL(`https://host.test${base}${to}`).href);
      }),
    );
  });

  test('never begins at the root of the host', () => {
    fc.assert(
      fc.property(page, target, (from, to) => {
        expect(link(from, to)).toMatch(/^[^/]/);
      }),
    );
  });
});

describe('entityPage(kind, id)', () => {
  test.each([
    ['faction', 'liwa-al-aqsa', '/factions/liwa-al-aqsa/'],
    ['place', 'khan-shaykhun', '/places/khan-shaykhun/'],
    ['person', 'muhammad-rashid', '/persons/muhammad-rashid/'],
    ['organisation', 'smart', '/sources/smart/'],
  ] as const)('gives the page of a %s', (kind, id, page) => {
    expect(addresses.entityPage(kind, id)).toBe(page);
  });
});
