import { MAX_ASKED_CLIENTS } from "@zentaikan/protocol";
import { decodeUpdate, mergeUpdates } from "yjs";
import { browserStorage } from "../browser-storage.ts";
import { copyName, type CopyOwner } from "./known-copy.ts";
import { UpdateStore } from "./update-store.ts";

/**
 * What was drawn out of reach of the server and has not reached it, remembered beyond the board's
 * page: whoever is signed out or removed meanwhile never sees that page again.
 */
export interface UnsentWork extends CopyOwner {
  readonly epoch: number;
  /** When it was found unsent first, in milliseconds. */
  readonly since: number;
  /** Of its workspace, in which the time is written [W24]: nobody need be signed in then. */
  readonly timeZone: string;
  /** The Yjs clients as whom it was drawn. */
  readonly clients: readonly number[];
}

const key = "zentaikan.unsent";
const mostRemembered = 100;
/** Whole boards that the browser's store did not take; they live as long as the tab. */
const held = new Map<string, Uint8Array>();

export function readUnsentWork(): readonly UnsentWork[] {
  try {
    const kept: unknown = JSON.parse(browserStorage.read(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isUnsentWork).map(withClients) : [];
  } catch {
    return [];
  }
}

export function rememberUnsentWork(work: UnsentWork): void {
  const works = readUnsentWork();
  const known = works.find(isOf(work)) ?? { ...work, clients: [] };
  const fresh = work.clients.filter((client) => !known.clients.includes(client));
  if (fresh.length === 0) return;
  const clients = [...known.clients, ...fresh].slice(1 - MAX_ASKED_CLIENTS);
  const others = works.filter((other) => !isOf(work)(other));
  write([...others, { ...known, clients }].slice(-mostRemembered));
}

/** It has other clients now, also in the copy. */
export function renameUnsentClients(owner: CopyOwner, fresh: ReadonlyMap<number, number>): void {
  const renamed = readUnsentWork().map((work) => {
    if (!isOf(owner)(work)) return work;
    return { ...work, clients: work.clients.map((client) => fresh.get(client) ?? client) };
  });
  write(renamed);
}

export function forgetUnsentWork(owner: CopyOwner): void {
  const works = readUnsentWork();
  if (!works.some(isOf(owner))) return;
  write(works.filter((work) => !isOf(owner)(work)));
  held.delete(nameOf(owner));
}

/** Holds a board that no store has, when its page goes. */
export function holdUnsentWork(owner: CopyOwner, whole: Uint8Array): void {
  held.set(nameOf(owner), whole);
}

export function isHeldInTabAlone(owner: CopyOwner): boolean {
  return held.has(nameOf(owner));
}

/** The board with the work in it, as one Yjs update; null where this browser has none any more. */
export async function readUnsentCopy(
  work: CopyOwner & Pick<UnsentWork, "epoch">,
): Promise<Uint8Array | null> {
  const whole = held.get(nameOf(work));
  if (whole !== undefined) return whole;
  const store = await UpdateStore.open(copyName(work, work.epoch), () => undefined);
  try {
    const updates = await store.readAll();
    return mergeReadable(updates);
  } finally {
    store.close();
  }
}

/** What of the rows can be read, together; null where that is nothing. */
function mergeReadable(rows: readonly Uint8Array[]): Uint8Array | null {
  const readable = rows.filter((row) => {
    try {
      decodeUpdate(row);
      return true;
    } catch {
      return false;
    }
  });
  return readable.length === 0 ? null : mergeUpdates(readable);
}

/** Work that was remembered by an earlier version names no clients. */
function withClients(work: UnsentWork): UnsentWork {
  const { clients }: { readonly clients?: unknown } = work;
  return Array.isArray(clients) && clients.every(isClient) ? work : { ...work, clients: [] };
}

function write(works: readonly UnsentWork[]): void {
  browserStorage.write(key, works.length === 0 ? null : JSON.stringify(works));
}

function isOf(owner: CopyOwner): (work: UnsentWork) => boolean {
  return (work) => work.personId === owner.personId && work.boardId === owner.boardId;
}

const nameOf = ({ personId, boardId }: CopyOwner): string => `${personId}.${boardId}`;

function isUnsentWork(work: unknown): work is UnsentWork {
  if (typeof work !== "object" || work === null) return false;
  const fields = work as Partial<Record<keyof UnsentWork, unknown>>;
  const { personId, boardId, epoch, since, timeZone } = fields;
  const areWords = [personId, boardId, timeZone].every((one) => typeof one === "string");
  return areWords && typeof epoch === "number" && typeof since === "number";
}

function isClient(one: unknown): boolean {
  return Number.isInteger(one) && Number(one) >= 0 && Number(one) < 2 ** 32;
}
