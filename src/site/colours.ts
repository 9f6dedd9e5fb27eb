/** The site's colours outside of its style sheet. */

/** The sheet that has them, from the project's folder. */
export const tokens = 'src/styles/tokens.css';

/**
 * A colour of the light scheme.
 *
 * @param css The text of the sheet.
 * @param token Its name there, without the hyphens before it: `paper`.
 * @throws Where the sheet has none of that name.
 */
export function lightColour(css: string, token: string): string {
  const colour = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}),`).exec(css)?.[1];
  if (colour === undefined) throw new Error(`${tokens} has no colour --${token}.`);
  return colour;
}
