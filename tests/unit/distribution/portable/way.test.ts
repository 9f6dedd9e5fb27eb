import { describe, expect, test } from 'vitest';
import { targetOf, toFile } from '../../../../src/distribution/portable/way.ts';

describe('toFile(way)', () => {
  test.each([
    ['../0001/', '../0001/index.html', 'a folder'],
    ['../0001/#p3', '../0001/index.html#p3', 'a place in its page'],
    ['../0001/?sum=41/#p2', '../0001/index.html?sum=41/#p2', 'a query, a slash in it'],
    ['search/?q=x&amp;mode=word', 'search/index.html?q=x&amp;mode=word', 'a query as a page has it written'],
    ['./', './index.html', 'the page’s own folder'],
    ['../../', '../../index.html', 'the first page'],
    ['..', '../index.html', 'a folder without its slash'],
    ['.', './index.html', 'the own one without its slash'],
    ['#p3', '#p3', 'a place in the page itself'],
    ['?q=x', '?q=x', 'the page itself at a query'],
    ['', '', 'nothing'],
    ['cite.ris', 'cite.ris', 'a file'],
    ['../../assets/site-UNRJX6CJ.css', '../../assets/site-UNRJX6CJ.css', 'a file elsewhere'],
    ['https://archive.invalid/', 'https://archive.invalid/', 'another host'],
    ['mailto:a/', 'mailto:a/', 'another scheme'],
    ['/reports/', '/reports/', 'the root of a server'],
  ])('%j is %j: %s', (way, expected) => {
    expect(toFile(way)).toBe(expected);
  });
});

describe('targetOf(page, way)', () => {
  test.each([
    ['reports/0001/index.html', 'annotations.json', 'reports/0001/annotations.json'],
    ['reports/0001/index.html', '../../linkset.json?a=1&amp;b=2#c', 'linkset.json'],
    ['index.html', './', ''],
    ['index.html', '../elsewhere', ''],
    ['index.html', 'https://archive.invalid/linkset.json', ''],
  ])('from %s, %s leads to %j', (page, way, expected) => {
    expect(targetOf(page, way)).toBe(expected);
  });
});
