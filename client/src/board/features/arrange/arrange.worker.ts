import type { BoardLook } from "../../ground/drawing/board-look.ts";
import { arrangeCards } from "./arrange-cards.ts";

// A worker, so that a large board goes on being drawn while it is arranged: one look, one answer.
addEventListener("message", ({ data }: MessageEvent<BoardLook>) => {
  postMessage(arrangeCards(data));
});
