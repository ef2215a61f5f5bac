import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { SeededRandom } from "../support/seeded-random.ts";

type Struct = Y.Item | Y.GC | Y.Skip;

interface Block {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly Struct[];
}

interface Target {
  /** For each client, how many clocks of it there are. */
  readonly clocks: ReadonlyMap<number, number>;
  /** Clients of whoever builds the update. */
  readonly own: readonly number[];
  /** Items that are types, as far as known: what lies in them names them. */
  readonly types: readonly Y.ID[];
  readonly random: SeededRandom;
  /** Whether what lies in the update may be of any kind; else only its places and neighbours lie. */
  readonly isWild: boolean;
}

const ROOTS = [
  "records",
  "note:shape:a",
  "note:shape:b",
  "answers",
  "alternatives",
  "meta",
  "elsewhere",
] as const;
const KEYS = ["shape:a", "shape:a/g", "shape:b", "schemaVersion", "level", "__proto__"] as const;

/**
 * An update as no client of ours builds one: each part of it may be what Yjs can read and nobody
 * should write, and most of it is as it should be, so that much of it comes through.
 */
export function buildHostileUpdate(target: Target): Uint8Array {
  const { random, own, isWild } = target;
  const blocks: Block[] = [];
  const count = random.chance(0.25) ? 2 : 1;
  for (let block = 0; block < count; block += 1) {
    const strangers = isWild && random.chance(0.1) ? [...target.clocks.keys()] : own;
    const client = random.pick(strangers.length === 0 ? own : strangers);
    blocks.push(buildBlock(client, target));
  }
  if (!isWild || random.chance(0.8)) blocks.sort((one, other) => other.client - one.client);
  return writeBlocks(blocks, buildDeletions(target));
}

function buildBlock(client: number, target: Target): Block {
  const { random, clocks } = target;
  const known = clocks.get(client) ?? 0;
  const clock = Math.max(0, known + (random.chance(0.3) ? random.below(9) - 6 : 0));
  const structs: Struct[] = [];
  let next = clock;
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const struct = buildStruct(Y.createID(client, next), target);
    structs.push(struct);
    next += struct.length;
  }
  return { client, clock, structs };
}

function buildStruct(id: Y.ID, target: Target): Struct {
  const { random } = target;
  const roll = random.next();
  if (roll < 0.06) return new Y.GC(id, (target.isWild ? 0 : 1) + random.below(4));
  if (roll < 0.08 && target.isWild) return new Y.Skip(id, 1 + random.below(3));
  const content = buildContent(target);
  const neighbour = (): Y.ID | null => (random.chance(0.6) ? null : someId(id, target));
  const [origin, rightOrigin] = [neighbour(), random.chance(0.3) ? neighbour() : null];
  const [parent, key] = buildParent(content, target);
  const lies = origin === null && rightOrigin === null ? parent : null;
  // What is decoded has a name or an id here as well, which the types of Yjs do not say.
  return new Y.Item(id, null, origin, null, rightOrigin, lies as never, key, content);
}

/** Mostly where such content belongs. */
function buildParent(content: Y.Item["content"], { random, types, isWild }: Target) {
  const key = random.pick(KEYS);
  if (isWild && random.chance(0.2)) {
    const parent = random.chance(0.5) ? random.pick(ROOTS) : null;
    return [parent ?? (types[0] === undefined ? ROOTS[0] : random.pick(types)), key] as const;
  }
  if (content instanceof Y.ContentAny) return [random.pick(["records", "answers"]), key] as const;
  const type = types.length === 0 || random.chance(0.3) ? null : random.pick(types);
  return [type ?? random.pick(["note:shape:a", "note:shape:b"]), null] as const;
}

function buildContent({ random, isWild }: Target): Y.Item["content"] {
  const roll = random.below(isWild ? 24 : 17);
  if (roll < 6) return new Y.ContentAny([buildValue(random)]);
  if (roll < 10) return new Y.ContentType(new Y.XmlElement("paragraph"));
  if (roll < 13) return new Y.ContentType(new Y.XmlText());
  if (roll < 17) return new Y.ContentString(random.pick(["abc", "体", "𠮟る", "x"]));
  if (roll === 17)
    return new Y.ContentFormat("bold", random.pick([null, {}, nested(300)]) as never);
  if (roll === 18) return new Y.ContentDeleted(1 + random.below(3));
  if (roll === 19) return new Y.ContentEmbed({ image: "x" });
  if (roll === 20) return new Y.ContentBinary(Uint8Array.of(1, 2));
  if (roll === 21) return new Y.ContentJSON([1, "a"]);
  if (roll === 22) {
    const types = [new Y.Map(), new Y.Array(), new Y.Text(), new Y.XmlFragment()];
    return new Y.ContentType(random.pick<Y.AbstractType<unknown>>(types as never) as never);
  }
  return random.chance(0.5)
    ? new Y.ContentDoc(new Y.Doc())
    : new Y.ContentAny([1, 2, buildValue(random)]);
}

function buildValue(random: SeededRandom): unknown {
  const polluted: unknown = JSON.parse('{"__proto__": {"typeName": "shape"}, "constructor": 1}');
  return random.pick<unknown>([
    { typeName: "shape", type: "geo", props: {} },
    [1, 2, 0],
    "text",
    7,
    null,
    { there: undefined },
    -0,
    0.1,
    polluted,
    { deep: nested(150) },
    ...(random.chance(0.3) ? [1n, { big: [1n] }, Uint8Array.of(3), nested(300)] : []),
  ]);
}

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** A clock that exists, or the one just written, or rarely one that nobody wrote. */
function someId(id: Y.ID, { random, clocks, types, isWild }: Target): Y.ID {
  if (types.length > 0 && random.chance(0.3)) return random.pick(types);
  if (id.clock > 0 && random.chance(0.3)) return Y.createID(id.client, id.clock - 1);
  const clients = [...clocks.keys()];
  if (clients.length === 0) return Y.createID(id.client, Math.max(0, id.clock - 1));
  const client = random.pick(clients);
  const end = clocks.get(client) ?? 0;
  return Y.createID(
    client,
    isWild && random.chance(0.05) ? end + 3 : random.below(Math.max(1, end)),
  );
}

type Range = readonly [client: number, clock: number, length: number];

function buildDeletions({ random, clocks, isWild }: Target): Range[] {
  const clients = [...clocks.keys()];
  if (clients.length === 0 || random.chance(0.6)) return [];
  const ranges = Array.from({ length: 1 + random.below(3) }, (): Range => {
    const client = random.pick(clients);
    const clock = random.below(Math.max(1, clocks.get(client) ?? 0));
    return [client, clock, isWild && random.chance(0.1) ? 0 : 1 + random.below(3)];
  });
  if (!isWild) ranges.sort(([one, from], [other, to]) => one - other || from - to);
  return ranges;
}

/** Writes what it is given, be it sense or not. */
export function writeBlocks(blocks: readonly Block[], deletions: readonly Range[] = []) {
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder } = encoder;
  encoding.writeVarUint(restEncoder, blocks.length);
  for (const { client, clock, structs } of blocks) {
    encoding.writeVarUint(restEncoder, structs.length);
    encoder.writeClient(client);
    encoding.writeVarUint(restEncoder, clock);
    for (const struct of structs) struct.write(encoder, 0);
  }
  encoding.writeVarUint(restEncoder, deletions.length);
  for (const [client, clock, length] of deletions) {
    encoding.writeVarUint(restEncoder, client);
    encoding.writeVarUint(restEncoder, 1);
    encoder.writeDsClock(clock);
    encoder.writeDsLen(length);
  }
  return encoder.toUint8Array();
}
