/** Data as a JSON file: UTF-8, two spaces a level, a line feed at its end. */
export function writeJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
