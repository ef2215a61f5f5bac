import { createShapeId, getIndicesAbove, uniqueId, type Editor, type TLShapeId } from "tldraw";
import { DO_RESULT, UNFILLED_DO_RESULT, type DoResultProps } from "@zentaikan/board-model";
import { doResultsOf } from "../../canvas/depth/places.ts";
import { withOurDos } from "./pasted-our-dos.ts";
import type { PastedProps, PlannedRow } from "./plan-paste.ts";
import { cardsOf } from "./use-table-rows.ts";

/** Whether the canvas has room for all that a plan makes: it would make some of them and no more. */
export function hasRoomFor(editor: Editor, rows: readonly PlannedRow[]): boolean {
  const made = rows.filter(({ kind }) => kind === "create").length;
  return editor.getCurrentPageShapeIds().size + made <= editor.options.maxShapesPerPage;
}

/** Does all of a plan that can be done, as one step of undo. */
export function applyPaste(editor: Editor, rows: readonly PlannedRow[]): void {
  editor.markHistoryStoppingPoint("paste rows");
  const created = Map.groupBy(
    rows.flatMap((row) => (row.kind === "create" ? [row] : [])),
    ({ node }) => cardsOf(node)[0],
  );
  editor.run(() => {
    for (const row of rows) {
      if (row.kind !== "update") continue;
      const current = editor.getShape<typeof row.doResult>(row.doResult.id);
      if (current === undefined) continue;
      const props = filled(row.props, current.props);
      editor.updateShape({ id: current.id, type: DO_RESULT, props });
    }
    for (const [card, inside] of created) if (card !== undefined) create(editor, card, inside);
  });
}

function create(
  editor: Editor,
  card: TLShapeId,
  rows: readonly Extract<PlannedRow, { kind: "create" }>[],
): void {
  const last = doResultsOf(editor, card).at(-1);
  const indices = getIndicesAbove(last?.index, rows.length);
  const empty = { ...UNFILLED_DO_RESULT, text: "" };
  editor.createShapes(
    rows.map(({ props }, at) => ({
      id: createShapeId(),
      type: DO_RESULT,
      parentId: card,
      ...(indices[at] !== undefined && { index: indices[at] }),
      x: 0,
      y: 0,
      props: { ...empty, ...filled(props, empty) },
    })),
  );
}

function filled(
  { ourDos: said, ...props }: PastedProps,
  { ourDos }: Pick<DoResultProps, "ourDos">,
): Partial<DoResultProps> {
  return said === undefined ? props : { ...props, ourDos: withOurDos(ourDos, said, uniqueId) };
}
