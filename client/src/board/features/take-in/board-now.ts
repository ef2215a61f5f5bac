import type { Editor } from "tldraw";
import { readDrawing } from "@zentaikan/board-model";
import { interpret, type CapitalLineup } from "@zentaikan/capital-graph";
import { readBoardLook } from "../../canvas/drawing/read-board-look.ts";
import type { BoardNow } from "../../ground/preview.ts";

/** As its records are at this moment; the reading follows them a little later. */
export function boardNow(editor: Editor, lineup: CapitalLineup): BoardNow {
  const drawing = readDrawing(editor.store.allRecords());
  const { structure } = interpret(drawing, lineup);
  return { drawing, structure, look: readBoardLook(editor) };
}
