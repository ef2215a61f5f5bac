import { useEditor, useValue } from "tldraw";
import { CAPITAL_CARD, SECTOR, sectorKindOf } from "@zentaikan/board-model";
import { SECTOR_LOOKS } from "@zentaikan/board-model/sector-looks";
import type { SectorKind } from "@zentaikan/capital-graph";
import { useBoard } from "../../ground/board-context.ts";
import { readBoardLook } from "../drawing/read-board-look.ts";
import { arrowHeadPath, linePath, trimmedEnd } from "../shapes/arrow-paths.ts";
import type { Ghost } from "../../ground/drawing/ghost.ts";
import { ghostsOf } from "./ghosts-of.ts";
import * as styles from "./ghosts.css.ts";
import { shapeById } from "../../ground/shape-by-id.ts";

const headLength = 14;

/** The proposal under consideration, drawn over the board in page units. Nothing of it can be hit. */
export function Ghosts() {
  const editor = useEditor();
  const { preview, reading } = useBoard();
  const ghosts = useValue(
    "ghosts",
    () => {
      const proposal = preview.shown.get();
      const comparison = preview.comparison.get();
      if (proposal !== null) return ghostsOf(proposal.edits, readBoardLook(editor, "shown"));
      if (comparison === null) return [];
      const { structure } = reading.current.get();
      return comparison({ drawing: reading.drawing.get(), structure, look: readBoardLook(editor) });
    },
    [editor, preview, reading],
  );
  if (ghosts.length === 0) return null;
  return (
    <svg className={styles.ghosts} aria-hidden data-testid="ghosts">
      {ghosts.map((ghost, index) =>
        ghost.kind === "line" ? (
          <LineGhost key={index} ghost={ghost} />
        ) : (
          <BoxGhost key={index} ghost={ghost} />
        ),
      )}
    </svg>
  );
}

function LineGhost({ ghost }: { readonly ghost: Extract<Ghost, { kind: "line" }> }) {
  const { path, tone, isDouble } = ghost;
  if (tone === "lit") {
    return (
      <g className={styles.tone.lit}>
        <path className={styles.glow} d={linePath(path)} />
      </g>
    );
  }
  const body = linePath(trimmedEnd(path, headLength * 0.6));
  return (
    <g className={styles.tone[tone]}>
      <path className={styles.halo} d={linePath(path)} />
      <path className={isDouble ? styles.double : styles.line} d={body} />
      {isDouble && <path className={styles.between} d={body} />}
      <path className={styles.head} d={arrowHeadPath(path, headLength)} />
    </g>
  );
}

function BoxGhost({ ghost }: { readonly ghost: Extract<Ghost, { kind: "box" }> }) {
  const { box, tone, from, card, capital = null, sector = null } = ghost;
  const centre = { x: box.x + box.w / 2, y: box.y + box.h / 2 };
  return (
    <g className={styles.tone[tone]}>
      {from !== null && <path className={styles.way} d={linePath([from, centre])} />}
      <rect
        className={tone === "lit" ? styles.glow : styles.box}
        x={box.x}
        y={box.y}
        width={box.w}
        height={box.h}
        rx={8}
      />
      {tone === "gone" && (
        <path className={styles.line} d={linePath([box, { x: box.x + box.w, y: box.y + box.h }])} />
      )}
      {(tone === "new" || (tone === "gone" && (capital ?? sector) !== null)) && (
        <text className={styles.name} x={centre.x} y={centre.y}>
          <GhostName card={card} known={capital} sector={sector} />
        </text>
      )}
    </g>
  );
}

function GhostName({
  card,
  known,
  sector,
}: {
  readonly card: string | null;
  readonly known: string | null;
  readonly sector: SectorKind | null;
}) {
  const editor = useEditor();
  const { lineup } = useBoard();
  const shape = card === null ? undefined : shapeById(editor)(card);
  const kind = shape?.type === SECTOR ? sectorKindOf(shape) : sector;
  if (kind !== null) return SECTOR_LOOKS[kind].initial;
  const capital = known ?? (shape?.type === CAPITAL_CARD ? shape.props.capital : null);
  if (capital === null) return "★";
  return lineup.capitals.find(({ id }) => id === capital)?.initial ?? "?";
}
