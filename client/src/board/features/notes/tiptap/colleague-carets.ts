import { Extension } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import type { Awareness } from "y-protocols/awareness";
import { readCaret, type Caret } from "../../../ground/carets/caret-state.ts";
import type { CaretPlace } from "../../../ground/writing/caret-decorations.ts";
import { caretPlugin } from "../../../ground/writing/caret-plugin.ts";

export interface ColleagueCaretsOptions {
  readonly awareness: Awareness;
  /** Where a caret stands in the editor's document; null where it is in no place of this note. */
  readonly placeOf: (state: EditorState, caret: Caret) => CaretPlace | null;
}

/** Carets and selections of those who write in the same note, with their names and colours. */
export const ColleagueCarets = Extension.create<ColleagueCaretsOptions>({
  name: "colleagueCarets",

  addProseMirrorPlugins() {
    const { awareness, placeOf } = this.options;
    return [
      caretPlugin({
        read: (state) =>
          [...awareness.getStates()].flatMap(([client, shown]) => {
            const isOther = client !== awareness.clientID;
            const caret = isOther ? readCaret(shown, awareness.doc.share) : null;
            const place = caret && placeOf(state, caret);
            return caret && place ? [{ ...caret, ...place }] : [];
          }),
        listen: (onMoved) => {
          awareness.on("change", onMoved);
          return () => awareness.off("change", onMoved);
        },
      }),
    ];
  },
});
