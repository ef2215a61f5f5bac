import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Awareness } from "y-protocols/awareness";
import { readCaret, type Caret } from "../../../ground/carets/caret-state.ts";

export interface ColleagueCaretsOptions {
  readonly awareness: Awareness;
  /** Where a caret stands in the editor's document; null where it is in no place of this note. */
  readonly placeOf: (state: EditorState, caret: Caret) => CaretPlace | null;
}

interface CaretPlace {
  readonly anchor: number;
  readonly head: number;
}

/** Carets and selections of those who write in the same note, with their names and colours. */
export const ColleagueCarets = Extension.create<ColleagueCaretsOptions>({
  name: "colleagueCarets",

  addProseMirrorPlugins() {
    const { awareness, placeOf } = this.options;
    const decorate = (state: EditorState): DecorationSet => {
      const decorations = [...awareness.getStates()].flatMap(([client, shown]) => {
        const caret = client === awareness.clientID ? null : readCaret(shown, awareness.doc.share);
        const place = caret && placeOf(state, caret);
        return caret && place ? decorationsOf(caret, clamp(place, state)) : [];
      });
      return DecorationSet.create(state.doc, decorations);
    };
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, state) => decorate(state),
          apply: (transaction, carets) => {
            const drawn = transaction.getMeta(key) as DecorationSet | undefined;
            return drawn ?? carets.map(transaction.mapping, transaction.doc);
          },
        },
        props: { decorations: (state) => key.getState(state) },
        view: (view) => listen(view, { awareness, decorate }),
      }),
    ];
  },
});

const key = new PluginKey<DecorationSet>("colleagueCarets");

/** Draws them again, once a frame at most, when somebody moved or the text was written around them. */
function listen(
  view: EditorView,
  {
    awareness,
    decorate,
  }: {
    readonly awareness: Awareness;
    readonly decorate: (state: EditorState) => DecorationSet;
  },
) {
  let frame: number | null = null;
  const redraw = () => {
    frame ??= requestAnimationFrame(() => {
      frame = null;
      if (view.isDestroyed) return;
      // A step for nobody's sake would put back the caret that a key has just moved and of which the
      // browser has not told yet.
      const drawn = decorate(view.state);
      const isNobody = [key.getState(view.state), drawn].every(
        (carets) => carets?.find().length === 0,
      );
      if (!isNobody) view.dispatch(view.state.tr.setMeta(key, drawn));
    });
  };
  awareness.on("change", redraw);
  redraw();
  return {
    update: (_view: EditorView, before: EditorState) => {
      if (before.doc !== view.state.doc) redraw();
    },
    destroy: () => {
      awareness.off("change", redraw);
      if (frame !== null) cancelAnimationFrame(frame);
    },
  };
}

function clamp({ anchor, head }: CaretPlace, { doc }: EditorState): CaretPlace {
  const within = (place: number) => Math.min(Math.max(place, 0), doc.content.size);
  return { anchor: within(anchor), head: within(head) };
}

function decorationsOf({ name, color, person }: Caret, { anchor, head }: CaretPlace) {
  const from = Math.min(anchor, head);
  const to = Math.max(anchor, head);
  const selected = Decoration.inline(from, to, {
    class: "note-selected",
    style: `--person: ${color}`,
  });
  const caret = Decoration.widget(head, () => caretElement(name, color), {
    key: `caret ${person} ${name} ${color}`,
    side: 10,
    ignoreSelection: true,
  });
  return from === to ? [caret] : [selected, caret];
}

function caretElement(name: string, color: string): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "note-caret";
  caret.style.setProperty("--person", color);
  // Drawn by the style sheet: a name is no word of the note, to be copied or read aloud with it.
  caret.dataset["name"] = name;
  caret.ariaHidden = "true";
  return caret;
}
