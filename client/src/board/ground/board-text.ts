import type { Editor } from "tldraw";
import type { SharedText } from "../../ui/shared-field.ts";

/** A text of the board as a field needs it; its steps of undo are the board's. */
export function boardText(
  editor: Editor,
  text: Pick<SharedText, "read" | "write" | "most"> & { readonly name: string },
): Omit<SharedText, "refuse"> {
  return {
    read: text.read,
    write: text.write,
    most: text.most,
    mark: () => editor.markHistoryStoppingPoint(text.name),
    undo: () => editor.undo(),
    redo: () => editor.redo(),
  };
}
