import { mergeUpdates } from "yjs";
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
}

const key = "zentaikan.unsent";
const mostRemembered = 100;
/** Whole boards that the browser's store did not take; they live as long as the tab. */
const held = new Map<string, Uint8Array>();

export function readUnsentWork(): readonly UnsentWork[] {
  try {
    const kept: unknown = JSON.parse(browserStorage.read(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isUnsentWork) : [];
  } catch {
    return [];
  }
}

export function rememberUnsentWork(work: UnsentWork): void {
  const works = readUnsentWork();
  if (works.some(isOf(work))) return;
  write([...works, work].slice(-mostRemembered));
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
export async function readUnsentCopy(work: UnsentWork): Promise<Uint8Array | null> {
  const whole = held.get(nameOf(work));
  if (whole !== undefined) return whole;
  const store = await UpdateStore.open(copyName(work, work.epoch), () => undefined);
  try {
    const updates = await store.readAll();
    return updates.length === 0 ? null : mergeUpdates(updates);
  } finally {
    store.close();
  }
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
