import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { FRAME, SYNC } from "@zentaikan/protocol";
import { readSyncStep1 } from "y-protocols/sync";
import type { Doc } from "yjs";
import { applyRemote, isWhole, UnreadableUpdate } from "./apply-remote.ts";

/**
 * Reads a sync frame, as the provider itself does but for one thing: that one catches what an
 * update throws, and calls a document synced of which it has integrated a part or nothing.
 * @throws UnreadableUpdate
 */
export function readSyncFrame(
  encoder: encoding.Encoder,
  decoder: decoding.Decoder,
  provider: { readonly doc: Doc; synced: boolean },
): void {
  const { doc } = provider;
  const kind = decoding.readVarUint(decoder);
  if (kind === SYNC.request) {
    encoding.writeVarUint(encoder, FRAME.sync);
    return readSyncStep1(decoder, encoder, doc);
  }
  applyRemote(doc, [decoding.readVarUint8Array(decoder)], provider);
  if (kind !== SYNC.answer) return;
  // With the answer comes all that was missing [W8].
  if (!isWhole(doc)) throw new UnreadableUpdate("something is missing that nobody has");
  provider.synced = true;
}
