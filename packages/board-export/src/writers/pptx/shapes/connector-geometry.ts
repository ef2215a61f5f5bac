import type { PathCommand } from "../../../picture/picture.ts";
import { type Frame, type Point, turn } from "./frame.ts";

/**
 * A connector as PowerPoint knows them: a preset that leaves to the right from the upper left corner
 * of its frame, with the frame mirrored and turned. PowerPoint draws it anew only when a shape at
 * its end is moved; until then it is this geometry that is seen, so it ends where the shapes are.
 */
interface ConnectorGeometry {
  readonly preset: string;
  readonly frame: Frame;
  /** Quarters of a turn, clockwise, after mirroring. */
  readonly quarters: number;
  readonly flipH: boolean;
  readonly flipV: boolean;
  /** Where it bends, in hundred-thousandths of its width (odd) or height (even). */
  readonly adjustments: readonly number[];
}

/** An end, and where the line goes there: out of the tail, into the head. */
export interface ConnectorEnd {
  readonly point: Point;
  readonly heading: Point;
}

type ConnectorForm = "straight" | "bent" | "curved";

export function connectorForm(commands: readonly PathCommand[]): ConnectorForm {
  if (commands.some(({ to }) => to === "C")) return "curved";
  return commands.length > 2 ? "bent" : "straight";
}

export function connectorGeometry(
  ends: { readonly from: ConnectorEnd; readonly to: ConnectorEnd },
  { form, path }: { readonly form: ConnectorForm; readonly path: readonly Point[] },
): ConnectorGeometry {
  const { from, to } = ends;
  const isCoincident = from.point.x === to.point.x && from.point.y === to.point.y;
  if (form === "straight" || isCoincident) return straight(from.point, to.point);
  const quarters = quartersOf(from.heading);
  const back = -90 * quarters;
  const seen = (point: Point) =>
    turn({ x: point.x - from.point.x, y: point.y - from.point.y }, back);
  const end = seen(to.point);
  const arrival = quartersOf(turn(to.heading, back));
  const reach = Math.max(...path.map((point) => seen(point).x), 0);
  const flipH = end.x < 0;
  const flipV = end.y < 0;
  // A preset bends in shares of its width; of none there are no shares.
  const w = Math.max(Math.round(Math.abs(end.x)), LEAST_EXTENT);
  const h = Math.max(Math.round(Math.abs(end.y)), LEAST_EXTENT);
  const { links, bends } = route({
    end: { x: end.x, y: flipV ? -end.y : end.y },
    // Mirrored upside down, up and down change places.
    arrival: flipV && arrival % 2 === 1 ? 4 - arrival : arrival,
    reach,
  });
  const share = (along: number, at: number) =>
    Math.round((at % 2 === 0 ? (flipH ? -along : along) / w : along / h) * 100_000);
  const middle = {
    x: (from.point.x + to.point.x) / 2,
    y: (from.point.y + to.point.y) / 2,
  };
  return {
    preset: `${form}Connector${links}`,
    frame: { x: Math.round(middle.x - w / 2), y: Math.round(middle.y - h / 2), w, h },
    quarters,
    flipH,
    flipV,
    adjustments: bends.map(share),
  };
}

/** A tenth of a point: less cannot be seen, and what is divided by it still fits into 32 bits. */
const LEAST_EXTENT = 1270;
/** How far a line goes around what it leaves or comes to: a quarter of an inch. */
const MARGIN = 228_600;

/**
 * Which preset, and where it bends: seen so that the line leaves to the right from 0, 0 and ends at
 * or below that height. Bends are alternately how far right and how far down.
 */
function route({
  end,
  arrival,
  reach,
}: {
  readonly end: Point;
  readonly arrival: number;
  readonly reach: number;
}): { readonly links: 2 | 3 | 4 | 5; readonly bends: readonly number[] } {
  const isAhead = end.x >= LEAST_EXTENT;
  const around = Math.max(reach, Math.max(end.x, 0) + LEAST_EXTENT * 20);
  switch (arrival) {
    case RIGHTWARD:
      if (isAhead) return { links: 3, bends: [end.x / 2] };
      return { links: 5, bends: [MARGIN, end.y / 2, end.x - MARGIN] };
    case LEFTWARD:
      return { links: 3, bends: [reach > 0 ? around : around + MARGIN] };
    case DOWNWARD:
      if (isAhead) return { links: 2, bends: [] };
      return { links: 4, bends: [MARGIN, end.y / 2] };
    default:
      return { links: 4, bends: [isAhead ? end.x / 2 : MARGIN, end.y + MARGIN] };
  }
}

const RIGHTWARD = 0;
const DOWNWARD = 1;
const LEFTWARD = 2;

function straight(from: Point, to: Point): ConnectorGeometry {
  return {
    preset: "straightConnector1",
    frame: {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      w: Math.abs(to.x - from.x),
      h: Math.abs(to.y - from.y),
    },
    quarters: 0,
    flipH: to.x < from.x,
    flipV: to.y < from.y,
    adjustments: [],
  };
}

/** 0 right, 1 down, 2 left, 3 up: whichever is nearest. */
function quartersOf({ x, y }: Point): number {
  if (Math.abs(x) >= Math.abs(y)) return x < 0 ? 2 : 0;
  return y < 0 ? 3 : 1;
}
