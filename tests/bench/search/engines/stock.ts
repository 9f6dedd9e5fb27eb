/** A bundle of stock Pagefind: pages as a project would have them, indexed with nothing set. */
import { close, createIndex } from 'pagefind';

/** A part of a page that is a result of its own: with an id and a title. */
interface Part {
  readonly id: string;
  readonly text: string;
}

/** A page to be indexed. */
export interface StockPage {
  readonly url: string;
  readonly title: string;
  readonly parts: readonly Part[];
  readonly filters?: Readonly<Record<string, readonly string[]>>;
}

/** Index pages, and write the bundle into a folder. */
export async function writeStock(pages: readonly StockPage[], folder: string): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(errors.join('\n'));
    for (const page of pages) {
      const added = await index.addHTMLFile({ url: page.url, content: contentOf(page) });
      if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await close();
  }
}

function contentOf({ title, parts, filters = {} }: StockPage): string {
  const values = Object.entries(filters).flatMap(([name, list]) =>
    list.map((value) => `<span data-pagefind-filter="${name}:${escape(value)}"></span>`),
  );
  const texts = parts.map(({ id, text }) => `<p id="${id}" data-pagefind-title="${id}">${escape(text)}</p>`);
  return html(escape(title), [...texts, ...values].join('\n'));
}

/** An Arabic page. */
export const html = (title: string, body: string): string => `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><h1>${title}</h1>
${body}
</main></body></html>
`;

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
