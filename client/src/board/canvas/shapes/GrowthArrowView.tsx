import type { TLArrowShape } from "tldraw";
import { readLinkMeaning } from "@zentaikan/board-model";
import { useTranslate } from "../../../messages/language.ts";
import { useDepth } from "../depth/depth.ts";
import { useGrowthLink } from "../drawing/use-growth-link.ts";
import { ArrowBody } from "./ArrowBody.tsx";
import * as styles from "./shapes.css.ts";
import { useEmphasis, type Emphasis } from "./use-emphasis.ts";

const widthByStrength = { 1: 1.5, 2: 2.5, 3: 4 } as const;

/**
 * A growth link: its weight is its strength, its dashes an assumption, its double line a
 * reinvestment, its ⊖ a decrease. An end that is attached to nothing that can grow says so.
 */
export function GrowthArrowView({ shape }: { readonly shape: TLArrowShape }) {
  const t = useTranslate();
  const emphasis = useEmphasis(shape.id);
  const meaning = readLinkMeaning(shape.meta);
  const isLoose = useGrowthLink(shape) === "loose";
  // Among Do results the frame stands back.
  const isBack = useDepth() === "detail" && emphasis !== "lit";
  const width = widthByStrength[meaning.strength];
  const color = inkOf({ emphasis, isLoose, isMinus: meaning.sign === "-" });
  // A reinvestment is a double line: a broad stroke with paper along its middle.
  const isDouble = meaning.kind === "reinvest";
  const stroke = isDouble ? width * 2 + 3 : width;
  const dash = meaning.basis === "assumption" ? `${width * 3} ${width * 2.5}` : undefined;
  const body = {
    stroke: color,
    strokeWidth: stroke,
    strokeLinecap: dash === undefined ? ("round" as const) : ("butt" as const),
    strokeDasharray: dash,
  };
  const tag = isLoose
    ? t("board.arrow.loose")
    : meaning.contested
      ? t("board.arrow.contested")
      : meaning.sign === "-"
        ? "⊖"
        : null;
  return (
    <ArrowBody
      shape={shape}
      isFaded={emphasis === "faded" || isBack}
      color={color}
      lines={isDouble ? [body, { stroke: styles.ink.paper, strokeWidth: 3 }] : [body]}
      trim={stroke * 2}
      head={6 + stroke * 2}
      tag={tag}
    />
  );
}

function inkOf(look: { emphasis: Emphasis; isLoose: boolean; isMinus: boolean }): string {
  if (look.emphasis === "lit") return styles.ink.lit;
  if (look.isLoose) return styles.ink.loose;
  return look.isMinus ? styles.ink.minus : styles.ink.link;
}
