/** A note as files carry it: what Word, Markdown and PDF have in common. */
export type RichBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly runs: readonly RichRun[] }
  | { readonly kind: "paragraph"; readonly runs: readonly RichRun[] }
  | {
      readonly kind: "item";
      readonly list: "bullet" | "ordered" | "task";
      /** From 0. */
      readonly depth: number;
      /** Its number in an ordered list. */
      readonly number: number;
      readonly isDone: boolean;
      readonly runs: readonly RichRun[];
    }
  | { readonly kind: "quote"; readonly runs: readonly RichRun[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "rule" }
  | { readonly kind: "table"; readonly rows: readonly (readonly RichCell[])[] }
  /** A picture by the hash of its bytes, as the board's assets are kept. */
  | { readonly kind: "image"; readonly hash: string; readonly alt: string };

export interface RichCell {
  readonly isHeader: boolean;
  readonly runs: readonly RichRun[];
}

export interface RichRun {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
  readonly isCode: boolean;
  readonly link: string | null;
}
