/**
 * Loads what a page needs only of who keeps a copy of the site, or is about to: `edition-notice.ts`, whose address is this
 * script's `data-notice`. For others nothing more is loaded, but where the script has `data-now`. Where storage is denied,
 * who as much as looks for a worker may be refused: then there is none.
 */
const own = document.currentScript as HTMLScriptElement;
try {
  if (own.dataset['now'] || navigator.serviceWorker.controller) {
    const script = document.createElement('script');
    script.src = own.dataset['notice'] ?? '';
    own.after(script);
  }
} catch {
  // No workers here.
}
