import { browserStorage } from "../browser-storage.ts";

/** What this browser knows of its copy of a board that was whole once. */
interface KnownCopy {
  readonly epoch: number;
  /** The form in which the board was stored then. */
  readonly boardSchema: number;
}

export interface CopyOwner {
  readonly personId: string;
  readonly boardId: string;
}

const keyOf = ({ personId, boardId }: CopyOwner): string => `zentaikan.copy.${personId}.${boardId}`;

/** The name of the copy in the browser's store: work of one must never merge into another. */
export const copyName = ({ personId, boardId }: CopyOwner, epoch: number): string =>
  `zentaikan.${personId}.${boardId}.${epoch}`;

/** Null where there is none, or where what lies there is not ours. */
export function readKnownCopy(owner: CopyOwner): KnownCopy | null {
  try {
    const stored: unknown = JSON.parse(browserStorage.read(keyOf(owner)) ?? "null");
    if (typeof stored !== "object" || stored === null) return null;
    const { epoch, boardSchema } = stored as Partial<Record<keyof KnownCopy, unknown>>;
    if (typeof epoch !== "number" || typeof boardSchema !== "number") return null;
    return { epoch, boardSchema };
  } catch {
    // Broken text.
    return null;
  }
}

export function writeKnownCopy(owner: CopyOwner, copy: KnownCopy): void {
  browserStorage.write(keyOf(owner), JSON.stringify(copy));
}
