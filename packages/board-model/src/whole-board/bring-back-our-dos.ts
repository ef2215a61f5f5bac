import type { Doc } from "yjs";
import { BoardDocument } from "../document/board-document.ts";
import { ourDosIn } from "../document/internal-document.ts";
import type { KeptOurDos } from "../document/our-dos.ts";
import { isPlainObject } from "../plain-object.ts";
import { DO_RESULT } from "../records/do-result.ts";
import { copyOurDos } from "./move-our-dos.ts";

/**
 * Makes the our Dos of the Do results and flows that stand on an earlier state what they were then; those of
 * any other stay as they are. What lies on a state of an earlier release itself is there again.
 * @param kept what was known of them then; null where nobody kept it
 */
export function bringBackOurDos(
  internal: Doc,
  past: Doc,
  kept: readonly KeptOurDos[] | null,
): void {
  internal.transact(() => {
    if (kept !== null) {
      const beside = ourDosIn(internal);
      const then = new Map(kept.map(({ doResult, ourDos }) => [doResult, ourDos]));
      for (const id of recordsWithOurDosOn(past)) {
        beside.put(id, { type: DO_RESULT, props: { ourDos: then.get(id) ?? [] } });
      }
    }
    copyOurDos(past, internal);
  });
}

function recordsWithOurDosOn(board: Doc): string[] {
  const document = new BoardDocument(board);
  return document.ids().filter((id) => {
    const record = document.read(id);
    return isPlainObject(record) && (record["type"] === DO_RESULT || record["type"] === "arrow");
  });
}
