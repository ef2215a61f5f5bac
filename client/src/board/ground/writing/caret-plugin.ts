import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import { DecorationSet, type EditorView } from "@tiptap/pm/view";
import { caretDecorations, type PlacedCaret } from "./caret-decorations.ts";
import { readSelection } from "./read-selection.ts";
import { sayCaret } from "./say-caret.ts";

interface ShownCarets {
  readonly read: (state: EditorState) => readonly PlacedCaret[];
  /** Calls back when one of them moved, came or went. @returns the way out */
  readonly listen: (onMoved: () => void) => () => void;
}

/** Shows in an editor of texts the carets and selections of colleagues who write in the same text. */
export function caretPlugin({ read, listen }: ShownCarets): Plugin<DecorationSet> {
  const decorate = (state: EditorState): DecorationSet =>
    DecorationSet.create(state.doc, caretDecorations(state.doc, read(state)));
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state) => decorate(state),
      apply: (transaction, carets) => {
        const drawn = transaction.getMeta(key) as DecorationSet | undefined;
        return drawn ?? carets.map(transaction.mapping, transaction.doc);
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        // Of two keys that waited for a busy page the second comes before the browser tells of the first.
        keydown: (view) => {
          readSelection(view);
          return false;
        },
      },
    },
    view: (view) => redraw(view, { decorate, listen }),
  });
}

const key = new PluginKey<DecorationSet>("caretsOfColleagues");

/** Once a frame at most, when somebody moved or the text was written around them. */
function redraw(
  view: EditorView,
  {
    decorate,
    listen,
  }: { readonly decorate: (state: EditorState) => DecorationSet } & Pick<ShownCarets, "listen">,
) {
  let frame: number | null = null;
  const soon = () => {
    frame ??= requestAnimationFrame(() => {
      frame = null;
      if (view.isDestroyed) return;
      readSelection(view);
      const drawn = decorate(view.state);
      const isNobody = [key.getState(view.state), drawn].every(
        (carets) => carets?.find().length === 0,
      );
      if (!isNobody) view.dispatch(view.state.tr.setMeta(key, drawn));
    });
  };
  const stop = listen(soon);
  soon();
  return {
    update: (_view: EditorView, before: EditorState) => {
      sayCaret(view);
      if (before.doc !== view.state.doc) soon();
    },
    destroy: () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
    },
  };
}
