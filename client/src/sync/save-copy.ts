/** Gives somebody a board as a file: one Yjs update, which any Yjs program can read back. */
export function saveCopy(whole: Uint8Array): void {
  const bytes = new Uint8Array(whole);
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "zentaikan-board.yjs";
  link.click();
  URL.revokeObjectURL(address);
}
