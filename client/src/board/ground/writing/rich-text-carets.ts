import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Selection, type EditorState } from "@tiptap/pm/state";
import { decodeRichText, encodeRichText, placeAfter, splicesBetween } from "@zentaikan/board-model";
import { react } from "tldraw";
import type { BoardCarets } from "../carets/board-carets.ts";
import { packCaret, type CaretState } from "../carets/caret-state.ts";
import { findText, packPlace } from "../carets/text-place.ts";
import type { PlacedCaret } from "./caret-decorations.ts";
import { caretPlugin } from "./caret-plugin.ts";
import { ownCaretPlugin } from "./own-caret-plugin.ts";

interface OpenText {
  readonly carets: BoardCarets;
  /** Of the text that is open, in a signal; null while none is. */
  readonly root: () => string | null;
}

/** Carets of those who write in a text of the canvas, each shown in the editors of the others [UI10]. */
export function richTextCarets(open: OpenText): Extension {
  const { carets, root } = open;
  return Extension.create({
    name: "richTextCarets",
    addProseMirrorPlugins: () => [
      caretPlugin({
        read: (state) => caretsIn(state, open),
        listen: (onMoved) =>
          react("carets in an open text", () => {
            const name = root();
            if (name !== null) carets.in(name);
            onMoved();
          }),
      }),
      ownCaretPlugin({ awareness: carets.awareness, read: (state) => caretOf(state, open) }),
    ],
  });
}

function caretsIn({ doc, schema }: EditorState, { carets, root }: OpenText): PlacedCaret[] {
  const name = root();
  const written = name === null ? null : carets.in(name);
  if (written === null || written.carets.length === 0) return [];
  const mine = encodeRichText(doc.toJSON());
  if (mine === null) return [];
  const ahead = splicesBetween(written.text, mine);
  const placeOf = (letters: number) => {
    const begin = decodeRichText(mine.slice(0, placeAfter(letters, ahead)));
    return Selection.atEnd(schema.nodeFromJSON(begin)).head;
  };
  return written.carets.map((caret) => ({
    ...caret,
    anchor: placeOf(caret.anchor),
    head: placeOf(caret.head),
  }));
}

/** Null in a text that its letters have no word for: it is one value, and no place in it is shared. */
function caretOf({ doc, selection }: EditorState, { carets, root }: OpenText): CaretState | null {
  const name = root();
  const mine = encodeRichText(doc.toJSON());
  if (name === null || mine === null) return null;
  const ahead = splicesBetween(mine, findText(carets.doc, name)?.toJSON() ?? "");
  const placeOf = (place: number) => {
    const letters = lettersBefore(doc, place);
    return packPlace(carets.doc, { root: name, index: placeAfter(letters, ahead) });
  };
  return packCaret(placeOf(selection.anchor), placeOf(selection.head));
}

/** Those of the shared text, with what they say of lines and marks. */
function lettersBefore(doc: Node, place: number): number {
  return encodeRichText(doc.cut(0, place).toJSON())?.length ?? 0;
}
