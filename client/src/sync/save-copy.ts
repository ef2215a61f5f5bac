import { saveFile } from "../ui/save-file.ts";

/** Gives somebody a board as a file: one Yjs update, which any Yjs program can read back. */
export function saveCopy(whole: Uint8Array): void {
  const bytes = new Uint8Array(whole);
  saveFile(new Blob([bytes], { type: "application/octet-stream" }), "zentaikan-board.yjs");
}
