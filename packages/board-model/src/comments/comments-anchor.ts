import { isPlainObject } from "../plain-object.ts";

/**
 * What a thread is about. Records are named by their ids, which survive moves, re-staging and
 * detailing; whether the subject is there just now, the board says and not the thread.
 */
export type CommentAnchor =
  | { readonly kind: "card"; readonly record: string }
  | { readonly kind: "link"; readonly record: string }
  | { readonly kind: "star"; readonly record: string }
  | { readonly kind: "doResult"; readonly record: string }
  | { readonly kind: "stage"; readonly stage: 1 | 2 | 3 }
  /** A place on the canvas, in page units. */
  | { readonly kind: "point"; readonly x: number; readonly y: number }
  /** Words of a note: Yjs relative positions in base64, and the words as they were then. */
  | {
      readonly kind: "noteRange";
      readonly record: string;
      readonly from: string;
      readonly to: string;
      readonly quote: string;
      /** Of the note that our team alone reads. */
      readonly internal?: true | undefined;
    }
  /** A frozen version of the board, by its id. */
  | { readonly kind: "version"; readonly version: string };

/** Null for what is no anchor. */
export function parseCommentAnchor(stored: unknown): CommentAnchor | null {
  if (!isPlainObject(stored)) return null;
  const { kind, record, stage, x, y, from, to, quote, internal, version } = stored;
  switch (kind) {
    case "card":
    case "link":
    case "star":
    case "doResult":
      return typeof record === "string" ? { kind, record } : null;
    case "stage":
      return stage === 1 || stage === 2 || stage === 3 ? { kind, stage } : null;
    case "point":
      return isPlace(x) && isPlace(y) ? { kind, x, y } : null;
    case "noteRange":
      if (typeof record !== "string" || typeof quote !== "string") return null;
      return typeof from === "string" && typeof to === "string"
        ? { kind, record, from, to, quote, ...(internal === true && { internal }) }
        : null;
    case "version":
      return typeof version === "string" ? { kind, version } : null;
    default:
      return null;
  }
}

function isPlace(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
