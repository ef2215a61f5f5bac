import { StorageUnavailable } from "./storage-unavailable.ts";

/** FULL, and what a disk without room also answers with: READONLY, IOERR, CANTOPEN. */
const primaryCodes: ReadonlySet<number> = new Set([13, 8, 10, 14]);

/** Whether a write failed because the storage takes none at the moment; threads carry the code as cause. */
export function isStorageFull(error: unknown): boolean {
  if (error instanceof StorageUnavailable) return true;
  if (!(error instanceof Error)) return false;
  const own = "errcode" in error ? Number(error.errcode) : NaN;
  const carried = /^sqlite (?<code>\d+)$/.exec(String(error.cause))?.groups?.["code"];
  const code = Number.isNaN(own) ? Number(carried) : own;
  // Extended codes carry the primary one in their lowest byte.
  return primaryCodes.has(code & 0xff);
}

/** Notes what reading does not depend on: a full disk takes the note, and reading goes on. */
export async function noteWhereRoom(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!isStorageFull(error)) throw error;
  }
}
