/** The outline that tldraw draws around a hovered or selected shape of ours, in its own space. */
export function roundedBoxPath({
  x = 0,
  y = 0,
  w,
  h,
}: {
  readonly x?: number;
  readonly y?: number;
  readonly w: number;
  readonly h: number;
}): Path2D {
  const path = new Path2D();
  path.roundRect(x, y, w, h, 8);
  return path;
}
