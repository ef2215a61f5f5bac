import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Node } from "@tiptap/pm/model";
import type { NoteRange } from "@zentaikan/board-model";
import { spanOf } from "./letters.ts";

/** Words that a thread speaks of. */
export interface CommentedRange {
  readonly thread: string;
  readonly range: NoteRange;
  readonly isChosen: boolean;
}

/**
 * Shows which words are commented. They are drawn over the note and are nothing of it: people who
 * may not write begin threads, and what was agreed holds no trace of them.
 */
export const RangeMarks = Extension.create<{ readonly onOpen: (thread: string) => void }>({
  name: "rangeMarks",

  addProseMirrorPlugins() {
    const { onOpen } = this.options;
    return [
      new Plugin<DecorationSet>({
        key: RANGE_MARKS,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, marks) => {
            const ranges = transaction.getMeta(RANGE_MARKS) as CommentedRange[] | undefined;
            if (ranges !== undefined) return marksOf(transaction.doc, ranges);
            return marks.map(transaction.mapping, transaction.doc);
          },
        },
        props: {
          decorations: (state) => RANGE_MARKS.getState(state),
          handleClick: (_view, _place, { target }) => {
            const mark = target instanceof Element ? target.closest("[data-thread]") : null;
            const thread = mark?.getAttribute("data-thread");
            if (thread) onOpen(thread);
            return false;
          },
        },
      }),
    ];
  },
});

/** A transaction with ranges under this key shows them. */
export const RANGE_MARKS = new PluginKey<DecorationSet>("rangeMarks");

function marksOf(doc: Node, ranges: readonly CommentedRange[]): DecorationSet {
  const marks = ranges.flatMap(({ thread, range, isChosen }) => {
    const span = spanOf(doc, range);
    if (span === null) return [];
    const name = isChosen ? "note-commented note-commented-chosen" : "note-commented";
    return [Decoration.inline(span.from, span.to, { class: name, "data-thread": thread })];
  });
  return DecorationSet.create(doc, marks);
}
