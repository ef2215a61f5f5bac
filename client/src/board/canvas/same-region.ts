interface Camera {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

interface Size {
  readonly w: number;
  readonly h: number;
}

interface Region extends Size {
  readonly x: number;
  readonly y: number;
}

/** Kept free around what is shown, in pixels of the screen. */
const padding = 8;

/** The part of the page that somebody sees who looks so. */
export function regionOf(camera: Camera, screen: Size): Region {
  return { x: -camera.x, y: -camera.y, w: screen.w / camera.z, h: screen.h / camera.z };
}

/** How to look so that all of a region is seen, in the middle, whatever shape the screen has. */
export function cameraToShow(region: Region, screen: Size): Camera {
  // On a screen of the same size nothing is to look smaller.
  const isSameShape = Math.abs(screen.w * region.h - screen.h * region.w) < region.w * 2;
  const around = isSameShape ? 0 : 2 * padding;
  const [w, h] = [Math.max(1, screen.w - around), Math.max(1, screen.h - around)];
  const z = Math.min(w / region.w, h / region.h);
  return {
    x: screen.w / z / 2 - (region.x + region.w / 2),
    y: screen.h / z / 2 - (region.y + region.h / 2),
    z,
  };
}

/** From one view towards another: near where it is, or there at once where nothing may move. */
export function cameraTowards(from: Camera, to: Camera, screen: Size, share: number): Camera {
  const [here, there] = [regionOf(from, screen), regionOf(to, screen)];
  const isNear = Math.abs(here.x - there.x) + Math.abs(here.y - there.y) < 1 / to.z;
  if (share >= 1 || (isNear && Math.abs(here.w - there.w) < 1 / to.z)) return to;
  const between = (one: number, other: number): number => one + (other - one) * share;
  const z = screen.w / between(here.w, there.w);
  return { x: -between(here.x, there.x), y: -between(here.y, there.y), z };
}
