import * as decoding from "lib0/decoding";
import * as Y from "yjs";

export type Struct = Y.Item | Y.GC | Y.Skip;

const KIND = 0b1_1111;
const HAS_KEY = 0b10_0000;
const HAS_RIGHT = 0b100_0000;
const HAS_LEFT = 0b1000_0000;
const SKIP = 10;

/**
 * Reads one struct as Yjs does. Yjs reads whole updates only, and a large one would hold up
 * everybody; its bytes are fixed, and a test reads all that Yjs writes in both ways.
 * @throws Error when the bytes are none
 */
export function readStruct(decoder: Y.UpdateDecoderV1, client: number, clock: number): Struct {
  const id = Y.createID(client, clock);
  const info = decoder.readInfo();
  if (info === SKIP) return new Y.Skip(id, decoding.readVarUint(decoder.restDecoder));
  if ((info & KIND) === 0) return new Y.GC(id, decoder.readLen());
  const origin = (info & HAS_LEFT) === 0 ? null : decoder.readLeftID();
  const rightOrigin = (info & HAS_RIGHT) === 0 ? null : decoder.readRightID();
  if ((info & (HAS_LEFT | HAS_RIGHT)) !== 0) {
    const content = readContent(decoder, info & KIND);
    return new Y.Item(id, null, origin, null, rightOrigin, null, null, content);
  }
  // Before it is integrated an item names a root by its word, which Yjs's types do not say.
  const parent = decoder.readParentInfo() ? decoder.readString() : decoder.readLeftID();
  const key = (info & HAS_KEY) === 0 ? null : decoder.readString();
  const content = readContent(decoder, info & KIND);
  return new Y.Item(id, null, null, null, null, parent as Y.ID, key, content);
}

/** Whether it may hold thousands of values or letters: after each such is time to rest [R16]. */
export function isLarge(struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return false;
  const { content } = struct;
  if (content instanceof Y.ContentAny) return typeof content.arr[0] === "object";
  return content instanceof Y.ContentString || content instanceof Y.ContentFormat;
}

function readContent(decoder: Y.UpdateDecoderV1, kind: number): Y.Item["content"] {
  switch (kind) {
    case 1:
      return new Y.ContentDeleted(decoder.readLen());
    case 2:
      return new Y.ContentJSON(readSome(decoder, () => readJson(decoder)));
    case 3:
      return new Y.ContentBinary(decoder.readBuf());
    case 4:
      return new Y.ContentString(decoder.readString());
    case 5:
      return new Y.ContentEmbed(decoder.readJSON());
    case 6:
      return new Y.ContentFormat(decoder.readKey(), decoder.readJSON());
    case 7:
      return new Y.ContentType(readType(decoder));
    case 8:
      return new Y.ContentAny(readSome(decoder, () => decoder.readAny()));
    case 9:
      return new Y.ContentDoc(new Y.Doc({ guid: decoder.readString(), ...decoder.readAny() }));
    default:
      throw new Error("no content of this kind");
  }
}

function readSome(decoder: Y.UpdateDecoderV1, read: () => unknown): unknown[] {
  const values: unknown[] = [];
  for (let left = decoder.readLen(); left > 0; left -= 1) values.push(read());
  return values;
}

function readJson(decoder: Y.UpdateDecoderV1): unknown {
  const words = decoder.readString();
  return words === "undefined" ? undefined : JSON.parse(words);
}

function readType(decoder: Y.UpdateDecoderV1): Y.ContentType["type"] {
  switch (decoder.readTypeRef()) {
    case 0:
      return new Y.Array();
    case 1:
      return new Y.Map();
    case 2:
      return new Y.Text();
    case 3:
      return new Y.XmlElement(decoder.readKey());
    case 4:
      return new Y.XmlFragment();
    case 5:
      return new Y.XmlHook(decoder.readKey());
    case 6:
      return new Y.XmlText();
    default:
      throw new Error("no type of this kind");
  }
}
