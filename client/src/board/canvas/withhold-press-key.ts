import type { Editor } from "tldraw";
import { isWrittenIn } from "../../ui/is-written-in.ts";
import { pressedKey } from "../../ui/pressed-key.ts";

/**
 * Keeps the comma from the canvas library, which takes it for the pointer's button, outside its
 * actions and tools, where `canvasOffers` does not reach [KB5]: it lays a shape with the tool in
 * hand, and is the second half of a double click where somebody has just clicked.
 */
export function withholdPressKey(editor: Editor): () => void {
  const ways = new AbortController();
  editor.getContainer().addEventListener(
    "keydown",
    (event) => {
      // The library listens on the body.
      if (pressedKey(event) === "," && !isWrittenIn(event.target)) event.stopPropagation();
    },
    { signal: ways.signal },
  );
  return () => ways.abort();
}
