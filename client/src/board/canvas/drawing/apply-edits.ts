import { createShapeId, type Editor, type TLArrowShape } from "tldraw";
import { CAPITAL_CARD, DO_RESULT, VISION_STAR, writeLinkMeaning } from "@zentaikan/board-model";
import { bindArrow } from "./bind-arrow.ts";
import { circulate } from "./circulate.ts";
import { createCard } from "./create-card.ts";
import { createGrowthLink } from "./create-growth-link.ts";
import { placeUnder } from "../depth/edit-do-results.ts";
import { doResultsOf } from "../depth/places.ts";
import { reverseArrow } from "./reverse-arrow.ts";
import { arrowTerminal } from "./arrow-terminal.ts";
import type { ArrowEnd, BoardEdit } from "../../ground/drawing/board-edit.ts";
import { shapeById } from "../../ground/shape-by-id.ts";

/** Does all of these edits, in their order, as one step of undo. */
export function applyEdits(editor: Editor, edits: readonly BoardEdit[]): void {
  editor.markHistoryStoppingPoint("proposal");
  editor.run(() => {
    for (const edit of edits) applyEdit(editor, edit);
  });
}

function applyEdit(editor: Editor, edit: BoardEdit): void {
  switch (edit.kind) {
    case "move": {
      const card = shapeById(editor)(edit.id);
      if (card === undefined) return;
      const { x, y } = editor.getPointInParentSpace(card, edit.to);
      editor.updateShape({ id: card.id, type: card.type, x, y });
      return;
    }
    case "remove": {
      const shape = shapeById(editor)(edit.id);
      if (shape !== undefined) editor.deleteShape(shape.id);
      return;
    }
    case "say": {
      const arrow = arrowOf(editor, edit.id);
      if (arrow === undefined) return;
      const meta = writeLinkMeaning(arrow.meta, edit.meaning);
      editor.updateShape({ id: arrow.id, type: "arrow", meta });
      return;
    }
    case "turnAround": {
      const arrow = arrowOf(editor, edit.id);
      if (arrow !== undefined) reverseArrow(editor, arrow);
      return;
    }
    case "attach":
      return attach(editor, edit);
    case "link": {
      const [from, to] = [shapeById(editor)(edit.from), shapeById(editor)(edit.to)];
      if (from !== undefined && to !== undefined) createGrowthLink(editor, from.id, to.id);
      return;
    }
    case "placeUnder": {
      const [shape, card] = [shapeById(editor)(edit.id), shapeById(editor)(edit.card)];
      if (shape?.type !== DO_RESULT || card?.type !== CAPITAL_CARD) return;
      const last = doResultsOf(editor, card.id).length;
      const place = placeUnder(editor, card.id, last, shape.id);
      editor.updateShape({ id: shape.id, type: DO_RESULT, ...place });
      return;
    }
    case "forgetStage": {
      const card = shapeById(editor)(edit.id);
      if (card === undefined) return;
      // An update merges meta key by key and cannot take one away; null states no stage.
      editor.updateShape({ id: card.id, type: card.type, meta: { stage: null } });
      return;
    }
    case "circulate":
      circulate(editor, edit.edits);
      return;
    case "grow":
      return grow(editor, edit);
    case "placeStar":
      editor.createShape({ id: createShapeId(), type: VISION_STAR, ...edit.at });
  }
}

function grow(editor: Editor, { cards, links }: Extract<BoardEdit, { kind: "grow" }>): void {
  const grown = new Map(
    cards.map(({ name, capital, at }) => [name, createCard(editor, capital, at)] as const),
  );
  for (const { from, to } of links) {
    const [tail, head] = [from, to].map((end) => grown.get(end) ?? shapeById(editor)(end)?.id);
    if (tail !== undefined && head !== undefined) createGrowthLink(editor, tail, head);
  }
}

function attach(
  editor: Editor,
  { id, end, to }: { readonly id: string; readonly end: ArrowEnd; readonly to: string },
): void {
  const arrow = arrowOf(editor, id);
  const target = shapeById(editor)(to);
  if (arrow === undefined || target === undefined) return;
  const terminal = arrowTerminal(arrow, end);
  const held = editor
    .getBindingsFromShape(arrow, "arrow")
    .filter((binding) => binding.props.terminal === terminal);
  editor.deleteBindings(held);
  bindArrow(editor, { arrow: arrow.id, terminal, to: target.id });
}

function arrowOf(editor: Editor, id: string): TLArrowShape | undefined {
  const shape = shapeById(editor)(id);
  return shape?.type === "arrow" ? shape : undefined;
}
