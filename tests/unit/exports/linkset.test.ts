import { expect, test } from 'vitest';
import { writeLinkset } from '../../../src/exports/linkset.ts';
import { openSite } from '../../../src/site/archive.ts';

const archive = await openSite();

test('writeLinkset(archive, locate) leads from the list to each report, and is valid of no report too', () => {
  const site = (address: string) => `https://archive.invalid${address}`;
  const { linkset } = JSON.parse(writeLinkset(archive, site));
  expect(linkset).toEqual([
    {
      anchor: 'https://archive.invalid/reports/',
      item: archive.reports.map(({ id }) => ({ href: `https://archive.invalid/reports/${id}/`, type: 'text/html' })),
    },
  ]);
  expect(JSON.parse(writeLinkset({ ...archive, reports: [] }, site)).linkset[0].item).toEqual([]);
});
