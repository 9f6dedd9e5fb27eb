/**
 * Loads what a page needs only of some readers' visits; for others its script is not loaded. Each element has the
 * address of its script as `data-script`:
 * `<sijill-hits>` for who comes from a search, or back to a page that still has the marks of one;
 * `<sijill-cited>` for who comes by a link with a checksum (`?sum=`);
 * `<sijill-quote>` for who selects text;
 * `<sijill-citation>` for who comes near to the citation.
 */
const load = (name: string): void => {
  const { script } = document.querySelector<HTMLElement>(name)?.dataset ?? {};
  if (script === undefined) return;
  const element = document.createElement('script');
  element.src = script;
  document.head.append(element);
};
const asked = new URLSearchParams(location.search);
const kept = history.state as { readonly hits?: string } | null;
if (kept?.hits !== undefined || asked.has('hits')) load('sijill-hits');
if (asked.has('sum')) load('sijill-cited');
document.addEventListener('selectionchange', () => load('sijill-quote'), { once: true });
const citation = document.querySelector('sijill-citation');
const near = new IntersectionObserver((seen) => {
  if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
  near.disconnect();
  load('sijill-citation');
});
if (citation) near.observe(citation);
