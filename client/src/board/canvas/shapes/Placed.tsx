import type { ReactNode } from "react";
import { HTMLContainer } from "tldraw";
import type { Box } from "../../ground/drawing/board-look.ts";

/** What a shape shows where its geometry is, which need not be at the shape's own corner. */
export function Placed({ at, children }: { readonly at: Box; readonly children: ReactNode }) {
  const { x, y, w, h } = at;
  // Each transform is a space of its own, of which a browser composes its picture.
  const moved = x !== 0 || y !== 0;
  return (
    <HTMLContainer
      style={{ width: w, height: h, ...(moved && { transform: `translate(${x}px, ${y}px)` }) }}
    >
      {children}
    </HTMLContainer>
  );
}
