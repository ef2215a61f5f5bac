import type { Viewpoint } from "@zentaikan/capital-graph";
import type { StandingLevelBody } from "@zentaikan/protocol/relationships";

/** From when to when all pictures of one page reach, in milliseconds since 1970. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

const yearMs = 365.25 * 24 * 60 * 60 * 1000;

/** All that was ever assessed until now, and a year at least. */
export function spanOf(
  customers: readonly { readonly points: readonly StandingLevelBody[] }[],
  nowMs: number,
): TimeSpan {
  let [from, to] = [nowMs - yearMs, nowMs];
  for (const { points } of customers) {
    const [first, last] = [points[0], points.at(-1)];
    if (first !== undefined) from = Math.min(from, Date.parse(first.at));
    if (last !== undefined) to = Math.max(to, Date.parse(last.at));
  }
  return { from, to };
}

/** Where years begin within the span: as shares of it, of many years every second, fifth or tenth. */
export function yearsIn(
  { from, to }: TimeSpan,
  most: number,
): readonly { readonly year: number; readonly at: number }[] {
  const first = new Date(from).getUTCFullYear() + 1;
  const count = new Date(to).getUTCFullYear() - first + 1;
  const apart = [1, 2, 5, 10, 20, 50].find((step) => count / step <= most) ?? 100;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index)
    .filter((year) => year % apart === 0)
    .map((year) => ({ year, at: (Date.UTC(year, 0, 1) - from) / (to - from) }));
}

interface Steps {
  /** An SVG path: a level holds until the next one is assessed, and until today. */
  readonly path: string;
  readonly marks: readonly { readonly x: number; readonly y: number; readonly level: number }[];
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

export function stepsOf(
  points: readonly StandingLevelBody[],
  { viewpoint, span, frame }: { viewpoint: Viewpoint; span: TimeSpan; frame: Frame },
): Steps | null {
  const own = points.filter((point) => point.viewpoint === viewpoint);
  if (own.length === 0) return null;
  const marks = own.map(({ at, level }) => ({
    x: acrossAt(Date.parse(at), span, frame),
    y: heightAt(level, frame),
    level,
  }));
  const [start, ...later] = marks;
  const path = [
    `M${start?.x} ${start?.y}`,
    ...later.map(({ x, y }) => `H${x}V${y}`),
    `H${acrossAt(span.to, span, frame)}`,
  ].join("");
  return { path, marks };
}

export function acrossAt(at: number, { from, to }: TimeSpan, { width, margin }: Frame): number {
  return round(margin + ((at - from) / (to - from)) * (width - 2 * margin));
}

export function heightAt(level: number, { height, margin }: Frame): number {
  return round(height - margin - ((level - 1) / 6) * (height - 2 * margin));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
