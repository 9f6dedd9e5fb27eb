/**
 * Loads what a page needs only of who keeps a copy of the site, or is about to: `edition-notice.ts`, whose address is this
 * script's `data-notice`. For others nothing more is loaded, but where the script has `data-now`.
 */
const own = document.currentScript;
if (own && (navigator.serviceWorker?.controller || own.dataset['now'])) {
  const script = document.createElement('script');
  script.src = own.dataset['notice'] ?? '';
  own.after(script);
}
