/** What was brought and cannot be taken in, or was to be carried away and stayed, to be said. */
export type ContentRefusal =
  | { readonly kind: "notAnImage" }
  | { readonly kind: "tooManyFiles"; readonly most: number }
  /** It is longer, as a paragraph or as a whole, or nested deeper than a canvas shows; it is still on the clipboard. */
  | { readonly kind: "textTooLong" }
  /** The server looked at the picture and said no, or could not be reached. */
  | { readonly kind: "notKept"; readonly error: unknown }
  /** The browser took nothing into its clipboard. */
  | { readonly kind: "notCarried"; readonly operation: "cut" | "copy" };

export type Refuse = (refusal: ContentRefusal) => void;
