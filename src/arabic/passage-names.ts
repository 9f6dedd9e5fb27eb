/** How a passage of a report is called, wherever it is named in words. */

/** A passage by its id: `p7` is «الفقرة 7», `title` «العنوان». */
export function passageName(id: string): string {
  return id === 'title' ? 'العنوان' : `الفقرة ${id.replace(/^p/, '')}`;
}
