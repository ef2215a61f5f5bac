import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { isLarge, type Struct } from "./read-struct.ts";
import { groupByClient, type Deletion } from "./group-by-client.ts";
import { isTimeToRest, type Turns } from "./turns.ts";

/** What is left of an update: for each client the structs from its clock on, and the deletions. */
interface UpdateParts {
  readonly byClient: ReadonlyMap<number, readonly Struct[]>;
  /** Of each client, the first clock that is to be written. */
  readonly fromClock: (client: number) => number;
  readonly deletions: readonly Deletion[];
}

/** Writes an update, as Yjs writes it: clients falling, each a run without a hole. */
export function* writeUpdate({ byClient, fromClock, deletions }: UpdateParts): Turns<Uint8Array> {
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder } = encoder;
  let written = 0;
  encoding.writeVarUint(restEncoder, byClient.size);
  for (const [client, structs] of [...byClient].toSorted(([one], [other]) => other - one)) {
    const from = fromClock(client);
    encoding.writeVarUint(restEncoder, structs.length);
    encoder.writeClient(client);
    encoding.writeVarUint(restEncoder, from);
    for (const struct of structs) {
      struct.write(encoder, Math.max(0, from - struct.id.clock));
      if (isTimeToRest((written += 1)) || isLarge(struct)) yield;
    }
  }
  const byDeleted = yield* groupByClient(deletions);
  encoding.writeVarUint(restEncoder, byDeleted.size);
  for (const [client, ranges] of [...byDeleted].toSorted(([one], [other]) => other - one)) {
    encoding.writeVarUint(restEncoder, client);
    encoding.writeVarUint(restEncoder, ranges.length);
    for (const [index, { start, end }] of ranges.entries()) {
      encoder.writeDsClock(start);
      encoder.writeDsLen(end - start);
      if (isTimeToRest(index)) yield;
    }
  }
  return encoder.toUint8Array();
}
