import { useEffect } from "react";
import { useEditor, useValue } from "tldraw";
import { linePath, arrowHeadPath, trimmedEnd } from "../../canvas/shapes/arrow-paths.ts";
import * as ghostStyles from "../../canvas/preview/ghosts.css.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { DASHED_PATTERN } from "../../ground/desks/dashed-pattern.ts";
import type { PatternGhost } from "./ghosts.ts";
import { PATTERN_DESK } from "./pattern-desk.ts";
import * as styles from "./pattern.css.ts";
import { usePatternGhosts } from "./use-pattern-ghosts.ts";
import { useStartedPattern } from "./use-started-pattern.ts";

const headLength = 14;

/** What of the pattern nobody has decided upon, dashed over the board: for our team alone. */
export function PatternGhosts() {
  const pattern = useStartedPattern();
  const ghosts = usePatternGhosts(useEditor(), pattern);
  const { lineup } = useBoard();
  const desk = useBoardPart(PATTERN_DESK);
  const pointed = useValue(desk.lit);
  const chosen = useValue(desk.chosen);
  const lit = chosen ?? pointed;
  const { isShown } = useBoardPart(DASHED_PATTERN);
  const isDashed = ghosts.length > 0;
  useEffect(() => {
    isShown.set(isDashed);
    return () => void isShown.set(false);
  }, [isShown, isDashed]);
  if (pattern === null || !isDashed) return null;
  const initialOf = (concept: string) =>
    lineup.capitals.find(({ id }) => id === pattern.capitals.get(concept))?.initial ?? "?";
  return (
    <svg
      className={ghostStyles.ghosts}
      aria-hidden
      data-testid="pattern-ghosts"
      data-on-paper="none"
    >
      {/* Cards lie over the ends of arrows. */}
      {ghosts.map(
        (ghost) => ghost.kind === "arrow" && <Arrow key={ghost.item.id} {...{ ghost, lit }} />,
      )}
      {ghosts.map(
        (ghost) =>
          ghost.kind === "card" && (
            <g key={ghost.item.id} className={styles.ghost[toneOf(ghost, lit)]}>
              <rect
                className={ghostStyles.box}
                x={ghost.box.x}
                y={ghost.box.y}
                width={ghost.box.w}
                height={ghost.box.h}
                rx={8}
              />
              <text
                className={ghostStyles.name}
                x={ghost.box.x + ghost.box.w / 2}
                y={ghost.box.y + ghost.box.h / 2}
              >
                {initialOf(ghost.item.capital)}
              </text>
            </g>
          ),
      )}
    </svg>
  );
}

function Arrow({
  ghost,
  lit,
}: {
  readonly ghost: Extract<PatternGhost, { readonly kind: "arrow" }>;
  readonly lit: string | null;
}) {
  const { item, path } = ghost;
  const body = linePath(trimmedEnd(path, headLength * 0.6));
  const isDouble = item.kind === "reinvest";
  return (
    <g className={styles.ghost[toneOf(ghost, lit)]}>
      <path className={isDouble ? ghostStyles.double : ghostStyles.line} d={body} />
      {isDouble && <path className={ghostStyles.between} d={body} />}
      <path className={ghostStyles.head} d={arrowHeadPath(path, headLength)} />
    </g>
  );
}

function toneOf({ item }: PatternGhost, lit: string | null): "lit" | "calm" {
  return item.id === lit ? "lit" : "calm";
}
