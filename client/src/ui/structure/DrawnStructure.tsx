import { useId, useMemo } from "react";
import { useTranslate } from "../../messages/language.ts";
import { ArrowHead } from "./ArrowHead.tsx";
import { fittedName } from "./fitted-name.ts";
import {
  CARD,
  layoutStructure,
  NARROW,
  WIDE,
  type LaidLink,
  type LaidNode,
} from "./layout-structure.ts";
import * as styles from "./structure.css.ts";

/** Whose something is of two structures that lie over each other: drawn alike, stressed, or dashed. */
type Side = "both" | "own" | "other";

export interface DrawnNode extends LaidNode {
  readonly name: string;
  /** The one character that stands for it. */
  readonly initial: string;
  readonly color: string;
  readonly direction: "grow" | "keep" | "spend";
  readonly side: Side;
}

export interface DrawnLink extends LaidLink {
  readonly kind: "cause" | "reinvest";
  readonly isLess: boolean;
  readonly side: Side;
}

/** How many structures have something, and which share of all that is. */
export interface Heat {
  readonly some: number;
  /** In (0, 1]. */
  readonly share: number;
}

interface DrawnStructureProps {
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
  /** What it shows, in words: nobody sees every picture. */
  readonly label: string;
  /** Keys of what is stressed for now: the picture stays laid out as it is. */
  readonly stressed?: ReadonlySet<string>;
  /** By key, of a picture of several structures: the more have something, the stronger it stands. */
  readonly heat?: ReadonlyMap<string, Heat>;
  /** Has the room of a panel or a phone: less of each name. */
  readonly isNarrow?: boolean;
}

/** A structure as a picture that nobody draws in: which capital grows in which beat, and by what. */
export function DrawnStructure({
  nodes,
  links,
  label,
  stressed,
  heat,
  isNarrow = false,
}: DrawnStructureProps) {
  const t = useTranslate();
  const head = useId();
  const ownHead = useId();
  const widths = isNarrow ? NARROW : WIDE;
  const layout = useMemo(() => layoutStructure(nodes, links, widths), [nodes, links, widths]);
  const linkOf = new Map(links.map((link) => [link.key, link]));
  const sideOf = (key: string, side: Side) => (stressed?.has(key) === true ? "own" : side);
  const nodeOf = new Map(nodes.map((node) => [node.key, node]));
  return (
    <div className={styles.frame}>
      <svg
        className={styles.picture}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-label={label}
      >
        <defs>
          <ArrowHead id={head} className={styles.head.usual} />
          <ArrowHead id={ownHead} className={styles.head.own} />
        </defs>
        {layout.beats.map(({ stage, x }) => (
          <text key={stage} x={x} y={14} className={styles.beat}>
            {t(`board.stage.${stage}`)}
          </text>
        ))}
        {layout.arrows.map(({ key, path }) => {
          const link = linkOf.get(key);
          const strength = heat?.get(key);
          const side = link && sideOf(key, link.side);
          return (
            <path
              key={key}
              d={path}
              className={styles.arrow}
              data-side={side}
              data-kind={link?.isLess === true ? "less" : link?.kind}
              style={strength && { strokeWidth: widthOf(strength) }}
              markerEnd={`url(#${side === "own" ? ownHead : head})`}
            />
          );
        })}
        {layout.cards.map(({ key, x, y }) => {
          const node = nodeOf.get(key);
          if (node === undefined) return null;
          const side = sideOf(key, node.side);
          const own = { node, side, x, y, width: widths.card, heat: heat?.get(key) };
          return <Card key={key} {...own} />;
        })}
      </svg>
    </div>
  );
}

function Card({
  node: { name, initial, color, direction },
  side,
  x,
  y,
  width,
  heat,
}: {
  readonly node: Omit<DrawnNode, "side">;
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly heat: Heat | undefined;
}) {
  return (
    <g transform={`translate(${x} ${y})`} data-side={side} className={styles.card}>
      <rect width={width} height={CARD.height} rx={6} className={styles.cardGround} />
      {heat !== undefined && (
        <rect
          width={width}
          height={CARD.height}
          rx={6}
          className={styles.cardHeat}
          style={{ opacity: heat.share, strokeWidth: widthOf(heat) }}
        />
      )}
      <rect x={3} y={3} width={24} height={24} rx={4} fill={color} className={styles.stone} />
      <text x={15} y={20} className={styles.initial}>
        {initial}
      </text>
      <text x={NAME_AT} y={20} className={styles.name}>
        {fittedName(name, (ROOM * (width - NAME_AT)) / (CARD.width - NAME_AT))}
        {MARKS[direction]}
      </text>
      {heat !== undefined && (
        <text x={width - 2} y={6} className={styles.plus}>
          {heat.some}
        </text>
      )}
      {side === "own" && (
        <text x={width - 2} y={6} className={styles.plus}>
          ＋
        </text>
      )}
    </g>
  );
}

function widthOf({ share }: Heat): number {
  return 1 + 3 * share;
}

/** Growth is what a card says by being there; kept and spent are said. */
const MARKS = { grow: "", keep: " ＝", spend: " −" } as const;

/** Of a name on a card as wide as there are. */
const ROOM = 14.5;
const NAME_AT = 33;
