import { capitalColor } from "@zentaikan/board-model/capital-colors";
import { overlay, type CanonicalForm, type OverlaidSide } from "@zentaikan/capital-graph";
import { useId, useMemo } from "react";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { capitalOf } from "../segment-words.ts";
import { useShownSegments } from "../shown-segments.ts";
import { CARD, layoutStructure, type PlacedCard } from "./layout-structure.ts";
import * as styles from "./structure.css.ts";

interface StructurePictureProps {
  readonly form: CanonicalForm;
  /** Drawn below it as ghosts: what the two do not share is told apart by dashes and by words. */
  readonly over?: CanonicalForm;
  /** What it shows, in words: nobody sees every picture. */
  readonly label: string;
}

/** A structure from its canonical form: which capital grows in which beat, and by what. */
export function StructurePicture({ form, over = form, label }: StructurePictureProps) {
  const t = useTranslate();
  const head = useId();
  const { layout, sides } = useMemo(() => {
    const laid = overlay(form, over);
    const parts = new Map<string, OverlaidSide>();
    for (const { node, side } of laid.nodes) parts.set(node, side);
    for (const { link, side } of laid.links) parts.set(link, side);
    const drawn = layoutStructure(
      laid.nodes.map(({ node }) => node),
      laid.links.map(({ link }) => link),
    );
    return { layout: drawn, sides: parts };
  }, [form, over]);
  const reinvested = new Set([...form.reinvests, ...over.reinvests]);
  const sideOf = (part: string) => sides.get(part) ?? "both";
  const height = layout.height + (reinvested.size > 0 ? 16 : 0);
  return (
    <div className={styles.frame}>
      <svg
        className={styles.picture}
        width={layout.width}
        height={height}
        viewBox={`0 0 ${layout.width} ${height}`}
        role="img"
        aria-label={label}
      >
        <defs>
          <marker
            id={head}
            viewBox="0 0 8 8"
            refX="6"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 0L8 4L0 8Z" className={styles.arrowHead} />
          </marker>
        </defs>
        {layout.beats.map(({ stage, x }) => (
          <text key={stage} x={x} y={14} className={styles.beat}>
            {t(`board.stage.${stage}`)}
          </text>
        ))}
        {layout.arrows.map(({ link, path }) => (
          <path
            key={link}
            d={path}
            className={styles.arrow}
            data-side={sideOf(link)}
            data-kind={reinvested.has(link) ? "reinvest" : "cause"}
            markerEnd={`url(#${head})`}
          />
        ))}
        {layout.cards.map((card) => (
          <Card key={card.node} card={card} side={sideOf(card.node)} />
        ))}
      </svg>
    </div>
  );
}

function Card({
  card: { node, capital, x, y },
  side,
}: {
  readonly card: PlacedCard;
  readonly side: OverlaidSide;
}) {
  const language = useLanguage();
  const { words } = useShownSegments();
  const mark = MARKS[node.slice(-1)] ?? "";
  return (
    <g transform={`translate(${x} ${y})`} data-side={side} className={styles.card}>
      <rect width={CARD.width} height={CARD.height} rx={6} className={styles.cardGround} />
      <rect
        x={3}
        y={3}
        width={24}
        height={24}
        rx={4}
        fill={capitalColor(capitalOf(capital))}
        className={styles.stone}
      />
      <text x={15} y={20} className={styles.initial}>
        {words.initialOf(capital)}
      </text>
      <text x={33} y={20} className={styles.name}>
        {words.label(capital, language)}
        {mark}
      </text>
    </g>
  );
}

/** Growth is what a card says by being there; kept and spent are said. */
const MARKS: Readonly<Record<string, string>> = { "=": " ＝", "-": " −" };
