import { useState } from "react";
import type { CommentMention } from "@zentaikan/board-model";

/** What is being written and not sent yet. */
export interface CommentDraft {
  readonly text: string;
  readonly mentions: readonly CommentMention[];
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
      sessionStorage.setItem(prefix + key, JSON.stringify(next));
    },
    forget: () => {
      setDraft(initial);
      sessionStorage.removeItem(prefix + key);
    },
  };
}

function readDraft(key: string): CommentDraft | null {
  const kept = sessionStorage.getItem(prefix + key);
  // Only this page writes it.
  return kept === null ? null : (JSON.parse(kept) as CommentDraft);
}
