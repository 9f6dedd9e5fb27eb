import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import type { ResolvedConfig } from 'html-validate';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, dist, elements, ids, named, references, sitePages, textContent } from './pages.ts';
import type { Page } from './pages.ts';
import { addressOf, former } from './published.ts';

const pages = sitePages();

/** The configuration that all pages have, made once: for each page anew it costs a third of what the page does. */
class OneConfig extends FileSystemConfigLoader {
  #config: ResolvedConfig;
  private constructor(config: ResolvedConfig) {
    super();
    this.#config = config;
  }
  static async of(path: string): Promise<OneConfig> {
    return new OneConfig(await new FileSystemConfigLoader().getConfigFor(path));
  }
  override getConfigFor(): ResolvedConfig {
    return this.#config;
  }
}

/** Each page's path with what is wrong on it; empty when every page keeps the rule. */
const faults = (wrong: (page: Page) => readonly string[]): string[] =>
  pages.flatMap((page) => wrong(page).map((fault) => `${page.path}: ${fault}`));

const description = (page: Page): string =>
  named(page, 'meta')
    .filter((meta) => attribute(meta, 'name') === 'description')
    .map((meta) => attribute(meta, 'content') ?? '')
    .join();

/** Values that stand on more than one page, or are empty. */
function repeated(value: (page: Page) => string): string[] {
  const seen = new Map<string, string>();
  return faults((page) => {
    const text = value(page).trim();
    const before = seen.get(text);
    seen.set(text, page.path);
    if (text === '') return ['nothing'];
    return before === undefined ? [] : [`«${text}», as ${before}`];
  });
}

describe('every page', () => {
  test('is Arabic, from right to left', () => {
    const root = (page: Page): string => {
      const [html] = named(page, 'html');
      return `${html && attribute(html, 'lang')} ${html && attribute(html, 'dir')}`;
    };
    expect(faults((page) => (root(page) === 'ar rtl' ? [] : [root(page)]))).toEqual([]);
  });

  test('has one h1, with words', () => {
    expect(
      faults((page) => {
        const headings = named(page, 'h1').map(textContent);
        return headings.length === 1 && headings[0]?.trim() !== '' ? [] : [JSON.stringify(headings)];
      }),
    ).toEqual([]);
  });

  test('has a title of its own', () => {
    expect(repeated((page) => named(page, 'title').map(textContent).join())).toEqual([]);
  });

  test('has a description of its own', () => {
    expect(repeated(description)).toEqual([]);
  });

  test('has each id once', () => {
    expect(faults((page) => ids(page).filter((id, place, all) => all.indexOf(id) !== place))).toEqual([]);
  });

  test('is clean to html-validate', async () => {
    const validator = new HtmlValidate(await OneConfig.of(join(dist, 'index.html')));
    const messages: string[] = [];
    for (const { path } of pages) {
      const { results } = await validator.validateFile(join(dist, path));
      for (const { line, column, ruleId, message } of results.flatMap((result) => result.messages)) {
        messages.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
    expect(messages).toEqual([]);
  });

  test('runs only classic, deferred scripts of the site, from files; linked data is JSON and is not run', () => {
    expect(
      faults((page) =>
        named(page, 'script').flatMap((script) => {
          const [source, type, defer] = ['src', 'type', 'defer'].map((name) => attribute(script, name));
          const classic = source !== undefined && type === undefined && defer === '' && textContent(script) === '';
          const data = type === 'application/ld+json' && source === undefined && isObject(textContent(script));
          return classic || data
            ? []
            : [`<script src=${source} type=${type} defer=${defer}> ${textContent(script).slice(0, 60)}`];
        }),
      ),
    ).toEqual([]);
  });

  test('has no inline style and no inline handler', () => {
    expect(
      faults((page) =>
        elements(page.tree).flatMap(({ tagName, properties }) => [
          ...(tagName === 'style' ? ['<style>'] : []),
          ...Object.keys(properties)
            .filter((name) => name === 'style' || /^on[A-Z]/.test(name))
            .map((name) => `<${tagName} ${name}>`),
        ]),
      ),
    ).toEqual([]);
  });

  test('sends no reader on by itself, unless it moved, and holds no address that runs', () => {
    const moved = new Set<string>(former.pages.flatMap(({ from, to }) => (to === undefined ? [] : [from])));
    expect(
      faults((page) => [
        ...named(page, 'meta').flatMap((meta) =>
          attribute(meta, 'httpEquiv') === 'refresh' && !moved.has(addressOf(page.path)) ? ['meta refresh'] : [],
        ),
        ...named(page, 'base').map(() => '<base>'),
        ...references(page).flatMap(({ address }) =>
          /^\s*(?:javascript|data|vbscript):/i.test(address) ? [address] : [],
        ),
      ]),
    ).toEqual([]);
  });

  test('is whole without JavaScript: only the search, the verifier, the keeping of a copy and the method speak of it', () => {
    const speaks = (page: Page) => named(page, 'main').some((main) => textContent(main).includes('JavaScript'));
    expect(pages.filter(speaks).map(({ path }) => path)).toEqual(
      ['about', 'offline', 'search', 'verify'].map((section) => `${section}/index.html`),
    );
  });

  test('names no class that reference managers scrape', () => {
    expect(
      faults((page) =>
        elements(page.tree).flatMap((element) =>
          (attribute(element, 'className') ?? '').split(' ').filter((name) => ['byline', 'vcard'].includes(name)),
        ),
      ),
    ).toEqual([]);
  });
});

/** Whether a text is one JSON object. */
function isObject(text: string): boolean {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
