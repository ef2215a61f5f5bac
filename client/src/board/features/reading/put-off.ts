import { useCallback, useState } from "react";
import { browserStorage } from "../../../browser-storage.ts";

/** The findings that this person put off on this board, kept in this browser and told to nobody. */
interface PutOff {
  readonly ids: ReadonlySet<string>;
  readonly putOff: (findings: readonly string[]) => void;
  readonly recallAll: () => void;
}

/** Findings are known by what they say of what, so that one that changes comes back by itself. */
export function usePutOff(boardId: string): PutOff {
  const key = `zentaikan.put-off.${boardId}`;
  const [ids, setIds] = useState(() => readIds(browserStorage.read(key)));
  const keep = useCallback(
    (next: ReadonlySet<string>) => {
      setIds(next);
      browserStorage.write(key, JSON.stringify([...next].slice(-mostKept)));
    },
    [key],
  );
  return {
    ids,
    putOff: (findings) => keep(new Set([...ids, ...findings])),
    recallAll: () => keep(new Set()),
  };
}

const mostKept = 500;

/** Whatever lies in the browser's store, this is a set of ids. */
export function readIds(stored: string | null): ReadonlySet<string> {
  try {
    const parsed: unknown = JSON.parse(stored ?? "[]");
    const ids: readonly unknown[] = Array.isArray(parsed) ? parsed : [];
    return new Set(ids.filter((id) => typeof id === "string"));
  } catch {
    return new Set();
  }
}
