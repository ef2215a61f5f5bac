import type { ReactNode } from "react";
import { HTMLContainer } from "tldraw";
import type { Box } from "../../ground/drawing/board-look.ts";

/** What a shape shows where its geometry is, which need not be at the shape's own corner. */
export function Placed({ at, children }: { readonly at: Box; readonly children: ReactNode }) {
  return (
    <HTMLContainer
      style={{ transform: `translate(${at.x}px, ${at.y}px)`, width: at.w, height: at.h }}
    >
      {children}
    </HTMLContainer>
  );
}
