/**
 * What an edition of the site is made of, for who keeps it: which files, how large they are and with which checksums.
 *
 * Of ten thousand reports that is some seventy thousand lines, so the lines stand in pieces; who wants one file reads one
 * piece. The list of the pieces is small, and its checksum, which the worker's program holds, speaks for all of it.
 */

/** A file of the site. */
export interface ListedFile {
  /** From the site's root: `reports/0001/index.html`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its bytes, 64 hex digits. */
  readonly sha256: string;
}

/** A part of the list: a file itself, and what it lists. */
export interface Piece extends ListedFile {
  /** The path of the first file in it; the others follow in the order of their code units. */
  readonly from: string;
  readonly files: number;
  /** Of the files together. */
  readonly bytes: number;
  /** Its files are kept on request only, or as they are read. */
  readonly later: boolean;
}

export interface EditionFiles {
  /** `2026.3`. */
  readonly edition: string;
  readonly pieces: readonly Piece[];
}

/** Where the list of the pieces stands, and how the paths of the pieces begin. */
export const listPath = 'offline/files/list.json';
export const pieceStart = 'offline/files/';

/** Whether a file is part of no copy: what the list of a copy cannot name, and what hosts read themselves (`_headers`). */
export function isUnlisted(path: string): boolean {
  return /(?:^|\/)[._]|^(?:SHA256SUMS|worker\.js)$/.test(path) || path.startsWith(pieceStart);
}

/**
 * Whether a file of a large archive is kept later: of the page of one report, faction, place or the like, one for
 * programs, or passages of the word index. Together these grow with the reports; what is kept first is little.
 */
export function isLater(path: string): boolean {
  return /^(?:(?:reports|factions|places|persons|sources|figures)\/[^/]+|data|words\/passages)\/|(?:^|\/)cite\.[a-z.]+$|^(?:linkset\.json|social\.png|feed\.xml|sitemap.*\.xml)$/.test(
    path,
  );
}

/** The lines of a piece: path, size and checksum with tabs between, a file a line. */
export function writePiece(files: readonly ListedFile[]): string {
  return files.map(({ path, size, sha256 }) => `${path}\t${size}\t${sha256}\n`).join('');
}

export function readPiece(text: string): readonly ListedFile[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [path = '', size, sha256 = ''] = line.split('\t');
      return { path, size: Number(size), sha256 };
    });
}

/** The one piece that may list a path; none where the path comes before all. */
export function pieceFor({ pieces }: EditionFiles, path: string): Piece | undefined {
  const later = pieces.some((piece) => piece.later) && isLater(path);
  return pieces.findLast((piece) => piece.later === later && piece.from <= path);
}

/** How many files, and bytes of them, the pieces list. */
export function extent(pieces: readonly Piece[]): { readonly files: number; readonly bytes: number } {
  return pieces.reduce((sum, { files, bytes }) => ({ files: sum.files + files, bytes: sum.bytes + bytes }), {
    files: 0,
    bytes: 0,
  });
}
