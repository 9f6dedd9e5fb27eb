/**
 * Loads `<sijill-hits>` for a reader who comes from a search, or back to a page that still has the marks of one; for
 * others its script is not loaded. `data-script` is its address.
 */
const element = document.querySelector<HTMLElement>('sijill-hits');
const kept = history.state as { readonly hits?: string } | null;
if (element && (kept?.hits !== undefined || /[?&]hits=/.test(location.search))) {
  const script = document.createElement('script');
  script.src = element.dataset['script'] ?? '';
  document.head.append(script);
}
