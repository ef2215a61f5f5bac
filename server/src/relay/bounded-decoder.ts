import * as decoding from "lib0/decoding";
import * as Y from "yjs";

/** What can be read and yet must not be: no replica would read it as another does. */
export class UnfitEdit extends Error {}

/**
 * Parts of one value, each entry of a list or an object counted. It is decoded in one turn [R16]: so
 * many, each of other keys, take some milliseconds. A line of a thousand points has 5,000.
 */
export const MAX_VALUE_PARTS = 10_000;
/** Far deeper than what a canvas or a note keeps, and shallow enough for whoever reads by recursion. */
export const MAX_VALUE_DEPTH = 200;
/** Letters of a mark: a link has some hundred. */
const MAX_JSON = 16_384;

const ANY_OBJECT = 118;
const ANY_ARRAY = 117;

/** Reads what people send: values of any length in bytes, but of few parts and not deep [E9]. */
export class BoundedDecoder extends Y.UpdateDecoderV1 {
  override readAny(): unknown {
    return readParts(this.restDecoder, { left: MAX_VALUE_PARTS }, 0);
  }

  override readJSON(): unknown {
    const words = this.readString();
    if (words.length > MAX_JSON) throw new UnfitEdit("a mark of too many letters");
    return JSON.parse(words);
  }
}

/** As lib0 reads it, whose recursion nothing bounds; a test reads the same in both ways. */
function readParts(decoder: decoding.Decoder, parts: { left: number }, depth: number): unknown {
  parts.left -= 1;
  if (parts.left < 0 || depth > MAX_VALUE_DEPTH) throw new UnfitEdit("a value of too many parts");
  const kind = decoder.arr[decoder.pos];
  if (kind !== ANY_OBJECT && kind !== ANY_ARRAY) return decoding.readAny(decoder);
  decoder.pos += 1;
  let count = decoding.readVarUint(decoder);
  if (kind === ANY_ARRAY) {
    const entries: unknown[] = [];
    for (; count > 0; count -= 1) entries.push(readParts(decoder, parts, depth + 1));
    return entries;
  }
  const object: Record<string, unknown> = {};
  for (; count > 0; count -= 1) {
    const key = decoding.readVarString(decoder);
    object[key] = readParts(decoder, parts, depth + 1);
  }
  return object;
}
