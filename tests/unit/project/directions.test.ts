import { describe, expect, test } from 'vitest';
import { importsIn, wrongImports } from './directions.ts';
import { projectFiles } from './tree.ts';

const judge = (...files: [path: string, text: string][]): string[] =>
  wrongImports(importsIn(files.map(([path, text]) => ({ path, text }))));

describe('wrongImports(imports)', () => {
  test.each([
    ['a page of a layout', 'src/pages/index.astro', `---\nimport Page from '../layouts/Page.astro';\n---\n<Page />`],
    ['the archive of arabic', 'src/archive/archive.ts', `import { words } from '../arabic/words.ts';`],
    ['a package', 'src/archive/read.ts', `import { parse } from 'yaml';`],
    ['a style sheet', 'src/layouts/Page.astro', `---\nimport '../styles/base.css';\n---\n`],
    ['client code of the query', 'src/client/search.ts', `import { search } from '../search/query.ts';`],
    ['client code of the worker', 'src/client/offline.ts', `import { keep } from '../worker/keep.ts';`],
    ['client code of the verifier', 'src/client/verify.ts', `import { verify } from '../verify/verify.ts';`],
  ])('allows an import by %s', (_, path, text) => {
    expect(judge([path, text])).toEqual([]);
  });

  test.each([
    ['upwards', 'src/archive/archive.ts', `import { link } from '../site/addresses.ts';`],
    ['of a type upwards', 'src/search/query.ts', `import type { Link } from '../site/addresses.ts';`],
    ['again for export upwards', 'src/site/archive.ts', `export * from '../components/list.ts';`],
    ['on demand upwards', 'src/archive/archive.ts', `const site = await import('../site/addresses.ts');`],
    ['by a component of a page', 'src/components/Card.astro', `---\nimport x from '../pages/x.ts';\n---\n`],
    ['by arabic of a package', 'src/arabic/words.ts', `import { z } from 'zod';`],
    ['by arabic of Node', 'src/arabic/words.ts', `import { join } from 'node:path';`],
    ['by client code of the archive', 'src/client/search.ts', `import { openArchive } from '../archive/archive.ts';`],
    ['by client code of a package', 'src/client/search.ts', `import { z } from 'zod';`],
    ['by the worker of a package', 'src/worker/worker.ts', `import { x } from 'workbox-core';`],
    ['by the worker of client code', 'src/worker/keep.ts', `import { element } from '../client/dom/element.ts';`],
    ['of the tests', 'src/site/archive.ts', `import { files } from '../../tests/unit/project/tree.ts';`],
    ['of a folder without a place', 'src/site/archive.ts', `import { x } from '../misc/x.ts';`],
  ])('refuses an import %s', (_, path, text) => {
    expect(judge([path, text])).toHaveLength(1);
  });

  test("refuses client code that reaches the build's side of the search", () => {
    expect(
      judge(
        ['src/client/search.ts', `import { search } from '../search/query.ts';`],
        ['src/search/query.ts', `import { read } from './documents.ts';`],
        ['src/search/documents.ts', `import type { Archive } from '../archive/archive.ts';`],
      ),
    ).toEqual([expect.stringContaining('src/search/documents.ts → src/archive/archive.ts')]);
  });

  test('refuses two folders of one layer that import each other, once', () => {
    expect(
      judge(
        ['src/exports/tables.ts', `import { bars } from '../charts/bars.ts';`],
        ['src/charts/bars.ts', `import { row } from '../exports/row.ts';`],
      ),
    ).toEqual(['charts → exports → charts: a circle of folders']);
  });
});

test('the sources keep to the directions', () => {
  const imports = importsIn(projectFiles('src'));
  expect(imports.length).toBeGreaterThan(0);
  expect(wrongImports(imports)).toEqual([]);
});
