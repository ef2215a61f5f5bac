import { useState } from "react";
import { saveCopy } from "./save-copy.ts";

/** Gives a copy of unsent work as a file; `isGone` when asking for it found none. */
export function useSavedCopy(readCopy: () => Promise<Uint8Array | null>) {
  const [isGone, setIsGone] = useState(false);
  const save = async () => {
    const copy = await readCopy().catch(() => null);
    setIsGone(copy === null);
    if (copy !== null) saveCopy(copy);
  };
  return { isGone, save };
}
