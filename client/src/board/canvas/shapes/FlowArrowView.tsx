import { useEditor, useValue, type TLArrowShape } from "tldraw";
import { readFlowMeaning } from "@zentaikan/board-model";
import { familyOf } from "@zentaikan/capital-graph";
import { flowState } from "../drawing/flow-state.ts";
import { ArrowBody } from "./ArrowBody.tsx";
import * as circulation from "./circulation-shapes.css.ts";
import { ReturnTie } from "./ReturnTie.tsx";
import * as styles from "./shapes.css.ts";
import { useEmphasis } from "./use-emphasis.ts";

const width = 2;

/**
 * What flows from one sector to another: goods and work as a line, money as a double line with ¥,
 * trust and information as dashes; what is given for it is tied to it. Its words lie over all lines
 * (`FlowWords.tsx`).
 */
export function FlowArrowView({ shape }: { readonly shape: TLArrowShape }) {
  const editor = useEditor();
  const emphasis = useEmphasis(shape.id);
  const isLoose = useValue("loose", () => flowState(editor, shape) === "loose", [editor, shape]);
  const { kind, inReturnFor } = readFlowMeaning(shape.meta);
  const family = familyOf(kind);
  const color =
    emphasis === "lit" ? styles.ink.lit : isLoose ? styles.ink.loose : circulation.FLOW_INK[family];
  const stroke = family === "money" ? width * 3 : width;
  const body = {
    stroke: color,
    strokeWidth: stroke,
    strokeDasharray: family === "nonMoney" ? "6 5" : undefined,
  };
  const inside = { stroke: styles.ink.paper, strokeWidth: width };
  return (
    <ArrowBody
      shape={shape}
      isFaded={emphasis === "faded"}
      color={color}
      lines={family === "money" ? [body, inside] : [body]}
      trim={stroke * 2}
      head={8 + stroke * 1.5}
      tag={null}
    >
      {inReturnFor !== null && <ReturnTie flow={shape} answers={inReturnFor} />}
    </ArrowBody>
  );
}
