import * as Y from "yjs";
import type { DeleteRanges } from "./delete-ranges.ts";

/** What a document already has: enough to judge an update, and far smaller than the document. */
export interface Knowledge {
  /** For each client, the clock that its next edit must carry. */
  readonly clocks: Map<number, number>;
  readonly owners: Map<number, string>;
  readonly deleted: DeleteRanges;
}

export type Verdict =
  | { readonly kind: "admitted"; readonly newOwners: readonly number[] }
  /** Everything in it was known: nothing to store, nothing to relay. */
  | { readonly kind: "known" }
  /** It builds on edits that are not here. An honest client has lost a message on the way. */
  | { readonly kind: "gap" }
  | {
      readonly kind: "refused";
      readonly reason: "malformed" | "invariantBroken" | "forbidden";
      readonly why: string;
    };

/** Far above what a client reaches, far below where numbers lose precision. */
const MAX_CLOCK = 2 ** 31;
const MAX_CLIENT = 2 ** 32 - 1;
/** People who worked offline bring the clients of their tabs; nobody brings hundreds. */
const MAX_NEW_CLIENTS = 256;

type Decoded = ReturnType<typeof Y.decodeUpdate>;

export interface Author {
  readonly personId: string;
  /** A reader may repeat what is known, and name deletions in an answer. */
  readonly may: "write" | "answer" | "repeat";
  /** Whether the author may write as this client, when nobody owns it yet. */
  readonly mayClaim: (client: number) => boolean;
  /** Whether documents of this kind have a root of this name. */
  readonly isRoot: (name: string) => boolean;
}

/**
 * Judges an update by decoding it alone, and takes what it admits into `knowledge`.
 *
 * Nothing is applied: applying allocates what an update merely claims. An admitted update leaves
 * no gap, carries the clients of its author only, deletes only what exists, and depends only on
 * what exists; so every replica that has all admitted updates can integrate all of them.
 */
export function admit(update: Uint8Array, author: Author, knowledge: Knowledge): Verdict {
  let decoded: Decoded;
  try {
    decoded = Y.decodeUpdate(update);
  } catch (error) {
    return { kind: "refused", reason: "malformed", why: String(error) };
  }
  const fresh = freshStructs(decoded, knowledge, author.isRoot);
  if ("kind" in fresh) return fresh;
  const deletions = deletionsOf(decoded);
  if (author.may !== "write") {
    const addsNothing =
      fresh.byClient.size === 0 &&
      (author.may === "answer" || deletesNothingNew(deletions, knowledge));
    return addsNothing ? { kind: "known" } : READ_ONLY;
  }
  const newOwners: number[] = [];
  for (const client of fresh.byClient.keys()) {
    const owner = knowledge.owners.get(client);
    if (owner === undefined && author.mayClaim(client)) newOwners.push(client);
    else if (owner !== author.personId) return refused(`client ${client} belongs to somebody else`);
  }
  if (newOwners.length > MAX_NEW_CLIENTS) return refused("too many new clients");
  const clocks = integrationOrder(fresh.byClient, knowledge.clocks);
  if (clocks === null) return { kind: "gap" };
  for (const { client, end } of deletions) {
    if (end > (clocks.get(client) ?? knowledge.clocks.get(client) ?? 0)) return { kind: "gap" };
  }

  for (const [client, clock] of clocks) knowledge.clocks.set(client, clock);
  for (const client of newOwners) knowledge.owners.set(client, author.personId);
  let isNews = fresh.byClient.size > 0;
  for (const { client, start, end } of deletions) {
    isNews = knowledge.deleted.add(client, start, end) || isNews;
  }
  return isNews ? { kind: "admitted", newOwners } : { kind: "known" };
}

/**
 * An answer to our sync request names all deletions of a replica, also those that integration made
 * by itself and nobody ever sent. They cannot be told from others here, so an answer of a reader
 * is not judged by them: it is never stored anyway. In an update, new deletions are an edit.
 */
function deletesNothingNew(deletions: readonly Deletion[], { deleted }: Knowledge): boolean {
  return deletions.every(({ client, start, end }) => deleted.has(client, start, end));
}

const READ_ONLY: Verdict = {
  kind: "refused",
  reason: "forbidden",
  why: "edits of somebody who may only read",
};

/** Takes an update from the store into what is known. It was judged when it came in. */
export function learn(update: Uint8Array, knowledge: Knowledge): void {
  const decoded = Y.decodeUpdate(update);
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id;
    const end = clock + struct.length;
    if (end > (knowledge.clocks.get(client) ?? 0)) knowledge.clocks.set(client, end);
  }
  for (const { client, start, end } of deletionsOf(decoded)) {
    knowledge.deleted.add(client, start, end);
  }
}

type Struct = Decoded["structs"][number];

function freshStructs(
  { structs }: Decoded,
  { clocks }: Knowledge,
  isRoot: (name: string) => boolean,
): { readonly byClient: Map<number, Struct[]> } | Verdict {
  const byClient = new Map<number, Struct[]>();
  let lastClient = Infinity;
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const end = clock + struct.length;
    if (end > MAX_CLOCK || client > MAX_CLIENT) return refused("a number is too large");
    // Merging relies on this order, and reading keeps only the last of two blocks of one client.
    if (client > lastClient) return refused("clients are out of order");
    lastClient = client;
    if (struct.length < 1) return refused("an edit of no length");
    if (end <= (clocks.get(client) ?? 0)) continue;
    // A hole is written as a Skip: what comes after it cannot be integrated.
    if (struct instanceof Y.Skip) return { kind: "gap" };
    if (struct instanceof Y.Item) {
      const parent: unknown = struct.parent;
      if (typeof parent === "string" && !isRoot(parent)) return refused(`no root ${parent}`);
      if (struct.content instanceof Y.ContentDoc) return refused("a document inside a document");
    }
    const list = byClient.get(client);
    if (list === undefined) byClient.set(client, [struct]);
    else list.push(struct);
  }
  return { byClient };
}

/**
 * Walks the structs in an order in which a document could integrate them.
 * @returns the clocks afterwards, or null when some struct waits for what is not here
 */
function integrationOrder(
  byClient: ReadonlyMap<number, readonly Struct[]>,
  known: ReadonlyMap<number, number>,
): Map<number, number> | null {
  const clocks = new Map<number, number>();
  const clockOf = (client: number): number => clocks.get(client) ?? known.get(client) ?? 0;
  const isHere = (id: Y.ID | null): boolean => id === null || id.clock < clockOf(id.client);
  const waiting = new Map<number, number>();
  for (const client of byClient.keys()) waiting.set(client, 0);

  while (waiting.size > 0) {
    let hasMoved = false;
    for (const [client, from] of waiting) {
      const structs = byClient.get(client) ?? [];
      let position = from;
      for (; position < structs.length; position += 1) {
        const struct = structs[position];
        if (
          struct === undefined ||
          struct.id.clock > clockOf(client) ||
          !dependsOnly(struct, isHere)
        )
          break;
        clocks.set(client, struct.id.clock + struct.length);
      }
      if (position > from) hasMoved = true;
      if (position === structs.length) waiting.delete(client);
      else waiting.set(client, position);
    }
    if (!hasMoved) return null;
  }
  return clocks;
}

function dependsOnly(struct: Struct, isHere: (id: Y.ID | null) => boolean): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const parent: unknown = struct.parent;
  return (
    isHere(struct.origin) &&
    isHere(struct.rightOrigin) &&
    (!(parent instanceof Y.ID) || isHere(parent))
  );
}

type Deletion = { readonly client: number; readonly start: number; readonly end: number };

function deletionsOf({ ds }: Decoded): Deletion[] {
  const deletions: Deletion[] = [];
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) deletions.push({ client, start: clock, end: clock + len });
  }
  return deletions;
}

function refused(why: string): Verdict {
  return { kind: "refused", reason: "invariantBroken", why };
}
