import { Extension } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { absolutePositionToRelativePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import type { XmlFragment } from "yjs";
import { packCaret, type CaretState } from "../../../ground/carets/caret-state.ts";
import { ownCaretPlugin } from "../../../ground/writing/own-caret-plugin.ts";

/** Tells colleagues where this tab writes in a note. */
export const OwnCaret = Extension.create<{
  readonly awareness: Awareness;
  readonly note: XmlFragment;
}>({
  name: "ownCaret",

  addProseMirrorPlugins() {
    const { awareness, note } = this.options;
    return [ownCaretPlugin({ awareness, read: (state) => caretOf(state, note) })];
  },
});

function caretOf(state: EditorState, note: XmlFragment): CaretState | null {
  const { binding } = ySyncPluginKey.getState(state) ?? {};
  if (!binding) return null;
  const { anchor, head } = state.selection;
  const placeOf = (place: number) =>
    absolutePositionToRelativePosition(place, note, binding.mapping);
  return packCaret(placeOf(anchor), placeOf(head));
}
