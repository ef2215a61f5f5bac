/** The tools of the canvas in the order of the dock, each with its one key. */
export const CANVAS_TOOLS = [
  { id: "select", key: "v" },
  { id: "hand", key: "h" },
  { id: "arrow", key: "a" },
  { id: "note", key: "n" },
  { id: "text", key: "t" },
  { id: "draw", key: "d" },
  { id: "eraser", key: "e" },
] as const;
