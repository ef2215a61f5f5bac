import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { absolutePositionToRelativePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import type { XmlFragment } from "yjs";
import { packCaret, type CaretState } from "../../../ground/carets/caret-state.ts";
import { CaretTeller } from "../../../ground/carets/caret-teller.ts";

/** Tells colleagues where this tab writes; nothing while it writes elsewhere. */
export const OwnCaret = Extension.create<{
  readonly awareness: Awareness;
  readonly note: XmlFragment;
}>({
  name: "ownCaret",

  addProseMirrorPlugins() {
    const { awareness, note } = this.options;
    return [new Plugin({ view: (view) => tell(view, { awareness, note }) })];
  },
});

function tell(
  view: EditorView,
  { awareness, note }: { readonly awareness: Awareness; readonly note: XmlFragment },
) {
  const teller = new CaretTeller(awareness, () => {
    // Of a word that is being converted colleagues know nothing yet; its end comes as an update.
    if (view.composing) return undefined;
    return view.hasFocus() ? caretOf(view, note) : null;
  });
  view.dom.addEventListener("focusin", teller.soon);
  view.dom.addEventListener("focusout", teller.leave);
  view.dom.addEventListener("compositionend", teller.soon);
  return {
    update: teller.soon,
    destroy: () => {
      view.dom.removeEventListener("focusin", teller.soon);
      view.dom.removeEventListener("focusout", teller.leave);
      view.dom.removeEventListener("compositionend", teller.soon);
      teller.dispose();
    },
  };
}

function caretOf({ state }: EditorView, note: XmlFragment): CaretState | null {
  const { binding } = ySyncPluginKey.getState(state) ?? {};
  if (!binding) return null;
  const { anchor, head } = state.selection;
  const placeOf = (place: number) =>
    absolutePositionToRelativePosition(place, note, binding.mapping);
  return packCaret(placeOf(anchor), placeOf(head));
}
