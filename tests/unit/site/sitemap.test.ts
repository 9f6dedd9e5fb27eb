import { describe, expect, test } from 'vitest';
import { sitemapFiles } from '../../../src/site/sitemap.ts';

const site = 'https://host.test/archive/x';

describe('sitemapFiles(pages, options)', () => {
  test('is one file of absolute addresses with the day of the edition', () => {
    const [file, ...more] = sitemapFiles(['/', '/reports/0001/'], { site, changed: '2026-11-23' });
    expect(more).toEqual([]);
    expect(file?.address).toBe('/sitemap.xml');
    expect(file?.xml).toContain('<url><loc>https://host.test/archive/x/</loc><lastmod>2026-11-23</lastmod></url>');
    expect(file?.xml).toContain('<loc>https://host.test/archive/x/reports/0001/</loc>');
  });

  test.each(['2026~', '[2026-11-22..2026-11-23]', '2026-11'])('says no day for %s', (changed) => {
    expect(sitemapFiles(['/'], { site, changed })[0]?.xml).not.toContain('lastmod');
  });

  test('is an index and its parts above the limit of one file', () => {
    const pages = ['/1/', '/2/', '/3/', '/4/', '/5/'];
    const files = sitemapFiles(pages, { site, changed: '', limit: 2 });
    expect(files.map(({ address }) => address)).toEqual([
      '/sitemap.xml',
      '/sitemap-1.xml',
      '/sitemap-2.xml',
      '/sitemap-3.xml',
    ]);
    expect(files[0]?.xml).toContain('<sitemap><loc>https://host.test/archive/x/sitemap-3.xml</loc></sitemap>');
    const listed = files.slice(1).flatMap(({ xml }) => [...xml.matchAll(/x(\/\d\/)</g)].map(([, page]) => page));
    expect(listed).toEqual(pages);
  });

  test('escapes what XML would read as markup', () => {
    expect(sitemapFiles(['/a&b/'], { site, changed: '' })[0]?.xml).toContain('/a&amp;b/<');
  });
});
