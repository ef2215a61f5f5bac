import type { LinkMeaning } from "@zentaikan/board-model";
import type { Stage } from "@zentaikan/capital-graph";
import type { Point } from "./board-edit.ts";

/** Page units; x and y are the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** How the board lies: where its cards, arrows, stars and lanes are, without any canvas. */
export interface BoardLook {
  readonly lanes: readonly { readonly stage: Stage; readonly box: Box }[];
  readonly cards: readonly CardLook[];
  readonly stars: readonly StarLook[];
  readonly arrows: readonly ArrowLook[];
  readonly doResults: readonly DoResultLook[];
  /** Of a board on circulation; others may leave it out. */
  readonly sectors?: readonly SectorLook[];
}

interface SectorLook {
  readonly id: string;
  readonly box: Box;
  readonly isLocked: boolean;
}

interface DoResultLook {
  readonly id: string;
  /** The card that it stands under. */
  readonly card: string;
  readonly box: Box;
  readonly isLocked: boolean;
}

export interface CardLook {
  readonly id: string;
  readonly box: Box;
  /** Of the lane that the card's centre lies on. */
  readonly stage: Stage | null;
  readonly statedStage: Stage | null;
  readonly subdivision: string;
  readonly isLocked: boolean;
}

interface StarLook {
  readonly id: string;
  readonly box: Box;
  readonly text: string;
  readonly isLocked: boolean;
}

export interface ArrowLook {
  readonly id: string;
  /** The card, star or Do result that the tail and the head, as the arrow is read, hold on to. */
  readonly from: string | null;
  readonly to: string | null;
  /** Where the line runs, from tail to head. */
  readonly path: readonly Point[];
  readonly meaning: LinkMeaning;
  readonly isLocked: boolean;
}

export function centreOf({ x, y, w, h }: Box): Point {
  return { x: x + w / 2, y: y + h / 2 };
}

export function liesOn({ x, y, w, h }: Box, point: Point): boolean {
  return point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h;
}

/** The shortest way from a point to a box; 0 inside of it. */
export function distanceTo({ x, y, w, h }: Box, point: Point): number {
  const dx = Math.max(x - point.x, 0, point.x - (x + w));
  const dy = Math.max(y - point.y, 0, point.y - (y + h));
  return Math.hypot(dx, dy);
}
