/** What a note cannot say by itself: names of this moment, and where pictures lie. */
export interface MarkdownNames {
  /** Of a reference, by its attributes. */
  readonly nameOf: (attrs: Readonly<Record<string, unknown>>) => string;
  readonly pictureAddress: (hash: string) => string;
}
