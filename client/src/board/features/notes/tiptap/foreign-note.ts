import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { XmlElement, XmlFragment, XmlText, type Transaction } from "yjs";
import { readNote } from "./read-note.ts";
import { readSelection } from "../../../ground/writing/read-selection.ts";

/**
 * Lets go of the note before the binding sees in it what it does not know, for it would delete that
 * (y-prosemirror#39). Yjs tells of a transaction before its observers run.
 */
export function guardForeign({
  editor,
  note,
  onForeign,
}: {
  readonly editor: Editor;
  readonly note: XmlFragment;
  readonly onForeign: () => void;
}): void {
  const { doc } = note;
  const look = ({ local, changed }: Transaction) => {
    if (local || ![...changed.keys()].some(isOfNotes)) return;
    if (!readNote(note, editor.schema).isForeign) return;
    // Let go of first: whatever the editor still did, it would write the note as it knew it.
    editor.destroy();
    onForeign();
  };
  doc?.on("beforeObserverCalls", look);
  editor.on("destroy", () => doc?.off("beforeObserverCalls", look));
}

function isOfNotes(type: unknown): boolean {
  return type instanceof XmlFragment || type instanceof XmlElement || type instanceof XmlText;
}

/** Replaces what differs and no more, so that what a reader has selected stays selected. */
export function showForReading(editor: Editor, next: Node): void {
  const { view } = editor;
  readSelection(view);
  const { state } = view;
  const start = state.doc.content.findDiffStart(next.content);
  const end = state.doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const slice = next.slice(start, end.b + overlap);
  view.dispatch(state.tr.replace(start, end.a + overlap, slice).setMeta("addToHistory", false));
}
