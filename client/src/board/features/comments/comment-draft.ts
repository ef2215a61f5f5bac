import { useState } from "react";
import { tabStorage } from "../../../browser-storage.ts";
import { placeMentions, type PlacedMention } from "./placed-mentions.ts";

/** What is being written and not sent yet. */
export interface CommentDraft {
  readonly text: string;
  readonly mentions: readonly PlacedMention[];
}

const prefix = "zentaikan.draft.";

/**
 * A text that outlives the panel it is written in, and a reload of the page, until it is sent.
 * @param key names what it is written to
 */
export function useCommentDraft(key: string, initial: CommentDraft) {
  const [draft, setDraft] = useState(() => readDraft(key) ?? initial);
  return {
    draft,
    write: (next: CommentDraft) => {
      setDraft(next);
      tabStorage.write(prefix + key, JSON.stringify(keptForm(next)));
    },
    forget: () => {
      setDraft(initial);
      tabStorage.write(prefix + key, null);
    },
  };
}

function readDraft(key: string): CommentDraft | null {
  const kept = tabStorage.read(prefix + key);
  // Only this page writes it.
  if (kept === null) return null;
  const { text, mentions } = JSON.parse(kept) as ReturnType<typeof keptForm>;
  return { text, mentions: placeMentions(text, mentions) };
}

/** In the order of the text, from which their places can be found again. */
function keptForm({ text, mentions }: CommentDraft) {
  const inOrder = mentions.toSorted(
    (one, other) => (one.start ?? Infinity) - (other.start ?? Infinity),
  );
  return { text, mentions: inOrder.map(({ mention }) => mention) };
}
