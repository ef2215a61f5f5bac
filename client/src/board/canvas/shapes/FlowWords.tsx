import { memo } from "react";
import { useEditor, useIsEditing, useValue, type TLArrowShape, type TLShapeId } from "tldraw";
import { readFlowMeaning, wordsOfFlow } from "@zentaikan/board-model";
import { amountWords } from "@zentaikan/board-model/amount-words";
import { familyOf, flowWord } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { bodyVertices } from "../drawing/body-vertices.ts";
import { flowState } from "../drawing/flow-state.ts";
import { pointAlong } from "./arrow-paths.ts";
import * as circulation from "./circulation-shapes.css.ts";
import { flowLabels } from "./flow-labels.ts";
import * as styles from "./shapes.css.ts";
import { useEmphasis } from "./use-emphasis.ts";

/** What flows, in words over all lines: none is struck through by what crosses its arrow. */
export function FlowWords() {
  const editor = useEditor();
  const ids = useValue("flows", () => [...flowLabels(editor).get().keys()].join(), [editor]);
  if (ids === "") return null;
  return ids.split(",").map((id) => <FlowWord key={id} id={id as TLShapeId} />);
}

const FlowWord = memo(function FlowWord({ id }: { readonly id: TLShapeId }) {
  const editor = useEditor();
  const t = useTranslate();
  const language = useLanguage();
  const emphasis = useEmphasis(id);
  const isEditing = useIsEditing(id);
  const shape = useValue("flow", () => editor.getShape<TLArrowShape>(id), [editor, id]);
  const isLoose = useValue(
    "loose",
    () => shape !== undefined && flowState(editor, shape) === "loose",
    [editor, shape],
  );
  const place = useValue("place", () => placeOf(id), [editor, id]);
  if (shape === undefined || place === "" || isEditing) return null;
  const [x, y] = place.split(" ").map(Number);
  const { kind, amount, unit } = readFlowMeaning(shape.meta);
  return (
    <span
      className={`${circulation.flowWords} ${emphasis === "faded" ? styles.arrowFaded : ""}`}
      style={{ left: x, top: y }}
      data-flow={kind}
    >
      {familyOf(kind) === "money" && (
        <span className={circulation.yen} aria-hidden>
          ¥
        </span>
      )}
      <span className={circulation.flowText}>{wordsOfFlow(shape) || flowWord(kind)[language]}</span>
      {amount !== null && (
        <span className={circulation.flowAmount}>{amountWords(amount, unit, language)}</span>
      )}
      {isLoose && <span className={circulation.flowAmount}>{t("board.arrow.loose")}</span>}
    </span>
  );

  /** On the page, as words, so that only another place is drawn anew; empty for none. */
  function placeOf(arrow: TLShapeId): string {
    const now = editor.getShape<TLArrowShape>(arrow);
    const share = flowLabels(editor).get().get(arrow);
    if (now === undefined || share === undefined) return "";
    const onArrow = pointAlong(bodyVertices(editor.getShapeGeometry(now)), share);
    const point = editor.getShapePageTransform(now).applyToPoint(onArrow);
    return `${Math.round(point.x)} ${Math.round(point.y)}`;
  }
});
