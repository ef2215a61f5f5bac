import type { Node } from "@tiptap/pm/model";
import type { NoteRange } from "@zentaikan/board-model";

/** A piece of an editor's document, in its positions. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Letters as `NoteRange` counts them, from positions of an editor's document. */
export function lettersOf(doc: Node, { from, to }: Span): NoteRange {
  const lettersUpTo = (end: number) => doc.textBetween(0, end, "", () => "").length;
  return { from: lettersUpTo(from), to: lettersUpTo(to) };
}

/** Null where the document has not so many letters. */
export function spanOf(doc: Node, range: NoteRange): Span | null {
  let from: number | null = null;
  let to: number | null = null;
  let letters = 0;
  doc.descendants((node, position) => {
    const { length } = node.text ?? "";
    if (length === 0) return to === null;
    const end = letters + length;
    if (from === null && range.from < end) from = position + range.from - letters;
    if (to === null && range.to <= end) to = position + range.to - letters;
    letters = end;
    return false;
  });
  return from === null || to === null || from >= to ? null : { from, to };
}
