import type { MessageId } from "../../../../messages/catalogue.ts";
import type { BoardEdit } from "../../../ground/drawing/board-edit.ts";

/** A way to mend what a finding speaks of. */
export interface Fix {
  readonly label: Extract<MessageId, `fix.${string}`>;
  /** What the label names as {it}: a record, or a text it quotes. */
  readonly names?: { readonly record: string } | { readonly text: string };
  readonly edits: readonly BoardEdit[];
}
