/** The outline that tldraw draws around a hovered or selected shape of ours, in its own space. */
export function roundedBoxPath({ w, h }: { readonly w: number; readonly h: number }): Path2D {
  const path = new Path2D();
  path.roundRect(0, 0, w, h, 10);
  return path;
}
