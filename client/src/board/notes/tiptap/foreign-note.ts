import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { XmlElement, XmlFragment, XmlText, type Transaction } from "yjs";
import { readNote } from "./read-note.ts";

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
}): () => void {
  const { doc } = note;
  const look = ({ local, changed }: Transaction) => {
    if (local || ![...changed.keys()].some(isOfNotes)) return;
    if (!readNote(note, editor.schema).isForeign) return;
    stop();
    ySyncPluginKey.getState(editor.state)?.binding?.destroy();
    // Nothing typed from here on would reach the note.
    editor.setEditable(false, false);
    onForeign();
  };
  const stop = () => doc?.off("beforeObserverCalls", look);
  doc?.on("beforeObserverCalls", look);
  return stop;
}

function isOfNotes(type: unknown): boolean {
  return type instanceof XmlFragment || type instanceof XmlElement || type instanceof XmlText;
}

/** Replaces what differs and no more, so that what a reader has selected stays selected. */
export function showForReading(editor: Editor, next: Node): void {
  const { state, view } = editor;
  const start = state.doc.content.findDiffStart(next.content);
  const end = state.doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const slice = next.slice(start, end.b + overlap);
  view.dispatch(state.tr.replace(start, end.a + overlap, slice).setMeta("addToHistory", false));
}
