import { changeBaseline } from "@zentaikan/board-model";
import type { Baseline } from "@zentaikan/capital-graph";
import { readDocument } from "./unreadable-document.ts";
import { updateBy } from "./update-by.ts";

/** The edit that says what the board starts from; null where it says that already. */
export function changeStoredBaseline({
  updates,
  baseline,
}: {
  readonly updates: readonly Uint8Array[];
  readonly baseline: Baseline;
}): { readonly update: Uint8Array | null } {
  const doc = readDocument(updates);
  return { update: updateBy(doc, () => changeBaseline(doc, baseline)).update };
}
