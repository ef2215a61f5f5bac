import { useValue, type TLArrowShape } from "tldraw";
import { readDetailMeaning } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { ArrowBody } from "./ArrowBody.tsx";
import * as styles from "./shapes.css.ts";
import { useEmphasis } from "./use-emphasis.ts";

const width = 1.5;

/** A cause between Do results: thin, and named as such where the frame knows nothing of it. */
export function DetailArrowView({ shape }: { readonly shape: TLArrowShape }) {
  const t = useTranslate();
  const emphasis = useEmphasis(shape.id);
  const standing = useStanding(shape.id);
  const { sign, basis } = readDetailMeaning(shape.meta);
  const isOdd = standing !== "sound";
  const color = emphasis === "lit" ? styles.ink.lit : isOdd ? styles.ink.loose : styles.ink.detail;
  const dash = basis === "assumption" ? "5 4" : undefined;
  const tag = isOdd
    ? t(standing === "loose" ? "board.arrow.loose" : "detail.offFrame")
    : sign === "-"
      ? "⊖"
      : null;
  return (
    <ArrowBody
      shape={shape}
      isFaded={emphasis === "faded"}
      color={color}
      lines={[{ stroke: color, strokeWidth: width, strokeDasharray: dash }]}
      trim={4}
      head={9}
      tag={tag}
    />
  );
}

/** What the reading says of it: that an end hangs loose, or that the frame lacks it. */
function useStanding(arrow: string): "sound" | "loose" | "offFrame" {
  const { reading } = useBoard();
  return useValue(
    "standing",
    () => {
      const { diagnostics, detail } = reading.current.get();
      if (detail.dangling.includes(arrow)) return "loose";
      const isOff = diagnostics.some(
        ({ rule, subjects }) => rule === "V32" && subjects.arrows.includes(arrow),
      );
      return isOff ? "offFrame" : "sound";
    },
    [reading, arrow],
  );
}
