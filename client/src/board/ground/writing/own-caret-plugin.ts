import { Plugin, type EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Awareness } from "y-protocols/awareness";
import type { Transaction } from "yjs";
import type { CaretState } from "../carets/caret-state.ts";
import { CaretTeller } from "../carets/caret-teller.ts";

interface OwnCaretOptions {
  readonly awareness: Awareness;
  /** Where this tab writes; null where it is in no text that is shared. */
  readonly read: (state: EditorState) => CaretState | null;
}

/** Tells colleagues where this tab writes in an editor of texts; nothing while it writes elsewhere. */
export function ownCaretPlugin(options: OwnCaretOptions): Plugin {
  return new Plugin({ view: (view) => tell(view, options) });
}

function tell(view: EditorView, { awareness, read }: OwnCaretOptions) {
  const teller = new CaretTeller(awareness, () => {
    // Of a word that is being converted colleagues know nothing yet; its end comes as an update.
    if (view.composing) return undefined;
    return view.hasFocus() ? read(view.state) : null;
  });
  const listening = new AbortController();
  const { signal } = listening;
  view.dom.addEventListener("focusin", teller.soon, { signal });
  view.dom.addEventListener("focusout", teller.leave, { signal });
  view.dom.addEventListener("compositionend", teller.soon, { signal });
  // What was typed has its place when it lies in the document; edits of others move no place.
  const onWritten = ({ local }: Transaction) => {
    if (local) teller.soon();
  };
  awareness.doc.on("afterTransaction", onWritten);
  return {
    update: teller.soon,
    destroy: () => {
      listening.abort();
      awareness.doc.off("afterTransaction", onWritten);
      teller.dispose();
    },
  };
}
