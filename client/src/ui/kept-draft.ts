import { useState } from "react";
import { tabStorage } from "../browser-storage.ts";

const prefix = "zentaikan.draft.";

interface KeptForm<Draft, Kept> {
  readonly keep: (draft: Draft) => Kept;
  readonly read: (kept: Kept) => Draft;
}

/**
 * What outlives the place that it is written in, and a reload of the page, until it is sent.
 * @param key names what it is written to
 * @param form of what is not kept as it is
 */
export function useKeptDraft<Draft, Kept = Draft>(
  key: string,
  initial: Draft,
  form?: KeptForm<Draft, Kept>,
) {
  const [draft, setDraft] = useState(() => readDraft(key, initial, form));
  return {
    draft,
    write: (next: Draft) => {
      setDraft(next);
      keepDraft(key, form === undefined ? next : form.keep(next));
    },
    forget: () => {
      setDraft(initial);
      keepDraft(key, null);
    },
  };
}

/** Null takes it away. */
export function keepDraft(key: string, kept: unknown): void {
  tabStorage.write(prefix + key, kept === null ? null : JSON.stringify(kept));
}

export function readDraft<Draft, Kept = Draft>(
  key: string,
  initial: Draft,
  form?: KeptForm<Draft, Kept>,
): Draft {
  const text = tabStorage.read(prefix + key);
  if (text === null) return initial;
  // Only this page writes it.
  const kept: unknown = JSON.parse(text);
  return form === undefined ? (kept as Draft) : form.read(kept as Kept);
}
