/** What the bytes of a picture say of themselves. */
export interface ImageFacts {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** How many bytes belong to the picture; what follows them is something else. */
  readonly endsAt: number;
}

/** @returns null for bytes that are no whole picture of the format; never throws */
export type ReadImageFacts = (bytes: Buffer) => ImageFacts | null;
