/**
 * Loads what a page needs only of who keeps a copy of the site, or is about to: `edition-notice.ts`, whose address is this
 * script's `data-notice`. For others nothing more is loaded, but where the script has `data-now`.
 */
const own = document.currentScript;
if (own && (own.dataset['now'] || isAnswered())) {
  const script = document.createElement('script');
  script.src = own.dataset['notice'] ?? '';
  own.after(script);
}

/** A worker answers for the page. Where storage is denied, who as much as looks for one may be refused. */
function isAnswered(): boolean {
  try {
    return !!navigator.serviceWorker?.controller;
  } catch {
    return false;
  }
}
