import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serve } from '../../../../src/distribution/serve.ts';
import { checkCopy } from '../../../../src/distribution/verify/index.ts';
import { openServed } from '../../../../src/distribution/verify/served.ts';
import { writeSums } from '../../../../src/distribution/sums.ts';
import { place, placeSite, short } from './copies.ts';

let folder: string;
const closing: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-served-'));
  await placeSite(folder);
});
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
  await rm(folder, { recursive: true });
});

/** A server that is not ours. */
async function host(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

/** Gives the folder's files, pages by their folders too; `other` answers first where it wants to. */
const hosting = (other: (path: string, response: Parameters<RequestListener>[1]) => boolean = () => false) =>
  host((request, response) => {
    const path = decodeURIComponent(request.url ?? '/');
    if (other(path, response)) return;
    readFile(join(folder, path.endsWith('/') ? `${path}index.html` : path)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end('لا شيء'),
    );
  });

const faultsOf = async (what: string, kept = {}) => short((await checkCopy({ what, ...kept })).faults);

describe('checkCopy({ what }) of an address', () => {
  test.each(['/', '/archive/x/'])('finds a whole site whole, served below %s', async (base) => {
    const site = await serve(folder, { base, port: 0 });
    closing.push(() => site.close());
    for (const what of [site.address, site.address.slice(0, -1), `${site.address}index.html?a#b`]) {
      const { faults, files, seal, note } = await checkCopy({ what });
      expect([faults, files, seal?.list]).toEqual([[], 6, 'SHA256SUMS']);
      expect(note).toContain('cannot be seen over http');
    }
  });

  test('names what is altered and missing', async () => {
    await writeFile(join(folder, 'reports/0001/index.html'), 'غيره');
    await rm(join(folder, 'a b/لواء.txt'));
    expect(await faultsOf(await hosting())).toEqual([
      'file/altered reports/0001/index.html',
      'file/missing a b/لواء.txt',
    ]);
  });

  test('sees a server that answers 200 with one page for all that it does not have', async () => {
    await rm(join(folder, 'reports/0001/text.txt'));
    const address = await hosting((path, response) => {
      if (path !== '/no-such-file-5b1f6c1e/' && !path.endsWith('text.txt')) return false;
      response.end('الصفحة غير موجودة هنا');
      return true;
    });
    expect(await faultsOf(address)).toEqual(['file/missing reports/0001/text.txt']);
  });

  test('tells that such a server has no list at all', async () => {
    expect(await faultsOf(await host((_, response) => response.end('<h1>الرئيسية</h1>')))).toEqual([
      'list/missing SHA256SUMS',
    ]);
    expect(await faultsOf(await host((_, response) => response.writeHead(404).end()))).toEqual([
      'list/missing SHA256SUMS',
    ]);
  });

  test('follows redirects on the same host, and asks nothing of another', async () => {
    let asked = 0;
    const elsewhere = await host((_, response) => {
      asked += 1;
      response.end();
    });
    const address = await hosting((path, response) => {
      if (path === '/404.html') response.writeHead(301, { Location: '/404' }).end();
      else if (path === '/404') response.end('الصفحة غير موجودة');
      else if (path === '/') response.writeHead(302, { Location: elsewhere }).end();
      else return false;
      return true;
    });
    expect(await faultsOf(address)).toEqual(['served/elsewhere index.html']);
    expect(asked).toBe(0);
  });

  test('ends where redirects go round in a circle', async () => {
    const address = await hosting((path, response) => {
      if (!path.endsWith('text.txt')) return false;
      response.writeHead(302, { Location: path }).end();
      return true;
    });
    expect(await faultsOf(address)).toEqual(['served/status reports/0001/text.txt']);
  });

  test.each([
    ['a refusal', (response: Parameters<RequestListener>[1]) => response.writeHead(403).end(), 'served/status'],
    ['a broken answer', (response: Parameters<RequestListener>[1]) => response.destroy(), 'file/unreadable'],
    [
      'an answer that is cut off',
      (response: Parameters<RequestListener>[1]) => {
        response.writeHead(200, { 'Content-Length': 10 });
        response.write('تق');
        setTimeout(() => response.destroy(), 50);
      },
      'file/unreadable',
    ],
  ])('tells of %s', async (_, answer, rule) => {
    const address = await hosting((path, response) => {
      if (!path.endsWith('text.txt')) return false;
      answer(response);
      return true;
    });
    expect(await faultsOf(address)).toEqual([`${rule} reports/0001/text.txt`]);
  });

  test('waits for no answer without end', async () => {
    const address = await hosting((path) => path.endsWith('text.txt'));
    const { faults } = await openServed(address, { patience: 300 });
    expect(short(faults)).toEqual(['file/unreadable reports/0001/text.txt']);
  });

  test('stops asking when nothing answers any more, and says how much was left', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}`, String(i)]));
    await place(folder, many);
    await writeSums(folder);
    const address = await hosting((path, response) => {
      if (!/^\/f\d/.test(path)) return false;
      response.destroy();
      return true;
    });
    const faults = await faultsOf(address);
    expect(faults).toContain('served/stopped ');
    expect(faults.length).toBeLessThan(40);
  });

  test('passes over a file that hosts read for themselves', async () => {
    await place(folder, { _headers: '/*' });
    await writeSums(folder);
    expect(
      await faultsOf(await hosting((path, response) => path === '/_headers' && !!response.writeHead(404).end())),
    ).toEqual([]);
  });

  test('compares with a list kept elsewhere, and asks for what that names', async () => {
    const kept = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
    await rm(join(folder, 'index.html'));
    await writeSums(folder);
    const address = await hosting();
    expect(await faultsOf(address)).toEqual([]);
    expect(await faultsOf(address, { sums: kept })).toEqual(['file/missing index.html']);
  });

  test.each([
    ['http://localhost:1/', 'Nothing answers at http://localhost:1/: bad port. '],
    ['https://archive.invalid/', 'is not on this machine. To ask the network for every file of it, add --network.'],
    ['http://127.0.0.1.archive.invalid/', 'is not on this machine'],
    ['http://', 'is no address'],
  ])('refuses %s in plain words', async (what, message) => {
    await expect(checkCopy({ what })).rejects.toThrow(message);
  });
});
