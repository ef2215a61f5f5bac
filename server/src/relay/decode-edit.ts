import * as Y from "yjs";

export type DecodedEdit = ReturnType<typeof Y.decodeUpdate>;
export type Struct = DecodedEdit["structs"][number];

/** What can be read and yet must not be: no replica would read it as another does. */
export class UnfitEdit extends Error {}

/** Weeks of one person's offline work; reading more of the smallest ones would hold up everybody. */
export const MAX_STRUCTS = 50_000;

/**
 * Reads an update without applying it: applying allocates what an update merely claims.
 * @throws UnfitEdit, or any other Error when the bytes are no update
 */
export function decodeEdit(
  update: Uint8Array,
  { isServer }: { readonly isServer: boolean },
): DecodedEdit {
  return Y.decodeUpdateV2(update, isServer ? OrderedDecoder : BoundedDecoder);
}

/** What the server makes, it makes of what is there already. */
class OrderedDecoder extends Y.UpdateDecoderV1 {
  #client = Infinity;

  /**
   * Called once for each block. Merging relies on falling clients; of two blocks of one client
   * merging keeps both, and applying only the last.
   */
  override readClient(): number {
    const client = super.readClient();
    if (client >= this.#client) throw new UnfitEdit("clients are out of order");
    this.#client = client;
    return client;
  }
}

class BoundedDecoder extends OrderedDecoder {
  #structs = 0;

  /** Called once for each struct. */
  override readInfo(): number {
    this.#structs += 1;
    if (this.#structs > MAX_STRUCTS) throw new UnfitEdit("too many structs");
    return super.readInfo();
  }
}
