import type { Text } from "yjs";
import type { Splice } from "./text-splices.ts";

/** Does to a Y.Text what the splices say, in the order in which they come. */
export function spliceText(text: Text, splices: readonly Splice[]): void {
  for (const { at, removed, inserted } of splices) {
    if (removed > 0) text.delete(at, removed);
    if (inserted !== "") text.insert(at, inserted);
  }
}
