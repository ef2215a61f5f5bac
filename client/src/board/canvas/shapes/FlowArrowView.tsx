import { HTMLContainer, SVGContainer, useEditor, useIsEditing, useValue } from "tldraw";
import type { TLArrowShape } from "tldraw";
import { readFlowMeaning, wordsOfFlow } from "@zentaikan/board-model";
import { familyOf, flowWord } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { amountWords } from "../../ground/words/amount-words.ts";
import { bodyVertices } from "../drawing/body-vertices.ts";
import { flowState } from "../drawing/flow-state.ts";
import { arrowHeadPath, linePath, middleOf, trimmedEnd } from "./arrow-paths.ts";
import * as circulation from "./circulation-shapes.css.ts";
import { ReturnTie } from "./ReturnTie.tsx";
import * as styles from "./shapes.css.ts";
import { useEmphasis } from "./use-emphasis.ts";

const width = 2;

/**
 * What flows from one sector to another: goods and work as a line, money as a double line with ¥,
 * trust and information as dashes; what is given for it is tied to it.
 */
export function FlowArrowView({ shape }: { readonly shape: TLArrowShape }) {
  const editor = useEditor();
  const t = useTranslate();
  const language = useLanguage();
  const emphasis = useEmphasis(shape.id);
  const isEditing = useIsEditing(shape.id);
  const isLoose = useValue("loose", () => flowState(editor, shape) === "loose", [editor, shape]);
  const vertices = useValue("body", () => bodyVertices(editor.getShapeGeometry(shape)), [
    editor,
    shape,
  ]);
  if (vertices.length < 2) return null;
  const { kind, amount, unit, inReturnFor } = readFlowMeaning(shape.meta);
  const family = familyOf(kind);
  const written = wordsOfFlow(shape);
  const color =
    emphasis === "lit" ? styles.ink.lit : isLoose ? styles.ink.loose : circulation.FLOW_INK[family];
  const stroke = family === "money" ? width * 3 : width;
  const body = linePath(trimmedEnd(vertices, stroke * 2));
  const middle = middleOf(vertices);
  return (
    <>
      <SVGContainer className={`${styles.arrow} ${emphasis === "faded" ? styles.arrowFaded : ""}`}>
        {inReturnFor !== null && <ReturnTie flow={shape} answers={inReturnFor} />}
        <path
          d={body}
          fill="none"
          stroke={color}
          strokeWidth={stroke}
          strokeDasharray={family === "nonMoney" ? "6 5" : undefined}
        />
        {family === "money" && (
          <path d={body} fill="none" stroke={styles.ink.paper} strokeWidth={width} />
        )}
        <path d={arrowHeadPath(vertices, 8 + stroke * 1.5)} fill={color} />
      </SVGContainer>
      {!isEditing && (
        <HTMLContainer style={{ overflow: "visible" }}>
          <span
            className={`${circulation.flowWords} ${emphasis === "faded" ? styles.arrowFaded : ""}`}
            style={{ left: middle.x, top: middle.y }}
            data-flow={kind}
          >
            {family === "money" && (
              <span className={circulation.yen} aria-hidden>
                ¥
              </span>
            )}
            {written === "" ? flowWord(kind)[language] : written}
            {amount !== null && (
              <span className={circulation.flowAmount}>{amountWords(amount, unit, language)}</span>
            )}
            {isLoose && <span className={circulation.flowAmount}>{t("board.arrow.loose")}</span>}
          </span>
        </HTMLContainer>
      )}
    </>
  );
}
