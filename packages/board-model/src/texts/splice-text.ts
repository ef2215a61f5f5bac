import type { Text } from "yjs";
import { applySplice, type Splice } from "./text-splices.ts";

/** Does to a Y.Text what the splices of its letters say, in the order in which they come. */
export function spliceText(text: Text, splices: readonly Splice[]): void {
  if (splices.length === 0) return;
  const said = text.toJSON();
  // What is no letter and should not be there (a program put it) would shift every place.
  const isSound = said.length === text.length;
  const whole = { at: 0, removed: text.length, inserted: splices.reduce(applySplice, said) };
  for (const { at, removed, inserted } of isSound ? splices : [whole]) {
    if (removed > 0) text.delete(at, removed);
    if (inserted !== "") text.insert(at, inserted);
  }
}
