import { useEditor, useValue } from "tldraw";
import { linePath, arrowHeadPath, trimmedEnd } from "../../canvas/shapes/arrow-paths.ts";
import * as ghostStyles from "../../canvas/preview/ghosts.css.ts";
import { readBoardLook } from "../../canvas/drawing/read-board-look.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { lineBetween } from "../../ground/drawing/line-between.ts";
import type { Box } from "../../ground/drawing/board-look.ts";
import { PATTERN_DESK } from "./pattern-desk.ts";
import { placeItems } from "./place-items.ts";
import * as styles from "./pattern.css.ts";
import { useStartedPattern, type StartedPattern } from "./use-started-pattern.ts";

const headLength = 14;

/** What of the pattern nobody has decided upon, dashed over the board: for our team alone. */
export function PatternGhosts() {
  const { preview } = useBoard();
  const pattern = useStartedPattern();
  // A proposal that somebody looks at has the canvas for itself.
  const isBusy = useValue("proposal shown", () => preview.shown.get() !== null, [preview]);
  if (pattern === null || pattern.open.length === 0 || isBusy) return null;
  return <Drawn pattern={pattern} />;
}

function Drawn({ pattern }: { readonly pattern: StartedPattern }) {
  const editor = useEditor();
  const { lineup } = useBoard();
  const desk = useBoardPart(PATTERN_DESK);
  const lit = useValue(desk.lit);
  const look = useValue("look", () => readBoardLook(editor, "shown"), [editor]);
  const places = placeItems(pattern, look);
  const boxes = new Map<string, Box>(look.cards.map(({ id, box }) => [id, box]));
  const boxOf = (node: string) =>
    places.get(node) ?? boxes.get(pattern.cards.get(pattern.standsFor.get(node) ?? "") ?? "");
  return (
    <svg
      className={ghostStyles.ghosts}
      aria-hidden
      data-testid="pattern-ghosts"
      data-on-paper="none"
    >
      {pattern.open.map((item) => {
        if (item.kind === "node") return null;
        const [from, to] = [boxOf(item.from), boxOf(item.to)];
        if (from === undefined || to === undefined) return null;
        const path = lineBetween(from, to);
        const body = linePath(trimmedEnd(path, headLength * 0.6));
        return (
          <g key={item.id} className={styles.ghost[lit === item.id ? "lit" : "calm"]}>
            <path
              className={item.kind === "reinvest" ? ghostStyles.double : ghostStyles.line}
              d={body}
            />
            {item.kind === "reinvest" && <path className={ghostStyles.between} d={body} />}
            <path className={ghostStyles.head} d={arrowHeadPath(path, headLength)} />
          </g>
        );
      })}
      {pattern.open.map((item) => {
        const box = item.kind === "node" ? places.get(item.id) : undefined;
        if (box === undefined || item.kind !== "node") return null;
        const capital = lineup.capitals.find(({ id }) => id === pattern.capitals.get(item.capital));
        return (
          <g key={item.id} className={styles.ghost[lit === item.id ? "lit" : "calm"]}>
            <rect
              className={ghostStyles.box}
              x={box.x}
              y={box.y}
              width={box.w}
              height={box.h}
              rx={8}
            />
            <text className={ghostStyles.name} x={box.x + box.w / 2} y={box.y + box.h / 2}>
              {capital?.initial ?? "?"}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
