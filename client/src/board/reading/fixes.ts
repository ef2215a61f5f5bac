import { isShapeId, type Editor, type TLArrowShape } from "tldraw";
import { readLinkMeaning, writeLinkMeaning } from "@zentaikan/board-model";
import type { Diagnostic, RuleId, Stage } from "@zentaikan/capital-graph";
import { freePlaceInStage } from "../free-place-in-stage.ts";
import { reverseArrow } from "../reverse-arrow.ts";

/** A way to mend what a finding speaks of. It is one step of undo. */
export interface Fix {
  readonly label:
    | "fix.reinvest"
    | "fix.turnAround"
    | "fix.deleteArrow"
    | "fix.deleteDuplicates"
    | "fix.keepFirstStar"
    | "fix.moveToHop";
  readonly apply: (editor: Editor) => void;
}

type Subjects = Diagnostic["subjects"];

const fixes: Partial<Record<RuleId, (subjects: Subjects) => Fix>> = {
  V02: ({ stars }) => ({
    label: "fix.keepFirstStar",
    apply: (editor) => editor.deleteShapes(stars.slice(1).filter(isShapeId)),
  }),
  V05: ({ cards }) => ({
    label: "fix.moveToHop",
    apply: (editor) => moveToStage(editor, cards, 1),
  }),
  V08: ({ cards }) => ({
    label: "fix.deleteDuplicates",
    apply: (editor) => editor.deleteShapes(cards.slice(1).filter(isShapeId)),
  }),
  V09: deleteArrows,
  V10: deleteArrows,
  V11: ({ arrows }) => ({
    label: "fix.reinvest",
    apply: (editor) => setKind(editor, arrows, "reinvest"),
  }),
  V13: ({ arrows }) => ({
    label: "fix.turnAround",
    apply: (editor) => {
      for (const arrow of arrowsOf(editor, arrows)) reverseArrow(editor, arrow);
    },
  }),
};

/** The fix that a finding offers, or null where only people can know what was meant. */
export function fixFor({ rule, subjects }: Diagnostic): Fix | null {
  return fixes[rule]?.(subjects) ?? null;
}

export function applyFix(editor: Editor, fix: Fix): void {
  editor.markHistoryStoppingPoint("fix");
  editor.run(() => fix.apply(editor));
}

function deleteArrows({ arrows }: Subjects): Fix {
  return {
    label: "fix.deleteArrow",
    apply: (editor) => editor.deleteShapes(arrows.filter(isShapeId)),
  };
}

function setKind(editor: Editor, ids: readonly string[], kind: "cause" | "reinvest"): void {
  for (const arrow of arrowsOf(editor, ids)) {
    const meta = writeLinkMeaning(arrow.meta, { ...readLinkMeaning(arrow.meta), kind });
    editor.updateShape({ id: arrow.id, type: "arrow", meta });
  }
}

function moveToStage(editor: Editor, ids: readonly string[], stage: Stage): void {
  for (const id of ids.filter(isShapeId)) {
    const card = editor.getShape(id);
    if (card === undefined) continue;
    const place = freePlaceInStage(editor, stage);
    const { x, y } = editor.getPointInParentSpace(card, place);
    editor.updateShape({ id, type: card.type, x, y });
  }
}

function arrowsOf(editor: Editor, ids: readonly string[]): readonly TLArrowShape[] {
  return ids
    .filter(isShapeId)
    .map((id) => editor.getShape(id))
    .filter((shape) => shape?.type === "arrow");
}
