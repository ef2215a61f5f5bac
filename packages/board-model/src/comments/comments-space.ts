import { COMMENT_LIMITS, type CommentActor, type FullComments } from "./comments-command.ts";
import { isAlive } from "./comments-document.ts";
import type { CommentEntry, CommentThread } from "./comments-thread.ts";

interface ComingWords {
  readonly threads: ReadonlyMap<string, CommentThread>;
  readonly actor: Pick<CommentActor, "person">;
  /** A new thread, one more entry of a thread, or more letters in an entry that is there. */
  readonly adds: "thread" | CommentThread | "letters";
  readonly letters: number;
}

/**
 * What is full, so that these words have no room on the board; null where they have. A person may
 * have half of what a board may: nobody keeps the others from speaking.
 */
export function findFullComments({
  threads,
  actor,
  adds,
  letters,
}: ComingWords): FullComments | null {
  const limits = COMMENT_LIMITS;
  const { everybody, own } = takenBy(threads, actor.person.id);
  if (adds === "thread") {
    const half = limits.threads / 2;
    if (own.threads >= half) return count("threads personOnBoard", half);
    if (everybody.threads >= limits.threads) return count("threads board", limits.threads);
  } else if (adds !== "letters" && adds.entries.length >= limits.entriesInThread) {
    return count("comments thread", limits.entriesInThread);
  }
  const size = letters + (adds === "letters" ? 0 : limits.entryLetters);
  const half = limits.letters / 2;
  if (own.letters + size > half) {
    return { what: "comments personOnBoard", unit: "letters", most: half };
  }
  if (everybody.letters + size <= limits.letters) return null;
  return { what: "comments board", unit: "letters", most: limits.letters };
}

function count(what: FullComments["what"], most: number): FullComments {
  return { what, unit: "count", most };
}

/** Threads in which something stands belong to whoever began them. */
function takenBy(threads: ComingWords["threads"], person: string) {
  const everybody = { threads: 0, letters: 0 };
  const own = { threads: 0, letters: 0 };
  for (const thread of threads.values()) {
    const [first] = thread.entries;
    if (first !== undefined && isAlive(thread)) {
      everybody.threads += 1;
      if (first.by.id === person) own.threads += 1;
    }
    for (const entry of thread.entries) {
      const letters = lettersOf(entry);
      everybody.letters += letters;
      if (entry.by.id === person) own.letters += letters;
    }
  }
  return { everybody, own };
}

function lettersOf(entry: CommentEntry): number {
  const words = entry.kind === "said" ? entry.text : entry.kind === "resolved" ? entry.reason : "";
  return words.length + COMMENT_LIMITS.entryLetters;
}
