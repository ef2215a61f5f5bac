import { HTMLContainer, SVGContainer, useEditor, useValue } from "tldraw";
import type { TLArrowShape } from "tldraw";
import { readLinkMeaning } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { useDepth } from "../depth/depth.ts";
import { arrowHeadPath, linePath, middleOf, trimmedEnd } from "./arrow-paths.ts";
import { bodyVertices } from "../drawing/body-vertices.ts";
import * as styles from "./shapes.css.ts";
import { useEmphasis, type Emphasis } from "./use-emphasis.ts";
import { useGrowthLink } from "../drawing/use-growth-link.ts";

const widthByStrength = { 1: 1.5, 2: 2.5, 3: 4 } as const;

/**
 * A growth link: its weight is its strength, its dashes an assumption, its double line a
 * reinvestment, its ⊖ a decrease. An end that is attached to nothing that can grow says so.
 */
export function GrowthArrowView({ shape }: { readonly shape: TLArrowShape }) {
  const editor = useEditor();
  const emphasis = useEmphasis(shape.id);
  const meaning = readLinkMeaning(shape.meta);
  const isLoose = useGrowthLink(shape) === "loose";
  // Among Do results the frame stands back.
  const isBack = useDepth() === "detail" && emphasis !== "lit";
  const vertices = useValue("body", () => bodyVertices(editor.getShapeGeometry(shape)), [
    editor,
    shape,
  ]);
  if (vertices.length < 2) return null;

  const width = widthByStrength[meaning.strength];
  const color = inkOf({ emphasis, isLoose, isMinus: meaning.sign === "-" });
  // A reinvestment is a double line: a broad stroke with paper along its middle.
  const stroke = meaning.kind === "reinvest" ? width * 2 + 3 : width;
  const body = linePath(trimmedEnd(vertices, stroke * 2));
  const dash = meaning.basis === "assumption" ? `${width * 3} ${width * 2.5}` : undefined;
  return (
    <>
      <SVGContainer
        className={`${styles.arrow} ${emphasis === "faded" || isBack ? styles.arrowFaded : ""}`}
      >
        <path
          d={body}
          fill="none"
          stroke={color}
          strokeLinecap={dash ? "butt" : "round"}
          strokeDasharray={dash}
          strokeWidth={stroke}
        />
        {meaning.kind === "reinvest" && (
          <path d={body} fill="none" stroke={styles.ink.paper} strokeWidth={3} />
        )}
        <path d={arrowHeadPath(vertices, 6 + stroke * 2)} fill={color} />
      </SVGContainer>
      {(isLoose || meaning.sign === "-" || meaning.contested) && (
        <ArrowTag at={middleOf(vertices)} isLoose={isLoose} isContested={meaning.contested} />
      )}
    </>
  );
}

function ArrowTag({
  at,
  isLoose,
  isContested,
}: {
  readonly at: ReturnType<typeof middleOf>;
  readonly isLoose: boolean;
  readonly isContested: boolean;
}) {
  const t = useTranslate();
  const words = isLoose ? t("board.arrow.loose") : isContested ? t("board.arrow.contested") : "⊖";
  return (
    <HTMLContainer style={{ overflow: "visible" }}>
      <span className={styles.arrowTag} style={{ left: at.x, top: at.y }}>
        {words}
      </span>
    </HTMLContainer>
  );
}

function inkOf(look: { emphasis: Emphasis; isLoose: boolean; isMinus: boolean }): string {
  if (look.emphasis === "lit") return styles.ink.lit;
  if (look.isLoose) return styles.ink.loose;
  return look.isMinus ? styles.ink.minus : styles.ink.link;
}
