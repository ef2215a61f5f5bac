import * as Y from "yjs";
import { decodeEdit, UnfitEdit, type DecodedEdit, type Struct } from "./decode-edit.ts";
import { kindOfContent } from "./fit-content.ts";
import { visitInOrder } from "./integration-order.ts";
import { hasRoomFor } from "./has-room-for.ts";
import type { Knowledge } from "./knowledge.ts";
import { personOfClient } from "./own-client.ts";
import type { Places } from "./places.ts";
import { withoutDeleted } from "./without-deleted.ts";
import { writeUpdate, type Deletion } from "./write-update.ts";

export type Verdict =
  | {
      readonly kind: "admitted";
      readonly newOwners: readonly number[];
      /** What is new in the update, so that what is kept never says a thing twice [E8]. */
      readonly update: Uint8Array;
    }
  /** Everything in it was known: nothing to store, nothing to relay. */
  | { readonly kind: "known" }
  /** It builds on edits that are not here. An honest client has lost a message on the way. */
  | { readonly kind: "gap" }
  | {
      readonly kind: "refused";
      readonly reason: "malformed" | "invariantBroken" | "forbidden" | "documentFull";
      readonly why: string;
    };

/** Far above what a client reaches, far below where numbers lose precision. */
const MAX_CLOCK = 2 ** 31;
const MAX_CLIENT = 2 ** 32 - 1;
/** People who worked offline bring the clients of their tabs; nobody brings hundreds. */
const MAX_NEW_CLIENTS = 256;

export interface Author {
  readonly personId: string;
  /**
   * In a full document a writer may delete, or replace as long as nothing grows. A reader may
   * repeat what is known, and name deletions in an answer.
   */
  readonly may: "write" | "replace" | "delete" | "answer" | "repeat";
  /** The server writes what people only read. */
  readonly isServer: boolean;
  /** How many clients more the author may bring into the document. */
  readonly clientsLeft: () => number;
}

/**
 * Judges an update by decoding it alone, and takes what it admits into `knowledge`.
 *
 * Nothing is applied: applying allocates what an update merely claims. An admitted update leaves
 * no gap, carries the clients of its author only, deletes only what exists, depends only on what
 * exists, and holds only what belongs where it lies; so every replica that has all admitted updates
 * can integrate all of them, and shows the same.
 */
export function admit(update: Uint8Array, author: Author, knowledge: Knowledge): Verdict {
  let decoded: DecodedEdit;
  try {
    decoded = decodeEdit(update, author);
  } catch (error) {
    if (error instanceof UnfitEdit) return refused(error.message);
    return { kind: "refused", reason: "malformed", why: String(error) };
  }
  const fresh = freshStructs(decoded, knowledge);
  if ("kind" in fresh) return fresh;
  const deletions = deletionsOf(decoded);
  if (deletions === null) return refused("deletions out of order");
  if (author.may === "answer" || author.may === "repeat") {
    const addsNothing =
      fresh.byClient.size === 0 &&
      (author.may === "answer" || deletesNothingNew(deletions, knowledge));
    return addsNothing ? { kind: "known" } : READ_ONLY;
  }
  const brings = fresh.byClient;
  if (author.may !== "write" && !hasRoomFor({ brings, deletions }, author.may, knowledge))
    return { kind: "refused", reason: "documentFull", why: "the document is full" };
  const newOwners = claims(fresh.byClient.keys(), author, knowledge);
  if ("kind" in newOwners) return newOwners;
  return integrate({ update, fresh, deletions, newOwners }, author, knowledge);
}

interface Judged {
  readonly update: Uint8Array;
  readonly fresh: Fresh;
  readonly deletions: readonly Deletion[];
  readonly newOwners: readonly number[];
}

/** Walks what is new as a document would, and takes it in when all of it fits. */
function integrate(
  { update, fresh, deletions, newOwners }: Judged,
  { isServer, personId }: Author,
  knowledge: Knowledge,
): Verdict {
  const { places } = knowledge;
  const known = (client: number): number => knowledge.clocks.get(client) ?? 0;
  let isWhole = fresh.isWhole;
  let unfit: string | null = null;
  places.begin();
  const clocks = visitInOrder(fresh.byClient, knowledge.clocks, (struct) => {
    const from = Math.max(struct.id.clock, known(struct.id.client));
    let list: number | null = null;
    if (struct instanceof Y.Item) {
      list = places.listOf(struct, from);
      const found = list === null ? null : places.list(list);
      const kind = found === null ? "unfit" : kindOfContent(struct, found);
      if (kind === "unfit") unfit = "content that does not belong where it lies";
      else if (found?.writtenBy === "server" && !isServer) unfit = "what only the server writes";
      else if (found?.writtenBy === "author" && !isServer && !isBy(struct, personId))
        unfit = "words in the name of somebody else";
      if (unfit !== null) return false;
      if (kind === "polluted") isWhole = false;
    }
    places.append(struct, from, list);
    return true;
  });
  if (clocks === null || !deletesWhatIsHere(deletions, clocks, knowledge)) {
    places.takeBack();
    return unfit === null ? { kind: "gap" } : refused(unfit);
  }

  const allowed = isServer ? deletions : deletions.flatMap((one) => unguarded(one, places));
  if (allowed.some((one, index) => one !== deletions[index])) isWhole = false;
  if (allowed.length !== deletions.length) isWhole = false;
  const isNews = addDeletions(allowed, knowledge) || fresh.byClient.size > 0;
  if (!isNews) return { kind: "known" };
  const byClient = withoutDeleted(fresh.byClient, allowed, known);
  const kept =
    isWhole && byClient === fresh.byClient
      ? update
      : writeUpdate({ byClient, fromClock: known, deletions: allowed });
  for (const [client, clock] of clocks) knowledge.clocks.set(client, clock);
  for (const client of newOwners) {
    knowledge.owners.set(client, personId);
    knowledge.reserved.delete(client);
  }
  return { kind: "admitted", newOwners, update: kept };
}

/** Whether a value names nobody as its author, or this person [E14]. */
function isBy({ content }: Y.Item, personId: string): boolean {
  const value: unknown = content instanceof Y.ContentAny ? content.arr[0] : null;
  if (typeof value !== "object" || value === null || !("author" in value)) return true;
  return value.author === personId;
}

/** Whose clients an update carries is judged before anything else that may be wrong with it [E3]. */
function claims(
  clients: Iterable<number>,
  { personId, clientsLeft }: Author,
  knowledge: Knowledge,
): number[] | Verdict {
  const newOwners: number[] = [];
  for (const client of clients) {
    const owner = personOfClient(client, knowledge) ?? personId;
    if (owner !== personId) return refused(`client ${client} belongs to somebody else`);
    if (!knowledge.owners.has(client)) newOwners.push(client);
  }
  if (newOwners.length === 0) return newOwners;
  if (newOwners.length > MAX_NEW_CLIENTS) return refused("too many new clients");
  if (newOwners.length <= clientsLeft()) return newOwners;
  return { kind: "refused", reason: "documentFull", why: "too many clients" };
}

/**
 * An answer to our sync request names all deletions of a replica, also those that integration made
 * by itself and nobody ever sent. They cannot be told from others here, so an answer of a reader
 * is not judged by them: it is never stored anyway. In an update, new deletions are an edit.
 */
function deletesNothingNew(deletions: readonly Deletion[], { deleted }: Knowledge): boolean {
  return deletions.every(({ client, start, end }) => deleted.has(client, start, end));
}

export const READ_ONLY: Verdict & { readonly kind: "refused" } = {
  kind: "refused",
  reason: "forbidden",
  why: "edits of somebody who may only read",
};

/**
 * Takes an update from the store into what is known, but for where its items lie. It was judged
 * when it came in, by the rules of that time.
 */
export function learn(
  update: Uint8Array,
  { clocks, deleted }: Pick<Knowledge, "clocks" | "deleted">,
): void {
  const { structs, ds } = Y.decodeUpdate(update);
  for (const { id, length } of structs) {
    const end = id.clock + length;
    if (end > (clocks.get(id.client) ?? 0)) clocks.set(id.client, end);
  }
  for (const [client, ranges] of ds.clients) {
    deleted.addAll(
      client,
      ranges.map(({ clock, len }) => [clock, clock + len] as const),
    );
  }
}

interface Fresh {
  readonly byClient: ReadonlyMap<number, readonly Struct[]>;
  /** Nothing of it was known. */
  readonly isWhole: boolean;
}

function freshStructs({ structs }: DecodedEdit, { clocks }: Knowledge): Fresh | Verdict {
  const byClient = new Map<number, Struct[]>();
  let isWhole = true;
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const end = clock + struct.length;
    if (end > MAX_CLOCK || client > MAX_CLIENT) return refused("a number is too large");
    if (struct.length < 1) return refused("an edit of no length");
    const known = clocks.get(client) ?? 0;
    if (clock < known) isWhole = false;
    if (end <= known) continue;
    const list = byClient.get(client);
    if (list === undefined) byClient.set(client, [struct]);
    else list.push(struct);
  }
  return { byClient, isWhole };
}

function deletesWhatIsHere(
  deletions: readonly Deletion[],
  fresh: ReadonlyMap<number, number>,
  { clocks }: Knowledge,
): boolean {
  return deletions.every(
    ({ client, end }) => end <= (fresh.get(client) ?? clocks.get(client) ?? 0),
  );
}

/** What of a deletion is of things that people may delete. */
function unguarded(deletion: Deletion, { guarded }: Places): Deletion[] {
  const { client, start, end } = deletion;
  const parts = guarded.without(client, start, end);
  const [first] = parts;
  if (parts.length === 1 && first?.[0] === start && first[1] === end) return [deletion];
  return parts.map(([from, to]) => ({ client, start: from, end: to }));
}

/** @returns whether anything was deleted that was there before */
function addDeletions(deletions: readonly Deletion[], { deleted }: Knowledge): boolean {
  let isNews = false;
  for (const [client, ranges] of Map.groupBy(deletions, (deletion) => deletion.client)) {
    const added = deleted.addAll(
      client,
      ranges.map(({ start, end }) => [start, end] as const),
    );
    isNews ||= added;
  }
  return isNews;
}

/**
 * Null where they are not as every replica writes them: of a client rising, and none of no length.
 * Whoever has to keep them until their structs come loses some otherwise, and whoever merges before
 * applying does not split where whoever applies does.
 */
function deletionsOf({ ds }: DecodedEdit): Deletion[] | null {
  const deletions: Deletion[] = [];
  for (const [client, ranges] of ds.clients) {
    let last = 0;
    for (const { clock, len } of ranges) {
      if (len < 1 || clock < last) return null;
      last = clock + len;
      deletions.push({ client, start: clock, end: clock + len });
    }
  }
  return deletions;
}

function refused(why: string): Verdict {
  return { kind: "refused", reason: "invariantBroken", why };
}
