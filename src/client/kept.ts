/**
 * Loads what a page needs only of who keeps a copy of the site, or is about to: the state and the notice where a worker
 * answers for the page (`data-notice` of this script), and `<sijill-offline>` where the page has one (its `data-script`).
 */
const insert = (address: string | null | undefined): void => {
  if (!address) return;
  const script = document.createElement('script');
  script.src = address;
  document.head.append(script);
};
if (navigator.serviceWorker?.controller) insert(document.currentScript?.getAttribute('data-notice'));
insert(document.querySelector('sijill-offline')?.getAttribute('data-script'));
