import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf } from '../../../src/distribution/headers.ts';
import { serve } from '../../../src/distribution/serve.ts';
import type { Served } from '../../../src/distribution/serve.ts';

let folder: string;
const running: Served[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-serve-'));
  const files: Record<string, string> = {
    'site/index.html': '<h1>الرئيسية</h1>',
    'site/404.html': '<h1>الصفحة غير موجودة</h1>',
    'site/reports/0001/index.html': '<h1>تقرير</h1>',
    'site/search/index.html': '<h1>بحث</h1>',
    'site/reports/0001/cite.ris': 'TY  - NEWS',
    'site/reports/0001/cite.bib': '@article{a,}',
    'site/reports/0001/cite.csl.json': '[]',
    'site/reports/0001/annotations.json': '{}',
    'site/linkset.json': '{}',
    'site/style.css': ':root {}',
    'site/assets/site-5WQ3ZB7N.css': ':root {}',
    'site/search.js': 'void 0;',
    'site/data/a.csv': 'a\r\n',
    'site/data/a.geojson': '{}',
    'site/pagefind/wasm.ar.pagefind': '\u0000',
    'site/pagefind/pagefind.ar.pf_meta': '\u0000',
    'secret.txt': 'outside',
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
});

afterAll(async () => {
  await Promise.all(running.map((site) => site.close()));
  await rm(folder, { recursive: true });
});

async function start(options: Parameters<typeof serve>[1]): Promise<Served> {
  const site = await serve(join(folder, 'site'), options);
  running.push(site);
  return site;
}

/** The answer to a path sent as it stands: `fetch` would tidy it. */
const raw = (site: Served, path: string) =>
  new Promise<{ status: number; location: string | undefined; body: string }>((done, fail) => {
    const { hostname, port } = new URL(site.address);
    request({ hostname, port, path }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => done({ status: response.statusCode ?? 0, location: response.headers.location, body }));
    })
      .on('error', fail)
      .end();
  });

describe.each(['/', '/archive/x/'])('serve(folder, { base: %j })', (base) => {
  let site: Served;
  beforeAll(async () => {
    site = await start({ base, port: 0 });
  });

  test('gives the address of the home page', () => {
    expect(site.address).toMatch(new RegExp(`^http://localhost:\\d+${base}$`));
  });

  test.each([
    ['', 200, 'text/html;charset=utf-8'],
    ['index.html', 200, 'text/html;charset=utf-8'],
    ['reports/0001/', 200, 'text/html;charset=utf-8'],
    ['reports/0001/index.html', 200, 'text/html;charset=utf-8'],
    ['search/?q=%D9%84%D9%88%D8%A7%D8%A1', 200, 'text/html;charset=utf-8'],
    ['reports/0001/cite.ris', 200, 'application/x-research-info-systems;charset=utf-8'],
    ['reports/0001/cite.bib', 200, 'application/x-bibtex;charset=utf-8'],
    ['reports/0001/cite.csl.json', 200, 'application/vnd.citationstyles.csl+json;charset=utf-8'],
    ['reports/0001/annotations.json', 200, 'application/ld+json;charset=utf-8'],
    ['linkset.json', 200, 'application/linkset+json'],
    ['style.css', 200, 'text/css;charset=utf-8'],
    ['data/a.csv', 200, 'text/csv;charset=utf-8'],
    ['data/a.geojson', 200, 'application/geo+json'],
    ['search.js', 200, 'text/javascript;charset=utf-8'],
    ['pagefind/wasm.ar.pagefind', 200, 'application/octet-stream'],
    ['pagefind/pagefind.ar.pf_meta?ts=1', 200, 'application/octet-stream'],
    ['reports/0002/', 404, 'text/html;charset=utf-8'],
    ['reports/', 404, 'text/html;charset=utf-8'],
    ['style', 404, 'text/html;charset=utf-8'],
    ['style.css/', 404, 'text/html;charset=utf-8'],
    ['reports/0001.html', 404, 'text/html;charset=utf-8'],
  ])('answers %j with %i, %s', async (path, status, type) => {
    const response = await fetch(`${site.address}${path}`, { redirect: 'manual' });
    const body = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    expect(body.includes('الصفحة غير موجودة')).toBe(status === 404);
  });

  test('sends an address without its slash to the one with it, the query kept', async () => {
    expect(await raw(site, `${base}reports/0001`)).toMatchObject({ status: 302, location: `${base}reports/0001/` });
    expect(await raw(site, `${base}search?q=a`)).toMatchObject({ status: 302, location: `${base}search/?q=a` });
  });

  test('compresses text for who takes it, and tells who has it already', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const first = await fetch(`${site.address}reports/0001/`, { headers });
    expect(await first.text()).toBe('<h1>تقرير</h1>');
    expect(['content-encoding', 'vary', 'content-type'].map((name) => first.headers.get(name))).toEqual([
      'br',
      'Accept-Encoding',
      'text/html;charset=utf-8',
    ]);
    const tag = first.headers.get('etag') ?? '';
    const again = await fetch(`${site.address}reports/0001/`, { headers: { ...headers, 'if-none-match': tag } });
    expect(again.status).toBe(304);
  });

  test.each([
    ['assets/site-5WQ3ZB7N.css', 'public, max-age=31536000, immutable'],
    ['assets/site-GONEGONE.css', 'no-cache'],
    ['style.css', 'no-cache'],
    ['', 'no-cache'],
  ])('lets a browser keep %j: %s', async (path, expected) => {
    for (const encoding of ['br', 'identity']) {
      const response = await fetch(`${site.address}${path}`, { headers: { 'accept-encoding': encoding } });
      await response.arrayBuffer();
      expect(response.headers.get('cache-control')).toBe(expected);
    }
  });

  test.each(['', 'reports/0001', 'data/a.csv', 'assets/site-5WQ3ZB7N.css', 'nothing/here'])(
    'says with %j what `_headers` has other hosts say',
    async (path) => {
      for (const encoding of ['br', 'identity']) {
        const request = { headers: { 'accept-encoding': encoding }, redirect: 'manual' } as const;
        const { headers } = await fetch(`${site.address}${path}`, request);
        for (const [name, value] of Object.entries(headersOf(`/${path}`))) {
          if (name !== 'Cache-Control') expect(`${name}: ${headers.get(name)}`).toBe(`${name}: ${value}`);
        }
      }
    },
  );

  test.each(['../secret.txt', '%2e%2e/secret.txt', '..%2fsecret.txt', '..\\secret.txt', '/reports/0001', '%', '%00'])(
    'gives nothing for %j',
    async (path) => {
      expect(await raw(site, base + path)).toMatchObject({ status: 404, location: undefined });
    },
  );
});

describe('serve(folder, options)', () => {
  test('gives nothing outside its base', async () => {
    const site = await start({ base: 'archive', port: 0 });
    expect(site.address).toMatch(/\/archive\/$/);
    expect(await raw(site, '/')).toMatchObject({ status: 404 });
    expect(await raw(site, '/style.css')).toMatchObject({ status: 404 });
  });

  test('takes the next port when the one wanted is taken', async () => {
    const first = await start({ port: 0 });
    const taken = Number(new URL(first.address).port);
    const second = await start({ port: taken });
    expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
  });

  test('shows a new build without being started again', async () => {
    const site = await start({ port: 0 });
    expect((await fetch(`${site.address}later.css`)).status).toBe(404);
    await writeFile(join(folder, 'site/later.css'), ':root {}');
    expect((await fetch(`${site.address}later.css`)).status).toBe(200);
  });

  test('refuses a folder without a home page', async () => {
    await expect(serve(join(folder, 'site/reports'), { port: 0 })).rejects.toThrow('no built site');
  });

  test('refuses when it has closed', async () => {
    const site = await serve(join(folder, 'site'), { port: 0 });
    await site.close();
    await expect(fetch(site.address)).rejects.toThrow('fetch failed');
  });
});
