import { atom, react, unsafe__withoutCapture, type Atom, type Editor } from "tldraw";
import { isOnPaper } from "../print-board.ts";

/** Of the smallest letters of cards and Do results; at this zoom they are 2.6 pixels high. */
const smallest = 0.2;

/**
 * Whether letters on the canvas are large enough to be read: what is not need not be drawn. Told to
 * the shapes: each that asked the editor would do so for every letter, as its zoom hangs on how many
 * shapes there are.
 */
export function isReadable(editor: Editor): boolean {
  const known = readable.get(editor) ?? follow(editor);
  readable.set(editor, known);
  return known.get();
}

const readable = new WeakMap<Editor, Atom<boolean>>();

function follow(editor: Editor): Atom<boolean> {
  const isNow = () => isOnPaper.get() || editor.getEfficientZoomLevel() >= smallest;
  const told = atom("readable", unsafe__withoutCapture(isNow));
  editor.disposables.add(react("tell what is readable", () => told.set(isNow())));
  return told;
}
