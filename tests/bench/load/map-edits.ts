import * as encoding from "lib0/encoding";
import { BOARD_ROOTS } from "@zentaikan/board-model";

/** The address of an item in a Yjs document. */
export interface ItemId {
  readonly client: number;
  readonly clock: number;
}

export type MapEdit =
  /** A value under a key that was not there. */
  | { readonly kind: "create"; readonly key: string; readonly value: unknown }
  /** A value in the place of an older one. */
  | { readonly kind: "replace"; readonly replaces: ItemId; readonly value: unknown };

const CONTENT_ANY = 8;
const HAS_ORIGIN = 0x80;
const HAS_KEY = 0x20;
const PARENT_IS_ROOT = 1;

/**
 * Consecutive edits of one client to the records of a board, as one Yjs update (V1): the bytes
 * that a Y.Doc would write, without a Y.Doc, so that hundreds of writers fit on one core.
 */
export function encodeMapEdits(first: ItemId, edits: readonly MapEdit[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, edits.length);
  encoding.writeVarUint(encoder, first.client);
  encoding.writeVarUint(encoder, first.clock);
  for (const edit of edits) writeItem(encoder, edit);
  writeDeletions(encoder, edits);
  return encoding.toUint8Array(encoder);
}

function writeItem(encoder: encoding.Encoder, edit: MapEdit): void {
  switch (edit.kind) {
    case "create":
      encoding.writeUint8(encoder, CONTENT_ANY | HAS_KEY);
      encoding.writeVarUint(encoder, PARENT_IS_ROOT);
      encoding.writeVarString(encoder, BOARD_ROOTS.records);
      encoding.writeVarString(encoder, edit.key);
      break;
    case "replace":
      encoding.writeUint8(encoder, CONTENT_ANY | HAS_KEY | HAS_ORIGIN);
      encoding.writeVarUint(encoder, edit.replaces.client);
      encoding.writeVarUint(encoder, edit.replaces.clock);
      break;
  }
  encoding.writeVarUint(encoder, 1);
  encoding.writeAny(encoder, edit.value as encoding.AnyEncodable);
}

/** What is replaced is deleted, by clients in falling order and clocks in rising order, as Yjs does. */
function writeDeletions(encoder: encoding.Encoder, edits: readonly MapEdit[]): void {
  const byClient = new Map<number, number[]>();
  for (const edit of edits) {
    if (edit.kind === "create") continue;
    const { client, clock } = edit.replaces;
    byClient.set(client, [...(byClient.get(client) ?? []), clock]);
  }
  encoding.writeVarUint(encoder, byClient.size);
  for (const [client, clocks] of [...byClient].toSorted(([a], [b]) => b - a)) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clocks.length);
    for (const clock of clocks.toSorted((a, b) => a - b)) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, 1);
    }
  }
}
