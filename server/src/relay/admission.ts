import type { AccessCause } from "@zentaikan/protocol";
import * as Y from "yjs";
import { UnfitEdit } from "./bounded-decoder.ts";
import { decodeEdit, type DecodedEdit } from "./decode-edit.ts";
import { kindOfContent } from "./fit-content.ts";
import { groupByClient, type Deletion } from "./group-by-client.ts";
import { freshStructs, type Fresh } from "./fresh-structs.ts";
import { visitInOrder } from "./integration-order.ts";
import { hasRoomFor } from "./has-room-for.ts";
import type { LookAtEdit } from "./edit-lock.ts";
import type { Knowledge } from "./knowledge.ts";
import { LIMITS } from "./limits.ts";
import { personOfClient } from "./own-client.ts";
import { inOneTurn, isTimeToRest, type Turns } from "./turns.ts";
import { withoutDeleted } from "./without-deleted.ts";
import { writeUpdate } from "./write-update.ts";

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
      readonly reason: "malformed" | "invariantBroken" | "forbidden" | "documentFull" | "tooMany";
      readonly why: string;
      readonly cause?: AccessCause;
    };

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
  /** Whether replicas may be made to walk so far at the moment [E16]. */
  readonly takeSteps: (steps: number) => boolean;
  /** What is told of the edit where something of the document is locked for its author; null elsewhere. */
  readonly look: LookAtEdit | null;
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
  return inOneTurn(admitInTurns(update, author, knowledge));
}

/**
 * As `admit`, resting on the way. Meanwhile nothing else may be judged by this knowledge, and whoever
 * leaves off may judge nothing by it any more.
 */
export function* admitInTurns(
  update: Uint8Array,
  author: Author,
  knowledge: Knowledge,
): Turns<Verdict> {
  let decoded: DecodedEdit;
  try {
    decoded = yield* decodeEdit(update, author.isServer ? "server" : "person");
  } catch (error) {
    if (error instanceof UnfitEdit) return refused(error.message);
    return { kind: "refused", reason: "malformed", why: String(error) };
  }
  const { deletions } = decoded;
  const fresh = yield* freshStructs(decoded.structs, knowledge.clocks);
  if (typeof fresh === "string") return refused(fresh);
  const brings = fresh.byClient;
  if (author.may === "answer" || author.may === "repeat") {
    const addsNothing =
      brings.size === 0 && (author.may === "answer" || deletesNothingNew(deletions, knowledge));
    return addsNothing ? { kind: "known" } : READ_ONLY;
  }
  if (author.may !== "write" && !(yield* hasRoomFor({ brings, deletions }, author.may, knowledge)))
    return { kind: "refused", reason: "documentFull", why: "the document is full" };
  const claimed = claims(brings.keys(), author, knowledge);
  if ("kind" in claimed) return claimed;
  return yield* integrate({ update, fresh, deletions }, author, knowledge);
}

interface Judged {
  readonly update: Uint8Array;
  readonly fresh: Fresh;
  readonly deletions: readonly Deletion[];
}

/** Walks what is new as a document would, and takes it in when all of it fits. */
function* integrate(
  { update, fresh, deletions }: Judged,
  author: Author,
  knowledge: Knowledge,
): Turns<Verdict> {
  const { isServer, personId, look } = author;
  const { places } = knowledge;
  const known = (client: number): number => knowledge.clocks.get(client) ?? 0;
  let isWhole = fresh.isWhole;
  let unfit: string | null = null;
  places.begin();
  const clocks = yield* visitInOrder(fresh.byClient, knowledge.clocks, (struct) => {
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
      look?.addItem(struct, from);
    }
    places.append(struct, from, list);
    return true;
  });
  const allowed =
    clocks === null ? null : yield* allowedOf(deletions, clocks, { isServer, knowledge });
  if (clocks === null || allowed === null) {
    places.takeBack();
    return unfit === null ? { kind: "gap" } : refused(unfit);
  }
  if (look !== null && (yield* touchesLocked(look, allowed, knowledge))) {
    places.takeBack();
    return LOCKED;
  }
  const isFar = isServer ? null : tooFar(places.steps.steps, author);
  // Somebody may have reserved a client while this was judged in turns.
  const newOwners = claims(fresh.byClient.keys(), author, knowledge);
  if (isFar !== null || "kind" in newOwners) {
    places.takeBack();
    return isFar ?? (newOwners as Verdict);
  }

  yield* places.keep();
  if (allowed !== deletions) isWhole = false;
  const isNews = (yield* addDeletions(allowed, knowledge)) || fresh.byClient.size > 0;
  if (!isNews) return { kind: "known" };
  const byClient = yield* withoutDeleted(fresh.byClient, allowed, known);
  const kept =
    isWhole && byClient === fresh.byClient
      ? update
      : yield* writeUpdate({ byClient, fromClock: known, deletions: allowed });
  for (const [client, clock] of clocks) knowledge.clocks.set(client, clock);
  for (const client of newOwners) {
    knowledge.owners.set(client, personId);
    knowledge.reserved.delete(client);
  }
  return { kind: "admitted", newOwners, update: kept };
}

/**
 * Whether an edit would hold up whoever takes it in: for ever, or as often as its author has brought
 * such of late. The latter may come again [E16].
 */
function tooFar(steps: number, { takeSteps }: Author): Verdict | null {
  if (steps > LIMITS.maxSteps) return refused("neighbours too far apart");
  if (takeSteps(steps)) return null;
  return { kind: "refused", reason: "tooMany", why: "neighbours far apart" };
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

function* touchesLocked(
  look: LookAtEdit,
  deletions: readonly Deletion[],
  { deleted }: Knowledge,
): Turns<boolean> {
  for (const [index, { client, start, end }] of deletions.entries()) {
    for (const [from, to] of deleted.without(client, start, end))
      look.addDeletion({ client, start: from, end: to });
    if (isTimeToRest(index)) yield;
  }
  return yield* look.touches();
}

const LOCKED: Verdict = {
  kind: "refused",
  reason: "forbidden",
  cause: "locked",
  why: "edits of what is locked",
};

export const READ_ONLY: Verdict & { readonly kind: "refused" } = {
  kind: "refused",
  reason: "forbidden",
  why: "edits of somebody who may only read",
};

/** Takes an update from the store into what is known, but for where its items lie. */
export function* learn(
  update: Uint8Array,
  { clocks, deleted }: Pick<Knowledge, "clocks" | "deleted">,
): Turns<void> {
  const { structs, deletions } = yield* decodeEdit(update, "store");
  for (const [index, { id, length }] of structs.entries()) {
    const end = id.clock + length;
    if (end > (clocks.get(id.client) ?? 0)) clocks.set(id.client, end);
    if (isTimeToRest(index)) yield;
  }
  yield* addDeletions(deletions, { deleted });
}

/**
 * Of deletions those that people may make; null where some are of what is not here. The same list
 * where all of it is allowed.
 */
function* allowedOf(
  deletions: readonly Deletion[],
  fresh: ReadonlyMap<number, number>,
  { isServer, knowledge }: { readonly isServer: boolean; readonly knowledge: Knowledge },
): Turns<readonly Deletion[] | null> {
  const { clocks, deleted, places } = knowledge;
  const allowed: Deletion[] = [];
  let isAll = true;
  for (const [index, deletion] of deletions.entries()) {
    const { client, start, end } = deletion;
    if (end > (fresh.get(client) ?? clocks.get(client) ?? 0)) return null;
    const parts = isServer ? null : places.guarded.without(client, start, end);
    const [first] = parts ?? [[start, end]];
    if (parts === null || (parts.length === 1 && first?.[0] === start && first[1] === end)) {
      allowed.push(deletion);
    } else {
      isAll = false;
      for (const [from, to] of parts) allowed.push({ client, start: from, end: to });
    }
    if (!deleted.has(client, start, end)) places.delete(client, start, end);
    if (isTimeToRest(index)) yield;
  }
  return isAll ? deletions : allowed;
}

/** @returns whether anything was deleted that was there before */
function* addDeletions(
  deletions: readonly Deletion[],
  { deleted }: Pick<Knowledge, "deleted">,
): Turns<boolean> {
  let isNews = false;
  for (const [client, ranges] of yield* groupByClient(deletions)) {
    isNews = (yield* deleted.addInTurns(client, ranges)) || isNews;
  }
  return isNews;
}

function refused(why: string): Verdict {
  return { kind: "refused", reason: "invariantBroken", why };
}
