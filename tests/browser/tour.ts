/**
 * A reader's way through the site, the same in every browser, over the network and from a disk: what is seen on it is
 * told as data, so that one can be compared with another.
 */

/** A page of a browser, whatever drives it. */
export interface Reader {
  goto(address: string): Promise<unknown>;
  /** What an expression gives in the page. */
  evaluate(expression: string): Promise<unknown>;
}

/** What was seen at each step, by its name. */
export type Seen = Readonly<Record<string, unknown>>;

/** A script for each page, before its own: what the page's policy refuses is told on the console. */
export const watch = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error('refused by ' + violatedDirective + ': ' + blockedURI))`;

/** What is asked of the search: a word with a filter, in context, a phrase, words in an order, a Latin name, a slip, nothing. */
export const queries = [
  'q=الفصائل',
  'q=الأقصى&faction=jund-al-aqsa',
  'q=الفصائل&view=context&sort=newest',
  'q="جند الأقصى"',
  'q=Khan Shaykhun',
  'q=الأسرر',
  'q=ظظظظظ',
  'faction=jaysh-al-islam',
] as const;

const sentence = 'وأكد المصدر ان عدد الاسرى يتجاوز 100 غالبيتهم';
const quotations = [sentence, sentence.replace('ان', 'أن'), sentence.replace('الاسرى', 'القتلى'), 'كلام آخر'] as const;

/**
 * Go from the first page to the reports, a report and a faction by their links, search in the ways above and from the
 * header, complete a word, open a result, verify quotations and filter the figures.
 *
 * @param home The first page: `http://…/`, or `file:///…/index.html`.
 * @throws When a step does not come to its end in half a minute, naming what was waited for.
 */
export async function tour(reader: Reader, home: string): Promise<Seen> {
  const seen: Record<string, unknown> = {};
  const root = home.replace(/[^/]*$/, '');
  const address = (section: string, query = '') =>
    `${root}${section}/${home.endsWith('/') ? '' : 'index.html'}${query && `?${encodeURI(query)}`}`;
  const take = async (name: string, expression: string) => {
    seen[name] = plain(await reader.evaluate(expression), home);
  };
  const follow = async (name: string, link: string) => {
    const before = await reader.evaluate('location.href');
    await reader.evaluate(`document.querySelector(${JSON.stringify(link)}).click()`);
    await until(
      reader,
      `location.href !== ${JSON.stringify(before)} && document.readyState === 'complete' && document.querySelector('h1')`,
    );
    await take(name, `[location.href, document.querySelector('h1').textContent]`);
  };

  await reader.goto(home);
  await follow('the reports', '.section-links a');
  await follow('a report', 'main a[href*="0001/"]');
  // Both faces of both families; which others a page still loads for single letters is a matter of moments.
  const own = `[...document.fonts].filter(({ family, status }) => family.includes('Sijill') && status === 'loaded')`;
  await until(reader, `${own}.length === 4`);
  await take('its fonts', `${own}.map(({ family }) => family).sort()`);
  await follow('a faction', '.transcription .faction-name');

  await reader.evaluate(
    `document.querySelector('#header-search').value = 'الفصائل'; document.querySelector('.site-header form').requestSubmit()`,
  );
  await until(reader, answered);
  await take('the search of the header', answer);
  for (const query of queries) {
    await reader.goto(address('search', query));
    await until(reader, answered);
    await take(query, answer);
  }
  await reader.goto(address('search', queries[0]));
  await until(reader, answered);
  await type(reader, 'sijill-search [name=q]', 'خان ش');
  await until(reader, `document.querySelector('[role=option]')`);
  await take('completions', `[...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent)`);
  await reader.goto(address('search', queries[0]));
  await until(reader, answered);
  await follow('a result', '.search-passages a');
  await until(reader, `document.querySelector('.search-hit')`);
  await take(
    'its hits',
    `[...document.querySelectorAll('.search-hit, sijill-hits [role=status]')].map(({ textContent }) => textContent)`,
  );

  for (const quotation of quotations) {
    await reader.goto(address('verify'));
    await reader.evaluate(
      `document.querySelector('textarea').value = ${JSON.stringify(quotation)}; document.querySelector('sijill-verify form').requestSubmit()`,
    );
    await until(reader, `document.querySelector('sijill-verify:not([data-state=loading], [data-state=hint])')`);
    await take(
      `«${quotation}»`,
      `[document.querySelector('sijill-verify').dataset.state, document.querySelector('sijill-verify').textContent.replace(/\\s+/g, ' ')]`,
    );
  }
  await reader.goto(address('verify', `q=${sentence}`));
  await until(reader, `document.querySelector('.verify-where a')`);
  await follow('a place of a quotation', '.verify-where a');
  await reader.goto(address('figures'));
  await until(reader, `document.querySelector('sijill-figures[data-ready]')`);
  await type(reader, 'sijill-figures [name=q]', 'إعدام');
  await until(reader, `location.search`);
  await take('figures', `[location.href, document.querySelector('.figures-said').textContent]`);
  return seen;
}

const answered = `document.querySelector('sijill-search:not([data-state=loading])')?.dataset.state`;
const answer = `[
  document.querySelector('sijill-search').dataset.state,
  document.querySelector('sijill-search [role=status]').textContent,
  document.querySelector('[data-results]').textContent,
  [...document.querySelectorAll('sijill-search [data-results] a')].map(({ href }) => href),
  [...document.querySelectorAll('sijill-search option')].map(({ text }) => text),
]`;

/** As a reader would, letter by letter for all that the page can tell. */
async function type(reader: Reader, field: string, text: string): Promise<void> {
  await reader.evaluate(`{
    const field = document.querySelector(${JSON.stringify(field)});
    field.focus();
    field.value = ${JSON.stringify(text)};
    field.setSelectionRange(field.value.length, field.value.length);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }`);
}

/** Wait until an expression holds in the page, whatever page that is by then. */
async function until(reader: Reader, expression: string): Promise<void> {
  const begun = Date.now();
  while (!(await reader.evaluate(`Boolean(${expression})`).catch(() => false))) {
    if (Date.now() - begun > 30_000) throw new Error(`${expression} does not come true.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What was seen, with addresses from the site's root, as the network has them; one that leads a disk to a folder says so. */
function plain(seen: unknown, home: string): unknown {
  const root = home.replace(/[^/]*$/, '');
  const text = JSON.stringify(seen).replaceAll(JSON.stringify(root).slice(1, -1), '/');
  if (home === root) return JSON.parse(text);
  const named = /(?<=")(\/[^"?#]*\/|\/)(index\.html)?(?=["?#])/g;
  return JSON.parse(text.replace(named, (_, folder: string, file?: string) => folder + (file ? '' : ' (a folder)')));
}
