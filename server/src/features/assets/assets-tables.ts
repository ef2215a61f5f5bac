import type { Party } from "@zentaikan/protocol";

export interface AssetsTables {
  /** A picture on a board, under the SHA-256 of its bytes. */
  assets: {
    boardId: string;
    hash: string;
    type: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
    width: number;
    height: number;
    byteCount: number;
    createdBy: string;
    createdAt: number;
    /** Since when nothing on its board has shown it; null while something does. */
    unusedSince: number | null;
    /** Who is given it: whoever reads the board, or our team alone. */
    party: Party;
    bytes: Uint8Array;
  };
}
