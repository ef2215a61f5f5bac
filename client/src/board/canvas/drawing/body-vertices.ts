import type { VecLike } from "tldraw";

interface Geometry {
  readonly vertices: readonly VecLike[];
  readonly children?: readonly { readonly vertices: readonly VecLike[] }[];
}

/** An arrow's geometry is its body, grouped with a label when it has one. */
export function bodyVertices(geometry: Geometry): readonly VecLike[] {
  return geometry.children?.[0]?.vertices ?? geometry.vertices;
}
