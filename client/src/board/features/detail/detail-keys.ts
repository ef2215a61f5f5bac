import type { Editor } from "tldraw";
import { DO_RESULT } from "@zentaikan/board-model";
import { depthOf, lookAt } from "../../canvas/depth/depth.ts";
import { shiftDoResult } from "../../canvas/depth/edit-do-results.ts";
import type { BoardKey } from "../../ground/board-feature.ts";

export const DETAIL_KEYS: readonly BoardKey[] = [
  {
    key: "m",
    words: "detail.key.depth",
    press: (editor) => lookAt(editor, depthOf(editor).get() === "frame" ? "detail" : "frame"),
  },
  order("ArrowUp", -1, "detail.key.up"),
  order("ArrowDown", 1, "detail.key.down"),
];

/** Moves the selected Do result among those of its card. */
function order(key: string, by: -1 | 1, words: BoardKey["words"]): BoardKey {
  return {
    key,
    isWithAlt: true,
    words,
    isMeant: (editor) => selectedDoResult(editor) !== null,
    press: (editor) => {
      const doResult = selectedDoResult(editor);
      if (doResult !== null && !editor.getIsReadonly()) shiftDoResult(editor, doResult.id, by);
    },
  };
}

function selectedDoResult(editor: Editor) {
  const shape = editor.getOnlySelectedShape();
  return shape?.type === DO_RESULT ? shape : null;
}
