import { expect, test } from "vitest";
import { cameraToShow, cameraTowards, regionOf } from "./same-region.ts";

const screens = [
  { w: 1280, h: 720 },
  { w: 390, h: 420 },
  { w: 844, h: 390 },
  { w: 2560, h: 1080 },
  { w: 300, h: 1200 },
];

test("[MU10] on whatever shape of screen the whole region is seen, in the middle and as large as it can be", () => {
  for (const leader of screens) {
    for (const z of [0.1, 1, 3.7]) {
      const region = regionOf({ x: -120, y: 340, z }, leader);
      for (const screen of screens) {
        const seen = regionOf(cameraToShow(region, screen), screen);
        const around = {
          left: region.x - seen.x,
          right: seen.x + seen.w - region.x - region.w,
          top: region.y - seen.y,
          bottom: seen.y + seen.h - region.y - region.h,
        };
        const slack = 1e-6 * region.w;
        for (const side of Object.values(around)) expect(side).toBeGreaterThanOrEqual(-slack);
        expect(around.left).toBeCloseTo(around.right, 5);
        expect(around.top).toBeCloseTo(around.bottom, 5);
        // In one direction at least no more than the padding is left.
        const pixels = Math.min(around.left, around.top) * (screen.w / seen.w);
        expect(pixels).toBeLessThan(8.001);
      }
    }
  }
});

test("[MU10] on a screen of the same shape it looks the same, and on the same one nothing moves", () => {
  const camera = { x: 12.5, y: -80, z: 0.73 };
  const screen = { w: 1280, h: 720 };
  const same = cameraToShow(regionOf(camera, screen), screen);
  for (const axis of ["x", "y", "z"] as const) expect(same[axis]).toBeCloseTo(camera[axis], 9);
  const half = cameraToShow(regionOf(camera, screen), { w: 640, h: 360 });
  expect(half.z).toBeCloseTo(camera.z / 2, 9);
});

test("[MU10] a view goes there by steps and arrives; where nothing may move it is there at once", () => {
  const screen = { w: 1000, h: 500 };
  const from = { x: 0, y: 0, z: 1 };
  const to = { x: -4000, y: 900, z: 0.2 };
  expect(cameraTowards(from, to, screen, 1)).toBe(to);
  let camera = from;
  let steps = 0;
  while (camera !== to && steps < 100) {
    camera = cameraTowards(camera, to, screen, 0.5);
    steps += 1;
  }
  expect(steps).toBeGreaterThan(3);
  expect(steps).toBeLessThan(30);
});
