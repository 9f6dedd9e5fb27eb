/** The browser's record that the worker answers for the site. */
import { KeepingFailure } from '../../worker/failure.ts';
import type { FailureKind } from '../../worker/failure.ts';

/** The site's own; another archive's on the same origin, which may stand above it, is not touched. */
export async function registered(scope: string): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(scope);
  return found?.scope === scope ? found : undefined;
}

/**
 * Let the worker answer from the next page on.
 *
 * @param worker Address of its script.
 * @throws KeepingFailure when the browser refuses, or the script does not arrive.
 */
export async function register(worker: string, scope: string): Promise<void> {
  let registration: ServiceWorkerRegistration;
  try {
    registration = await navigator.serviceWorker.register(worker, { scope, updateViaCache: 'none' });
  } catch {
    throw new KeepingFailure(await refusal(worker), 'worker.js');
  }
  if (registration.active) return;
  const starting = registration.installing ?? registration.waiting;
  if (starting && !(await becomesActive(starting))) throw new KeepingFailure('network', 'worker.js');
}

/** Why a browser does not take the script: its errors are alike, so what the host gives now is looked at. */
async function refusal(worker: string): Promise<FailureKind> {
  const response = await fetch(worker, { cache: 'no-store' }).catch(() => undefined);
  if (!response) return 'network';
  if (!response.ok) return 'answer';
  return /javascript/.test(response.headers.get('Content-Type') ?? '') ? 'refused' : 'mismatch';
}

function becomesActive(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve(true);
      if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
