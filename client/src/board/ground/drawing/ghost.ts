import type { SectorKind } from "@zentaikan/capital-graph";
import type { Point } from "./board-edit.ts";
import type { Box } from "./board-look.ts";

/** What an edit would leave on the canvas, and what it would take from it. */
export type Ghost =
  | {
      readonly kind: "box";
      readonly tone: GhostTone;
      readonly box: Box;
      /** The card that would stand here; null where it is a star. */
      readonly card: string | null;
      /** The capital of a card that is not on the board now. */
      readonly capital?: string;
      /** The kind of a sector that is not on the board now. */
      readonly sector?: SectorKind;
      /** Where it stands now, when it would move. */
      readonly from: Point | null;
    }
  | {
      readonly kind: "line";
      readonly tone: GhostTone;
      readonly path: readonly Point[];
      readonly isDouble: boolean;
    };

/** `lit` is there already, and glows: it came since. */
export type GhostTone = "new" | "gone" | "lit";
