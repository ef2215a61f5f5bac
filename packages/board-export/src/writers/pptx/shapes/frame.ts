import type { PictureEnd, PictureRect } from "../../../picture/picture.ts";
import { emu } from "../lengths.ts";

/** Where a shape lies on its slide, in whole English metric units. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a picture comes to lie on a slide: its units to points. */
export interface Placement {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** As large as it fits, never larger than `most` times; in the middle, or where its room starts. */
export function placeInto(
  picture: { readonly width: number; readonly height: number },
  {
    at,
    most,
    stands,
  }: {
    readonly at: PictureRect;
    readonly most: number;
    readonly stands: "middle" | "start";
  },
): Placement {
  const width = Math.max(picture.width, 1);
  const height = Math.max(picture.height, 1);
  const scale = Math.min(at.w / width, at.h / height, most);
  const share = stands === "middle" ? 0.5 : 0;
  return {
    scale,
    dx: at.x + (at.w - width * scale) * share,
    dy: at.y + (at.h - height * scale) * share,
  };
}

export function placedFrame(at: PictureRect, { scale, dx, dy }: Placement): Frame {
  return {
    x: emu(at.x * scale + dx),
    y: emu(at.y * scale + dy),
    w: Math.max(0, emu(at.w * scale)),
    h: Math.max(0, emu(at.h * scale)),
  };
}

export function placedPoint({ x, y }: Point, { scale, dx, dy }: Placement): Point {
  return { x: emu(x * scale + dx), y: emu(y * scale + dy) };
}

/** The middle of a side of a box that may be turned. */
export function sitePoint(frame: Frame, site: PictureEnd["site"], degrees: number): Point {
  const [right, down] = SITE_DIRECTIONS[site];
  const turned = turn({ x: (right * frame.w) / 2, y: (down * frame.h) / 2 }, degrees);
  return {
    x: Math.round(frame.x + frame.w / 2 + turned.x),
    y: Math.round(frame.y + frame.h / 2 + turned.y),
  };
}

/** Where a site looks: away from the box. */
export function siteHeading(site: PictureEnd["site"], degrees: number): Point {
  const [x, y] = SITE_DIRECTIONS[site];
  return turn({ x, y }, degrees);
}

/** Clockwise, for y goes down. */
export function turn({ x, y }: Point, degrees: number): Point {
  const radians = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

const SITE_DIRECTIONS = [
  [0, -1],
  [-1, 0],
  [0, 1],
  [1, 0],
] as const;
