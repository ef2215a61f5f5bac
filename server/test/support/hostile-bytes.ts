import type { DocumentName } from "@zentaikan/protocol";
import * as encoding from "lib0/encoding";
import { openSqliteDocumentStore } from "../../src/storage/sqlite-document-store.ts";

const anyUnderKey = 8 | 0x20;
const isRoot = 1;
const yes = 120;

/**
 * An update of ten-byte items in `records`, all of one client and none with a neighbour: under a
 * key each they take memory, under one key Yjs walks past all that are there for each.
 */
export function manyItems(count: number, keyOf: (item: number) => string): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, count);
  encoding.writeVarUint(encoder, 99);
  encoding.writeVarUint(encoder, 0);
  for (let item = 0; item < count; item += 1) {
    encoding.writeUint8(encoder, anyUnderKey);
    encoding.writeVarUint(encoder, isRoot);
    encoding.writeVarString(encoder, "records");
    encoding.writeVarString(encoder, keyOf(item));
    encoding.writeVarUint(encoder, 1);
    encoding.writeUint8(encoder, yes);
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

/** Adds bytes to a stored document past all admission, as an earlier release may have let them in. */
export async function appendUnjudged(
  path: string,
  { name, update }: { readonly name: DocumentName; readonly update: Uint8Array },
): Promise<void> {
  const store = await openSqliteDocumentStore({ path });
  const head = await store.head(name);
  if (head === null) throw new Error(`there is no ${name}`);
  const { epoch, sequence } = head;
  const append = {
    name,
    epoch,
    sequence: sequence + 1,
    update: new Uint8Array(update),
    owners: [],
  };
  await store.append(append);
  await store.close();
}
