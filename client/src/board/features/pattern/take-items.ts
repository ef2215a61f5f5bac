import { isShapeId, type Editor, type TLShapeId } from "tldraw";
import { CAPITAL_CARD } from "@zentaikan/board-model";
import type { PatternCell, PatternItem, Stage } from "@zentaikan/capital-graph";
import { createCard, createCardInStage } from "../../canvas/drawing/create-card.ts";
import { createGrowthLink } from "../../canvas/drawing/create-growth-link.ts";
import { readBoardLook } from "../../canvas/drawing/read-board-look.ts";
import { placeItems } from "./place-items.ts";
import type { StartedPattern } from "./use-started-pattern.ts";

/** Draws items of the pattern as one step of undo, arrows with the cards that they need. */
export function takeItems(
  editor: Editor,
  pattern: StartedPattern,
  items: readonly PatternItem[],
): void {
  const { open, standsFor, capitals, cards } = pattern;
  const places = placeItems(pattern, readBoardLook(editor));
  const openCells = new Map(
    open.flatMap((item) => (item.kind === "node" ? [[item.id, item] as const] : [])),
  );
  const drawn = new Map<string, TLShapeId>();
  const cardFor = (node: string): TLShapeId | null => {
    const known = drawn.get(node) ?? cards.get(standsFor.get(node) ?? "");
    if (known !== undefined && isShapeId(known)) return known;
    const cell = openCells.get(node);
    return cell === undefined ? null : draw(cell);
  };
  const draw = (cell: PatternCell): TLShapeId | null => {
    const capital = capitals.get(cell.capital);
    const place = places.get(cell.id);
    if (capital === undefined) return null;
    const id =
      place === undefined
        ? createCardInStage(editor, capital, cell.stage)
        : createCard(editor, capital, place);
    if (cell.direction !== "grow") {
      editor.updateShape({ id, type: CAPITAL_CARD, props: { direction: cell.direction } });
    }
    drawn.set(cell.id, id);
    return id;
  };
  editor.markHistoryStoppingPoint("take of a pattern");
  editor.run(() => {
    const created: TLShapeId[] = [];
    for (const item of items) {
      if (item.kind === "node") {
        created.push(...[cardFor(item.id)].filter((id) => id !== null));
        continue;
      }
      const [from, to] = [cardFor(item.from), cardFor(item.to)];
      if (from === null || to === null) continue;
      created.push(createGrowthLink(editor, from, to, { kind: item.kind, sign: item.sign }));
    }
    // One of many that follow: its form would take the room of the list.
    if (items.length > 1) editor.select(...created);
  });
}

/** Draws another card where one of the pattern would have stood, as one step of undo. */
export function putInstead(
  editor: Editor,
  pattern: StartedPattern,
  instead: { readonly item: PatternCell; readonly capital: string; readonly stage: Stage },
): void {
  const place = placeItems(pattern, readBoardLook(editor)).get(instead.item.id);
  editor.markHistoryStoppingPoint("put instead of a pattern's");
  editor.run(() => {
    const isThere = place !== undefined && instead.stage === instead.item.stage;
    const id = isThere
      ? createCard(editor, instead.capital, place)
      : createCardInStage(editor, instead.capital, instead.stage);
    editor.select(id);
  });
}
