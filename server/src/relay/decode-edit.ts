import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { BoundedDecoder, UnfitEdit } from "./bounded-decoder.ts";
import { isLarge, readStruct, type Struct } from "./read-struct.ts";
import { isTimeToRest, type Turns } from "./turns.ts";
import type { Deletion } from "./group-by-client.ts";

export interface DecodedEdit {
  readonly structs: readonly Struct[];
  readonly deletions: readonly Deletion[];
}

/** Weeks of one person's offline work; reading more of the smallest ones would hold up everybody. */
export const MAX_STRUCTS = 50_000;
/** As many as a full document can have, each between two that stay. */
const MAX_DELETIONS = 500_000;

/** What an update must keep to, beside being one. */
interface Form {
  readonly Decoder: typeof Y.UpdateDecoderV1;
  readonly structs: number;
  readonly deletions: number;
  readonly isOrdered: boolean;
}

const FORMS = {
  person: {
    Decoder: BoundedDecoder,
    structs: MAX_STRUCTS,
    deletions: MAX_DELETIONS,
    isOrdered: true,
  },
  /** What the server makes, it makes of what is there already. */
  server: {
    Decoder: Y.UpdateDecoderV1,
    structs: Infinity,
    deletions: MAX_DELETIONS,
    isOrdered: true,
  },
  /** It was judged when it came in, by the rules of that time. */
  store: {
    Decoder: Y.UpdateDecoderV1,
    structs: Infinity,
    deletions: Infinity,
    isOrdered: false,
  },
} as const satisfies Record<string, Form>;

/**
 * Reads an update without applying it: applying allocates what an update merely claims.
 * @param from who hands it over
 * @throws UnfitEdit, or any other Error when the bytes are no update
 */
export function* decodeEdit(update: Uint8Array, from: keyof typeof FORMS): Turns<DecodedEdit> {
  const form = FORMS[from];
  const decoder = new form.Decoder(decoding.createDecoder(update));
  const structs = yield* readStructs(decoder, form);
  return { structs, deletions: yield* readDeletions(decoder, form) };
}

/**
 * Merging relies on falling clients; of two runs of one client merging keeps both, and applying only
 * the last.
 */
function* readStructs(
  decoder: Y.UpdateDecoderV1,
  { structs: most, isOrdered }: Form,
): Turns<Struct[]> {
  const { restDecoder } = decoder;
  const structs: Struct[] = [];
  let last = Infinity;
  for (let clients = decoding.readVarUint(restDecoder); clients > 0; clients -= 1) {
    let left = decoding.readVarUint(restDecoder);
    const client = decoder.readClient();
    if (isOrdered && client >= last) throw new UnfitEdit("clients are out of order");
    last = client;
    let clock = decoding.readVarUint(restDecoder);
    for (; left > 0; left -= 1) {
      if (structs.length >= most) throw new UnfitEdit("too many structs");
      const struct = readStruct(decoder, client, clock);
      structs.push(struct);
      clock += struct.length;
      if (isTimeToRest(structs.length) || isLarge(struct)) yield;
    }
  }
  return structs;
}

/**
 * Deletions are as every replica writes them: of a client rising, and none of no length. Whoever has
 * to keep them until their structs come loses some otherwise, and whoever merges before applying
 * does not split where whoever applies does.
 */
function* readDeletions(
  decoder: Y.UpdateDecoderV1,
  { deletions: most, isOrdered }: Form,
): Turns<Deletion[]> {
  const { restDecoder } = decoder;
  const deletions: Deletion[] = [];
  const ends = new Map<number, number>();
  for (let clients = decoding.readVarUint(restDecoder); clients > 0; clients -= 1) {
    const client = decoding.readVarUint(restDecoder);
    let last = ends.get(client) ?? 0;
    for (let left = decoding.readVarUint(restDecoder); left > 0; left -= 1) {
      const start = decoder.readDsClock();
      const length = decoder.readDsLen();
      if (isOrdered && (length < 1 || start < last)) throw new UnfitEdit("deletions out of order");
      last = start + length;
      if (deletions.length >= most) throw new UnfitEdit("too many deletions");
      deletions.push({ client, start, end: last });
      if (isTimeToRest(deletions.length)) yield;
    }
    ends.set(client, last);
  }
  return deletions;
}
