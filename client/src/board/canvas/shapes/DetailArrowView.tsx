import { HTMLContainer, SVGContainer, useEditor, useValue, type TLArrowShape } from "tldraw";
import { readDetailMeaning } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { arrowHeadPath, linePath, middleOf, trimmedEnd } from "./arrow-paths.ts";
import { bodyVertices } from "../drawing/body-vertices.ts";
import * as styles from "./shapes.css.ts";
import { useEmphasis } from "./use-emphasis.ts";

const width = 1.5;

/** A cause between Do results: thin, and named as such where the frame knows nothing of it. */
export function DetailArrowView({ shape }: { readonly shape: TLArrowShape }) {
  const editor = useEditor();
  const t = useTranslate();
  const emphasis = useEmphasis(shape.id);
  const standing = useStanding(shape.id);
  const { sign, basis } = readDetailMeaning(shape.meta);
  const vertices = useValue("body", () => bodyVertices(editor.getShapeGeometry(shape)), [
    editor,
    shape,
  ]);
  if (vertices.length < 2) return null;
  const isOdd = standing !== "sound";
  const color = emphasis === "lit" ? styles.ink.lit : isOdd ? styles.ink.loose : styles.ink.detail;
  const middle = middleOf(vertices);
  const tag = isOdd
    ? t(standing === "loose" ? "board.arrow.loose" : "detail.offFrame")
    : sign === "-"
      ? "⊖"
      : null;
  return (
    <>
      <SVGContainer className={`${styles.arrow} ${emphasis === "faded" ? styles.arrowFaded : ""}`}>
        <path
          d={linePath(trimmedEnd(vertices, 4))}
          fill="none"
          stroke={color}
          strokeWidth={width}
          strokeDasharray={basis === "assumption" ? "5 4" : undefined}
        />
        <path d={arrowHeadPath(vertices, 9)} fill={color} />
      </SVGContainer>
      {tag !== null && (
        <HTMLContainer style={{ overflow: "visible" }}>
          <span className={styles.arrowTag} style={{ left: middle.x, top: middle.y }}>
            {tag}
          </span>
        </HTMLContainer>
      )}
    </>
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
