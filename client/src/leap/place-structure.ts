import { STAGES, type LinkKey, type MacroStructure, type NodeKey } from "@zentaikan/capital-graph";

/** Where the parts of a structure stand in a picture that is drawn from nothing else. */
interface PlacedStructure {
  readonly height: number;
  readonly nodes: readonly (Place & { readonly key: NodeKey })[];
  readonly links: readonly {
    readonly key: LinkKey;
    readonly kind: "cause" | "reinvest";
    readonly sign: "+" | "-";
    /** As of an SVG path. */
    readonly path: string;
  }[];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

export const PICTURE = { width: 600, nodeWidth: 158, nodeHeight: 36, headHeight: 32 } as const;

const gapX = (PICTURE.width - 3 * PICTURE.nodeWidth) / 2;
const gapY = 16;
/** How far a line between two of one beat, or back to an earlier one, bends. */
const bend = 44;

/** Beats side by side, in each what grows in reading order. */
export function placeStructure({ nodes, links }: MacroStructure): PlacedStructure {
  const pitch = PICTURE.nodeHeight + gapY;
  const rows = STAGES.map((stage) => nodes.filter((node) => node.stage === stage));
  const most = Math.max(1, ...rows.map((row) => row.length));
  const placed = rows.flatMap((row, column) =>
    row.map(({ key }, at) => ({
      key,
      x: column * (PICTURE.nodeWidth + gapX),
      // Fewer than in the fullest beat stand in the middle.
      y: PICTURE.headHeight + ((most - row.length) / 2 + at) * pitch + gapY / 2,
    })),
  );
  const placeOf = new Map(placed.map((node) => [node.key, node]));
  return {
    height: PICTURE.headHeight + most * pitch + bend / 2,
    nodes: placed,
    links: links.flatMap(({ key, from, to, kind, sign }) => {
      const [start, end] = [placeOf.get(from), placeOf.get(to)];
      if (start === undefined || end === undefined) return [];
      return [{ key, kind, sign, path: lineFrom(start, end) }];
    }),
  };
}

function lineFrom(from: Place, to: Place): string {
  const { nodeWidth: w, nodeHeight: h } = PICTURE;
  const [y1, y2] = [from.y + h / 2, to.y + h / 2];
  if (from.x === to.x) {
    const x = from.x + w;
    return `M${x} ${y1}C${x + bend} ${y1} ${x + bend} ${y2} ${x} ${y2}`;
  }
  if (from.x < to.x) {
    const [x1, x2] = [from.x + w, to.x];
    const half = (x2 - x1) / 2;
    return `M${x1} ${y1}C${x1 + half} ${y1} ${x2 - half} ${y2} ${x2} ${y2}`;
  }
  const [x1, x2] = [from.x + w / 2, to.x + w / 2];
  const [b1, b2] = [from.y + h, to.y + h];
  return `M${x1} ${b1}C${x1} ${b1 + bend} ${x2} ${b2 + bend} ${x2} ${b2}`;
}
