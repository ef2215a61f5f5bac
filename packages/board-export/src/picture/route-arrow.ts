import type { PathCommand, PictureEnd, PictureRect } from "./picture.ts";
import type { Point } from "./shape-parts.ts";

/** What an arrow hangs on: a box at one of its sites, or a point of the board. */
export type ArrowEnd =
  | {
      readonly kind: "box";
      readonly id: string;
      readonly at: PictureRect;
      readonly rotation: number;
      /** Whether files can attach an arrow to it; to ink none can. */
      readonly isJoinable: boolean;
    }
  | { readonly kind: "point"; readonly point: Point };

export interface ArrowRoute {
  readonly from: PictureEnd | null;
  readonly to: PictureEnd | null;
  readonly commands: readonly PathCommand[];
  /** Halfway along it. */
  readonly middle: Point;
}

/** What an arrow leaves aside where it can. */
export interface Obstacles {
  /** Boxes near this rectangle, some of them beyond it. */
  near(area: PictureRect): readonly { readonly id: string; readonly at: PictureRect }[];
}

interface RouteOptions {
  readonly obstacles: Obstacles;
  readonly isCurved: boolean;
  /** Arrows that go out where others come in would lie over each other. */
  readonly taken: TakenSites;
}

interface TakenSites {
  count(end: PictureEnd | null, way: "in" | "out"): number;
}

interface Site extends Point {
  readonly end: PictureEnd | null;
  /** Of length 1, out of the box; 0, 0 for a point. */
  readonly out: Point;
}

interface Candidate {
  readonly from: Site;
  readonly to: Site;
  readonly isCurved: boolean;
  readonly cost: number;
}

const SITES = [0, 1, 2, 3] as const;
/** What costs as much as how many units of length. */
const COST = { curve: 80, awkward: 160, crossing: 600, taken: 220 };
/** Only the best few are held against what lies around them. */
const TRIED = 8;
const SAMPLES = 16;

/** The shortest way that runs through no card, where there is one: straight if it can be. */
export function routeArrow(
  tail: ArrowEnd,
  head: ArrowEnd,
  { obstacles, isCurved, taken }: RouteOptions,
): ArrowRoute {
  const candidates = sitesOf(tail)
    .flatMap((from) =>
      sitesOf(head).map((to) => {
        const way = candidate(from, to, isCurved);
        const others = taken.count(from.end, "in") + taken.count(to.end, "out");
        return { ...way, cost: way.cost + COST.taken * others };
      }),
    )
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, TRIED);
  const own = new Set([tail, head].flatMap((end) => (end.kind === "box" ? [end.id] : [])));
  let best: { readonly way: Candidate; readonly cost: number } | null = null;
  for (const way of candidates) {
    if (best !== null && way.cost >= best.cost) break;
    const cost = way.cost + COST.crossing * crossings(way, obstacles, own);
    if (best === null || cost < best.cost) best = { way, cost };
  }
  if (best === null) throw new Error("an arrow has two ends");
  const { from, to } = best.way;
  return {
    from: from.end,
    to: to.end,
    commands: commandsOf(best.way),
    middle: pointAt(best.way, 0.5),
  };
}

function sitesOf(end: ArrowEnd): Site[] {
  if (end.kind === "point") return [{ ...end.point, end: null, out: { x: 0, y: 0 } }];
  return SITES.map((site) => {
    const out = turned(OUTWARD[site], end.rotation);
    const { x, y } = siteOf(end, site);
    return { x, y, out, end: end.isJoinable ? { box: end.id, site } : null };
  });
}

const OUTWARD = [
  { x: 0, y: -1 },
  { x: -1, y: 0 },
  { x: 0, y: 1 },
  { x: 1, y: 0 },
] as const;

/** The middle of a side of a box that may be turned, by degrees. */
export function siteOf(
  { at, rotation }: { readonly at: PictureRect; readonly rotation: number },
  site: PictureEnd["site"],
): Point {
  const { x, y } = OUTWARD[site];
  const shift = turned({ x: (x * at.w) / 2, y: (y * at.h) / 2 }, rotation);
  return { x: at.x + at.w / 2 + shift.x, y: at.y + at.h / 2 + shift.y };
}

function turned({ x, y }: Point, degrees: number): Point {
  if (degrees === 0) return { x, y };
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

function candidate(from: Site, to: Site, isCurved: boolean): Candidate {
  const way = { x: to.x - from.x, y: to.y - from.y };
  const length = Math.hypot(way.x, way.y);
  const leaves = dot(from.out, way);
  const arrives = -dot(to.out, way);
  // A straight line that leaves at less than a fifth of a right angle would run along the side.
  const isFree = ({ out }: Site) => out.x === 0 && out.y === 0;
  const isStraight =
    (isFree(from) || leaves > length * 0.2) && (isFree(to) || arrives > length * 0.2);
  const bends = isCurved || !isStraight;
  const isAwkward = leaves < 0 || arrives < 0;
  const slant = 1 - Math.min(1, Math.max(0, leaves) / (length || 1));
  return {
    from,
    to,
    isCurved: bends,
    cost:
      length +
      slant * 20 +
      (bends && !isCurved ? COST.curve : 0) +
      (isAwkward && !isCurved ? COST.awkward : 0),
  };
}

function controlsOf({ from, to }: Candidate): readonly [Point, Point] {
  const reach = Math.min(140, Math.max(36, Math.hypot(to.x - from.x, to.y - from.y) * 0.4));
  return [
    { x: from.x + from.out.x * reach, y: from.y + from.out.y * reach },
    { x: to.x + to.out.x * reach, y: to.y + to.out.y * reach },
  ];
}

function commandsOf(way: Candidate): PathCommand[] {
  const { from, to } = way;
  const start: PathCommand = { to: "M", x: from.x, y: from.y };
  if (!way.isCurved) return [start, { to: "L", x: to.x, y: to.y }];
  const [one, two] = controlsOf(way);
  return [start, { to: "C", x1: one.x, y1: one.y, x2: two.x, y2: two.y, x: to.x, y: to.y }];
}

function pointAt(way: Candidate, t: number): Point {
  const { from, to } = way;
  const s = 1 - t;
  if (!way.isCurved) return { x: from.x * s + to.x * t, y: from.y * s + to.y * t };
  const [one, two] = controlsOf(way);
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return {
    x: a * from.x + b * one.x + c * two.x + d * to.x,
    y: a * from.y + b * one.y + c * two.y + d * to.y,
  };
}

function crossings(way: Candidate, obstacles: Obstacles, own: ReadonlySet<string>): number {
  const points = Array.from({ length: SAMPLES + 1 }, (_, index) => pointAt(way, index / SAMPLES));
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const area = { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
  let count = 0;
  for (const { id, at } of obstacles.near(area)) {
    const inset = own.has(id) ? 3 : 0;
    const isIn = (point: Point) =>
      point.x > at.x + inset &&
      point.x < at.x + at.w - inset &&
      point.y > at.y + inset &&
      point.y < at.y + at.h - inset;
    if (points.some(isIn)) count += 1;
  }
  return count;
}

const dot = (a: Point, b: Point) => a.x * b.x + a.y * b.y;
