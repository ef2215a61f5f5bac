import type { Editor } from "tldraw";
import type { SharedText } from "../../ui/shared-field.ts";

/** One text of the board's records that several write at once. */
export interface BoardText extends Pick<SharedText, "read" | "write" | "most"> {
  readonly record: string;
  /** As the text is called among those of its record. */
  readonly field: string;
  /** Whether it lies beside the board, for our team alone. */
  readonly isInternal?: boolean;
}

/** A text of the board as a field needs it; its steps of undo are the board's. */
export function boardText(
  editor: Editor,
  { read, write, most, field }: BoardText,
): Omit<SharedText, "refuse"> {
  return {
    read,
    write,
    most,
    mark: () => editor.markHistoryStoppingPoint(field),
    undo: () => editor.undo(),
    redo: () => editor.redo(),
  };
}
