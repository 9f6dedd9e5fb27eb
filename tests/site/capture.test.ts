/** The page of each capture against the capture's own bytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/archive/read.ts';
import { attribute, dist, elements, siteFiles, sitePages, textContent } from './pages.ts';

const { content } = await readContent('content');
const pages = sitePages();

const captures = content.reports.map(({ record }) => {
  const lines = readFileSync(`content/captures/${record.capture.file}`, 'utf8').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const page = pages.find(({ path }) => path === `reports/${record.id}/capture/index.html`);
  if (page === undefined) throw new Error(`The capture of report ${record.id} has no page.`);
  return { id: record.id, record, lines, page };
});

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe.each(captures)('the page of the capture of report $id', ({ record, lines, page }) => {
  const roles = new Map(record.capture.lines.map((line) => [line.line, line]));
  const rows = elements(page.tree, (element) => /^l\d+$/.test(attribute(element, 'id') ?? ''));

  test('has every line of the file, in order, under its number and with its role', () => {
    expect(rows.map((row) => [attribute(row, 'id'), attribute(row, 'dataRole')])).toEqual(
      lines.map((_, i) => [`l${i + 1}`, roles.get(i + 1)?.role ?? 'blank']),
    );
  });

  test('gives the SHA-256 of each line as the file has it, and of the file', () => {
    const hashes = rows.map((row) => elements(row, (element) => attribute(element, 'className') === 'code'));
    expect(hashes.map((found) => found.map(textContent))).toEqual(lines.map((line) => [sha256(line)]));
    expect(page.html).toContain(record.capture.sha256);
  });

  test('gives the words of each line, spaces and all, but for comments and lines without characters', () => {
    const words = rows.map((row) => elements(row, (element) => 'dataVerbatim' in element.properties).map(textContent));
    expect(words).toEqual(lines.map((text, i) => (text === '' || roles.get(i + 1)?.role === 'comment' ? [] : [text])));
  });

  test('leads from every transcribed line to its passage', () => {
    const ways = rows.map((row) =>
      elements(row, ({ tagName }) => tagName === 'a')
        .map((link) => attribute(link, 'href') ?? '')
        .filter((href) => href.startsWith('../')),
    );
    const wanted = lines.map((_, i) => {
      const role = roles.get(i + 1);
      if (role?.role === 'title') return ['../#title'];
      return role && 'id' in role ? [`../#${role.id}`] : [];
    });
    expect(ways).toEqual(wanted);
  });
});

test('the words of readers who comment are in no file of the site', () => {
  const comments = captures.flatMap(({ record, lines }) =>
    record.capture.lines.filter(({ role }) => role === 'comment').map(({ line }) => lines[line - 1]?.trim() ?? ''),
  );
  expect(comments.length).toBeGreaterThan(0);
  // Whole lines, and their longer parts, in case one were cut.
  const parts = comments.flatMap((comment) => [comment, ...comment.split(/[.،؟!:]/u).map((part) => part.trim())]);
  const telling = [...new Set(parts)].filter((part) => part.length > 12);
  const leaks = siteFiles().flatMap((path) => {
    const bytes = readFileSync(join(dist, path));
    // The search's own files are packed.
    const text = String(bytes.readUInt16BE() === 0x1f8b ? gunzipSync(bytes) : bytes);
    const words = text.replace(/<[^>]*>/g, '');
    return telling.filter((part) => text.includes(part) || words.includes(part)).map(() => path);
  });
  expect(leaks).toEqual([]);
});
