import { checksumOfUpdate } from "./checksums.ts";
import type { StoredUpdate } from "./document-store.ts";

/** What is wrong with the updates after number `from`; null when they are whole and have no hole. */
export function findFault(
  tail: readonly (StoredUpdate & { readonly checksum: number })[],
  from: number,
): string | null {
  let expected = from + 1;
  for (const row of tail) {
    if (row.sequence !== expected) return `update ${expected} is missing`;
    if (checksumOfUpdate(row.sequence, row.update) !== row.checksum) {
      return `update ${expected} is damaged`;
    }
    expected += 1;
  }
  return null;
}
