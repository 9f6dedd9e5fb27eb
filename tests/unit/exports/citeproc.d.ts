/** What is used here of citeproc, which has no types. */
declare module 'citeproc' {
  interface Engine {
    updateItems(ids: readonly string[]): void;
    /** The entries as HTML, with what is to be known of them. */
    makeBibliography(): readonly [unknown, readonly string[]];
  }
  const CSL: {
    Engine: new (
      system: { retrieveLocale(language: string): string; retrieveItem(id: string): unknown },
      style: string,
      language: string,
      forceLanguage: boolean,
    ) => Engine;
  };
  export default CSL;
}
