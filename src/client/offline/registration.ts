/** The browser's record that the worker answers for the site. */
import { KeepingFailure } from '../../worker/failure.ts';

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
  } catch (error) {
    throw new KeepingFailure(error instanceof TypeError ? 'network' : 'refused', 'worker.js');
  }
  if (registration.active) return;
  const starting = registration.installing ?? registration.waiting;
  if (starting && !(await becomesActive(starting))) throw new KeepingFailure('network', 'worker.js');
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
