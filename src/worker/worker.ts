/**
 * The script that answers for the site once a reader has asked for a copy: made into `/worker.js` by
 * `src/distribution/worker.ts`, with the checksum of the edition's list in it, so that its bytes change with any file.
 *
 * The first copy is made by the page that the reader asks (`src/client/offline.ts`), which shows how far it is and may
 * take its time. Later a browser that finds this program changed starts the new one, which keeps its edition beside the
 * other and then takes the old program's place: that changes nothing of what is read, which `Copy` tells.
 */
import { answer, isAnswered } from './answer.ts';
import { channelName } from './channel.ts';
import { Copy } from './copy.ts';
import { keepOwn } from './update.ts';

/** Given by the build. */
declare const EDITION_SHA256: string;

/** What a worker has that the types of a page do not know: https://w3c.github.io/ServiceWorker/#serviceworkerglobalscope */
interface LaterEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LaterEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: (event: LaterEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

const worker = self as unknown as WorkerScope;
const copy = new Copy(worker.registration.scope);

worker.addEventListener('install', (event) => event.waitUntil(install()));

async function install(): Promise<void> {
  await keepOwn(copy, EDITION_SHA256);
  new BroadcastChannel(channelName(copy.scope)).postMessage('next');
  await worker.skipWaiting();
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (!isAnswered(request, copy.scope)) return;
  event.respondWith(answer(request, copy, (work) => event.waitUntil(work)).catch(() => fetch(request)));
});
