/** What a reader relies on of factions, places, persons and sources: all that the archive holds of one is on its page. */
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import type { Entity } from '../../src/archive/archive.ts';
import { recordAddress, sections } from '../../src/archive/identity.ts';
import { readContent } from '../../src/archive/read.ts';
import { registeredForms } from '../../src/site/forms.ts';
import { attribute, elements, sitePages, target, textContent } from './pages.ts';
import type { Page } from './pages.ts';

const { content } = await readContent('content');
const archive = openArchive(content);
const pages = new Map(sitePages().map((page) => [`/${page.path.replace(/index\.html$/, '')}`, page]));
const entities = [archive.factions, archive.organisations, archive.places, archive.persons]
  .flat()
  .map(({ id }) => archive.entity(id));

const pageOf = ({ entity, id }: Entity): Page => {
  const page = pages.get(recordAddress(entity, id));
  if (page === undefined) throw new Error(`${id} has no page.`);
  return page;
};
const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'className') ?? '').split(' ').includes(name);
/** The fragments of reports that the links of an element lead to: `0001#p3`. */
const links = (page: Page, within: Element): string[] =>
  elements(within, ({ tagName }) => tagName === 'a').flatMap((link) => {
    const { file, fragment } = target(page, attribute(link, 'href') ?? '');
    const report = /^reports\/(\d+)\/index\.html$/.exec(file ?? '')?.[1];
    return report === undefined ? [] : [`${report}#${fragment}`];
  });
/** A part of a page, by the id of its heading. */
const section = (page: Page, id: string): Element | undefined =>
  elements(page.tree, (element) => attribute(element, 'ariaLabelledBy') === id)[0];

describe('the pages of named things', () => {
  test('show every mention in the archive once, on the page of what it names', () => {
    const shown = entities.flatMap((entity) =>
      elements(pageOf(entity).tree, (element) => hasClass(element, 'mention-context')).map((context) => {
        const [name] = elements(context, ({ tagName }) => tagName === 'mark').map(textContent);
        return `${entity.id} ${attribute(context, 'dataReport')}:${attribute(context, 'dataVerbatim')} ${name}`;
      }),
    );
    const held = archive.reports.flatMap(({ mentions }) =>
      mentions.map(({ id, report, line, text }) => `${id} ${report}:${line} ${text}`),
    );
    expect(held.length).toBeGreaterThan(100);
    expect(shown.sort()).toEqual(held.sort());
  });

  test('show dots beside a mention only where the line goes on', () => {
    const faults = entities.flatMap((entity) =>
      elements(pageOf(entity).tree, (element) => hasClass(element, 'mention-context')).flatMap((context) => {
        const report = archive.report(attribute(context, 'dataReport') ?? '');
        const line = report.lines[Number(attribute(context, 'dataVerbatim')) - 1]?.text ?? '';
        const dots = ['dataOpens', 'dataCloses'].map((name) => attribute(context, name) !== undefined);
        const cut = [line.startsWith(textContent(context)), line.endsWith(textContent(context))].map((whole) => !whole);
        return dots.join() === cut.join() ? [] : [`${entity.id}: ${textContent(context)}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('show everything that reports say a person is, in their words', () => {
    const shown = archive.persons.flatMap(({ id }) => {
      const page = pageOf(archive.entity(id));
      return elements(page.tree, (element) => hasClass(element, 'role')).map((role) => {
        const [quote] = elements(role, (element) => attribute(element, 'dataVerbatim') !== undefined);
        const [words] = elements(role, (element) => hasClass(element, 'role-words')).map(textContent);
        return `${id} ${quote && attribute(quote, 'dataReport')} ${words} ${quote && textContent(quote)}`;
      });
    });
    const held = archive.persons.flatMap(({ id, roles }) =>
      roles.map(({ report, role, quote }) => `${id} ${report} ${role} ${quote}`),
    );
    expect(held.length).toBeGreaterThan(0);
    expect(shown).toEqual(held);
  });

  test.each([
    ['figures', 'they are a party to', (id: string) => archive.figuresOf(id)],
    ['there', 'tell of what was there', (id: string) => archive.figuresAt(id)],
    ['said', 'they claim', (id: string) => archive.figuresSaidBy(id)],
  ])('lead to the figures that %s: %s', (part, _, figures) => {
    const faults = entities.flatMap((entity) => {
      const page = pageOf(entity);
      const within = section(page, part);
      const rows = within
        ? elements(within, ({ tagName }) => tagName === 'table').flatMap((table) => links(page, table))
        : [];
      const wanted = figures(entity.id).map(({ report, id }) => `${report}#${id}`);
      return rows.join() === wanted.join() ? [] : [`${entity.id}: ${rows.join()} for ${wanted.join()}`];
    });
    expect(faults).toEqual([]);
    expect(entities.flatMap(({ id }) => figures(id)).length).toBeGreaterThan(0);
  });

  test('lead to every report of a source, writer or place, and say how each is known', () => {
    const shown = entities.flatMap((entity) => {
      const page = pageOf(entity);
      return elements(page.tree, (element) => hasClass(element, 'credit')).flatMap((credit) => {
        const bases = elements(credit, (element) => hasClass(element, 'basis'));
        return bases.map((basis) => `${entity.id} ${links(page, credit)[0]} ${attribute(basis, 'dataBasis')}`);
      });
    });
    const held = archive.reports.flatMap(({ id, source, byline, dateline }) => [
      ...('organisation' in source ? [`${source.organisation} ${id}# ${source.basis}`] : []),
      ...('person' in byline && byline.person ? [`${byline.person} ${id}# stated`] : []),
      ...('organisation' in byline && byline.organisation ? [`${byline.organisation} ${id}# stated`] : []),
      ...('place' in dateline ? [`${dateline.place} ${id}# stated`] : []),
    ]);
    expect(held.length).toBeGreaterThan(0);
    expect(shown.sort()).toEqual(held.sort());
  });

  test('stand once each in the index of their kind, under their names', () => {
    const faults = entities.flatMap((entity) => {
      const index = pages.get(sections[entity.entity]);
      if (index === undefined) return [`${entity.entity}: no index`];
      const entries = elements(index.tree, (item) => hasClass(item, 'entity-entry')).filter((item) =>
        elements(item, ({ tagName }) => tagName === 'a').some(
          (link) => target(index, attribute(link, 'href') ?? '').file === pageOf(entity).path,
        ),
      );
      const text = entries.map(textContent).join();
      const forms = registeredForms(entity.names, archive.mentionsOf(entity.id)).map((form) => form.text);
      const missing = [entity.name, entity.english, ...forms].filter((name) => !text.includes(name));
      return entries.length === 1 && missing.length === 0
        ? []
        : [`${entity.id}: ${entries.length}, without ${missing}`];
    });
    expect(faults).toEqual([]);
  });

  test('of places keep the anchors that their index gave out before they had pages', () => {
    const index = pages.get(sections.place);
    const ids = index
      ? elements(index.tree, ({ tagName }) => tagName === 'li').flatMap((item) => attribute(item, 'id') ?? [])
      : [];
    expect(ids).toEqual(archive.places.map(({ id }) => id));
  });
});
