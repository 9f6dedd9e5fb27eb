/** What is used here of two packages without types, or with types of an older version. */
declare module 'subset-font' {
  /** @param text The characters to keep; glyphs that features make of them are kept too. */
  export default function subset(
    font: Buffer,
    text: string,
    options: { targetFormat: 'sfnt' | 'woff2'; keepFeatures?: readonly string[]; noHinting?: boolean },
  ): Promise<Buffer>;
}

declare module 'fontverter' {
  export function convert(font: Buffer, format: 'woff2'): Promise<Buffer>;
}
