import { createShapeId, getIndicesAbove, isShapeId, type Editor, type TLShapeId } from "tldraw";
import {
  CAPITAL_CARD,
  DO_RESULT,
  readTakenMark,
  takenMark,
  UNFILLED_DO_RESULT,
  writeTakenMark,
  type DoResultShape,
} from "@zentaikan/board-model";
import type { CapitalId, DrawnDoResult, Stage } from "@zentaikan/capital-graph";
import { createCardInStage } from "../../canvas/drawing/create-card.ts";
import { doResultsOf } from "../../canvas/depth/places.ts";

export interface Taking {
  readonly drawn: DrawnDoResult;
  /** A card that is there, or one to be drawn; things to be drawn that are alike are one card. */
  readonly to: string | { readonly capital: CapitalId; readonly stage: Stage };
}

/** By their marks, the Do results of a board. */
export function markedResults(
  board: string,
  doResults: Iterable<string>,
): ReadonlyMap<string, string> {
  return new Map(Array.from(doResults, (id) => [takenMark(board, id), id]));
}

/** Of the Do results of a board, those that stand here as well, and as which. */
export function takenOf(
  doResults: Iterable<DoResultShape>,
  marked: ReadonlyMap<string, string>,
): ReadonlyMap<string, TLShapeId> {
  const taken = new Map<string, TLShapeId>();
  for (const { id, meta } of doResults) {
    const from = marked.get(readTakenMark(meta) ?? "");
    if (from !== undefined) taken.set(from, id);
  }
  return taken;
}

/** Writes Do results of another board under cards of this one, as one step of undo. */
export function takeResults(editor: Editor, board: string, takings: readonly Taking[]): void {
  editor.markHistoryStoppingPoint("take Do results");
  editor.run(() => {
    const drawn = new Map<string, TLShapeId>();
    const cardFor = (to: Taking["to"]): TLShapeId | null => {
      if (typeof to === "string") return isCard(editor, to) ? to : null;
      const key = `${to.stage} ${to.capital}`;
      const card = drawn.get(key) ?? createCardInStage(editor, to.capital, to.stage);
      drawn.set(key, card);
      return card;
    };
    const byCard = Map.groupBy(takings, ({ to }) => cardFor(to));
    for (const [card, taken] of byCard) {
      if (card === null) continue;
      const indices = getIndicesAbove(doResultsOf(editor, card).at(-1)?.index, taken.length);
      editor.createShapes<DoResultShape>(
        taken.map((taking, at) => ({
          // One of its own: letters of two records of one id, written at once, would all stand there.
          id: createShapeId(),
          type: DO_RESULT,
          parentId: card,
          index: indices[at],
          x: 0,
          y: 0,
          props: propsOf(taking.drawn),
          meta: writeTakenMark(takenMark(board, taking.drawn.id)),
        })),
      );
    }
  });
}

/** What is ours to do there is not carried: what we do for the leap is decided anew. */
function propsOf({ text, ...said }: DrawnDoResult): DoResultShape["props"] {
  const { subdivision, actor, indicator, target, due, owner, state } = UNFILLED_DO_RESULT;
  return {
    ...UNFILLED_DO_RESULT,
    text,
    subdivision: said.subdivision ?? subdivision,
    actor: said.actor ?? actor,
    indicator: said.indicator ?? indicator,
    target: said.target ?? target,
    due: said.due ?? due,
    owner: said.owner ?? owner,
    state: said.state ?? state,
  };
}

function isCard(editor: Editor, id: string): id is TLShapeId {
  return isShapeId(id) && editor.getShape(id)?.type === CAPITAL_CARD;
}
