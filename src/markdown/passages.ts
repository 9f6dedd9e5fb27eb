/**
 * What a transcription's plugins are told of it, and where they leave its rendered passages.
 *
 * Astro's Markdown processor hands a document's front matter to every plugin; ours is made by the model, never read
 * from the file.
 */
import type { VFile } from 'vfile';

/** A name to be marked: half-open, UTF-16, into the passage's text. */
export interface NameMark {
  readonly start: number;
  readonly end: number;
  /** `faction`, `place`, …: becomes the class `faction-name`. */
  readonly kind: string;
  /** Relative address of its page. */
  readonly address: string;
}

/** A claimed number to be marked. */
export interface FigureMark {
  readonly start: number;
  readonly end: number;
  /** Stored id, the fragment of its address. */
  readonly id: string;
}

/** One paragraph of the document, in order. */
export interface PassageMarks {
  readonly id: string;
  readonly names: readonly NameMark[];
  readonly figures: readonly FigureMark[];
}

/** A passage as a page shows it. */
export interface RenderedPassage {
  readonly html: string;
  readonly text: string;
}

/** The front matter of a document as the plugins see it. */
export interface TranscriptionMatter {
  readonly marks: readonly PassageMarks[];
  /** Left by `rehypeCollectPassages`, by id: the HTML inside each passage, and the plain text that it shows. */
  rendered: Record<string, RenderedPassage>;
}

/**
 * The matter of the document being processed.
 *
 * @throws Error when the processor was called without one: a fault of ours.
 */
export function matterOf(file: VFile): TranscriptionMatter {
  const matter = file.data.astro?.frontmatter;
  if (!matter || !('marks' in matter)) throw new Error('A transcription is rendered without its marks.');
  return matter as unknown as TranscriptionMatter;
}
