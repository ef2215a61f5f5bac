import { describe, expect, it } from "vitest";
import { freePlace } from "./free-place.ts";

const lane = { x: 100, y: 0, w: 272, h: 560 };
const size = { w: 208, h: 72 };
const cardAt = (y: number) => ({ x: 132, y, ...size });

describe("free place in a lane", () => {
  it("[FP1] begins below the header, in the middle of the lane", () => {
    expect(freePlace(lane, [], size)).toEqual({ x: 132, y: 64 });
  });

  it("[FP2] goes on below the lowest card of this lane only", () => {
    const elsewhere = { x: 600, y: 300, ...size };
    expect(freePlace(lane, [cardAt(64), elsewhere], size)).toEqual({ x: 132, y: 156 });
  });

  it("[FP3] returns to the first gap when the bottom is reached", () => {
    expect(freePlace(lane, [cardAt(64), cardAt(400)], size)).toEqual({ x: 132, y: 156 });
  });

  it("[FP4] shows a new card even in a full lane", () => {
    const full = [cardAt(64), cardAt(156), cardAt(248), cardAt(340), cardAt(400)];
    const place = freePlace(lane, full, size);
    expect(full.some((card) => card.x === place.x && card.y === place.y)).toBe(false);
    expect(place.y + size.h).toBeLessThan(lane.h);
  });
});
