import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { absolutePositionToRelativePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import type { XmlFragment } from "yjs";
import { CARET_FIELD, packCaret, type CaretState } from "./caret-state.ts";

/** 15 times a second, as pointers on the canvas. */
const intervalMs = 66;

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
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastToldMs = 0;
  const say = (state: CaretState | null) => {
    const known: unknown = awareness.getLocalState()?.[CARET_FIELD];
    if (JSON.stringify(known ?? null) === JSON.stringify(state)) return;
    lastToldMs = Date.now();
    awareness.setLocalStateField(CARET_FIELD, state);
  };
  const now = () => {
    timer = null;
    // Of a word that is being converted colleagues know nothing yet.
    if (view.composing) return soon();
    if (!view.isDestroyed) say(view.hasFocus() ? caretOf(view, note) : null);
  };
  const soon = () => {
    timer ??= setTimeout(now, Math.max(0, lastToldMs + intervalMs - Date.now()));
  };
  view.dom.addEventListener("focusin", soon);
  view.dom.addEventListener("focusout", soon);
  return {
    update: soon,
    destroy: () => {
      view.dom.removeEventListener("focusin", soon);
      view.dom.removeEventListener("focusout", soon);
      if (timer !== null) clearTimeout(timer);
      say(null);
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
