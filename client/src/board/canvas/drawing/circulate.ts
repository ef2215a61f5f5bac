import { toRichText, type Editor, type TLShapeId } from "tldraw";
import { writeFlowMeaning } from "@zentaikan/board-model";
import type { CirculationEdit } from "@zentaikan/capital-graph";
import { shapeById } from "../../ground/shape-by-id.ts";
import { createFlow } from "./create-flow.ts";
import { createSector, freePlaceForSector } from "./create-sector.ts";

/**
 * Draws what is added to a circulation, and says what is said in it. What an edit names may be gone;
 * it is passed over. The caller marks the step of undo.
 * @returns what was drawn
 */
export function circulate(editor: Editor, edits: readonly CirculationEdit[]): readonly TLShapeId[] {
  const drawn = new Map<string, TLShapeId>();
  const idOf = (id: string | null) =>
    id === null ? undefined : (drawn.get(id) ?? shapeById(editor)(id)?.id);
  for (const edit of edits) {
    if (edit.kind === "addSector") {
      drawn.set(edit.id, createSector(editor, edit.sector, freePlaceForSector(editor)));
    } else if (edit.kind === "addFlow") {
      const { from, to, inReturnFor, ...flow } = edit.flow;
      const [tail, head] = [idOf(from), idOf(to)];
      if (tail === undefined || head === undefined) continue;
      const said = { ...flow, inReturnFor: idOf(inReturnFor) ?? null };
      drawn.set(edit.id, createFlow(editor, { from: tail, to: head }, said));
    } else {
      const arrow = shapeById(editor)(edit.id);
      if (arrow?.type !== "arrow") continue;
      const { text, from: _from, to: _to, ...said } = edit.said;
      editor.updateShape({
        id: arrow.id,
        type: "arrow",
        meta: writeFlowMeaning(arrow.meta, said),
        ...(text !== undefined && { props: { richText: toRichText(text) } }),
      });
    }
  }
  return [...drawn.values()];
}
