import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** One client's state in an awareness message: JSON text, "null" for somebody who left. */
export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  readonly json: string;
}

/** More than the people of a full room; a message that claims more is not read further. */
const maxEntries = 2048;

/** @throws Error when the bytes are not such a list */
export function readAwarenessEntries(bytes: Uint8Array): AwarenessEntry[] {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  if (count > maxEntries) throw new Error(`${count} awareness states in one message`);
  const entries: AwarenessEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    entries.push({ client, clock, json: decoding.readVarString(decoder) });
  }
  if (decoding.hasContent(decoder)) throw new Error("bytes after the last awareness state");
  return entries;
}

export function writeAwarenessEntries(entries: readonly AwarenessEntry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { client, clock, json } of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, json);
  }
  return encoding.toUint8Array(encoder);
}
