import { useId } from "react";
import type { Capital, LinkKey, MacroStructure, NodeKey } from "@zentaikan/capital-graph";
import { PRESET_LINEUPS, STAGES } from "@zentaikan/capital-graph";
import { capitalColor } from "@zentaikan/board-model/capital-colors";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { PICTURE, placeStructure } from "./place-structure.ts";
import * as styles from "./leap.css.ts";

/** A structure as a picture that nobody draws in. What is marked is what the words beside it speak of. */
export function StructurePicture({
  structure,
  label,
  marked = NOTHING,
}: {
  readonly structure: MacroStructure;
  /** The same in words. */
  readonly label: string;
  readonly marked?: { readonly nodes: ReadonlySet<NodeKey>; readonly links: ReadonlySet<LinkKey> };
}) {
  const t = useTranslate();
  const language = useLanguage();
  const headId = useId();
  const { nodes, links, height } = placeStructure(structure);
  const known = new Map(structure.nodes.map((node) => [node.key, node]));
  return (
    <svg
      className={styles.picture}
      viewBox={`-4 0 ${PICTURE.width + 52} ${height}`}
      role="img"
      aria-label={label}
    >
      <defs>
        <marker
          id={headId}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0L10 5L0 10Z" fill="context-stroke" />
        </marker>
      </defs>
      {STAGES.map((stage, column) => (
        <g key={stage}>
          <rect
            className={styles.lane}
            x={columnAt(column) - 4}
            y={0}
            width={PICTURE.nodeWidth + 8}
            height={height}
            rx={8}
          />
          <text className={styles.stage} x={columnAt(column) + PICTURE.nodeWidth / 2} y={20}>
            {t(`board.stage.${stage}`)}
          </text>
        </g>
      ))}
      {links.map(({ key, kind, sign, path }) => (
        <path
          key={key}
          className={styles.link[marked.links.has(key) ? "marked" : "plain"]}
          d={path}
          markerEnd={`url(#${headId})`}
          {...(kind === "reinvest" && { strokeDasharray: "2 4" })}
          {...(sign === "-" && { strokeDasharray: "8 5" })}
        />
      ))}
      {nodes.map(({ key, x, y }) => {
        const node = known.get(key);
        if (node === undefined) return null;
        const capital = capitalOf(node.capital, node.conceptId, structure.lineup.id);
        const name = bareName(node.label[language]);
        const isMarked = marked.nodes.has(key);
        return (
          <g key={key} transform={`translate(${x} ${y})`}>
            <rect
              className={styles.node[isMarked ? "marked" : "plain"]}
              width={PICTURE.nodeWidth}
              height={PICTURE.nodeHeight}
              rx={6}
            />
            <rect
              x={5}
              y={5}
              width={PICTURE.nodeHeight - 10}
              height={PICTURE.nodeHeight - 10}
              rx={4}
              fill={capitalColor(capital)}
            />
            <text className={styles.initial} x={PICTURE.nodeHeight / 2} y={PICTURE.nodeHeight / 2}>
              {capital?.initial ?? node.label[language].slice(0, 1)}
            </text>
            <text className={styles.name} x={PICTURE.nodeHeight + 3} y={PICTURE.nodeHeight / 2}>
              {fitted(name)}
            </text>
            {node.direction !== "grow" && (
              <text className={styles.turn} x={PICTURE.nodeWidth - 8} y={PICTURE.nodeHeight / 2}>
                {node.direction === "keep" ? "→" : "↓"}
              </text>
            )}
            {isMarked && (
              <text className={styles.plus} x={PICTURE.nodeWidth - 2} y={2}>
                ＋
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

const NOTHING = { nodes: new Set<NodeKey>(), links: new Set<LinkKey>() } as const;

function columnAt(column: number): number {
  return (column * (PICTURE.width - PICTURE.nodeWidth)) / 2;
}

/** For its colour and initial. A team's own capital is known by its concept. */
function capitalOf(id: string, concept: string | null, lineup: string): Capital | null {
  const own = PRESET_LINEUPS.find((preset) => preset.id === lineup)?.capitals;
  const found = own?.find((capital) => capital.id === id);
  if (found !== undefined) return found;
  const alike = PRESET_LINEUPS.flatMap(({ capitals }) => capitals);
  return alike.find(({ conceptId }) => concept !== null && conceptId === concept) ?? null;
}

function bareName(label: string): string {
  return label.replace(/資本$/u, "").replace(/\s+capital$/i, "") || label;
}

/** Of a name as much as a box has room for; wide letters count twice. */
function fitted(name: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
  let width = 0;
  for (const [at, letter] of letters.entries()) {
    width += /[\u0020-\u024f]/.test(letter) ? 1 : 1.9;
    if (width > 17) return `${letters.slice(0, at).join("")}…`;
  }
  return name;
}
