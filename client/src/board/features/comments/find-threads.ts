import type { CommentRole, CommentThread, CommentTopic } from "@zentaikan/board-model";

/** What of the comments somebody wants to see, and in which order. */
export interface CommentView {
  readonly order: "path" | "time";
  readonly state: "open" | "closed" | "all";
  readonly topic: CommentTopic | null;
  readonly only: "mine" | "unread" | null;
}

export const ALL_OPEN: CommentView = { order: "path", state: "open", topic: null, only: null };

export interface CommentReader {
  readonly personId: string;
  /** Null where it is not known; then no role is meant. */
  readonly role: CommentRole | null;
  readonly seen: ReadonlyMap<string, number>;
}

export function findThreads(
  threads: readonly CommentThread[],
  view: CommentView,
  reader: CommentReader,
): readonly CommentThread[] {
  return threads.filter((thread) => {
    const isOpen = thread.resolution === null;
    if (view.state !== "all" && isOpen !== (view.state === "open")) return false;
    if (view.topic !== null && thread.topic !== view.topic) return false;
    if (view.only === "unread") return unreadIn(thread, reader) > 0;
    return view.only === null || callsFor(thread, reader);
  });
}

/** Entries of others that the person has not seen. */
export function unreadIn(
  { id, entries }: CommentThread,
  { personId, seen }: CommentReader,
): number {
  const last = seen.get(id) ?? 0;
  return entries.filter(
    ({ number, by, kind }) => kind !== "deleted" && number > last && by.id !== personId,
  ).length;
}

/** Whether somebody else called the person by name or by their role. */
function callsFor({ entries }: CommentThread, { personId, role }: CommentReader): boolean {
  return entries.some(
    (entry) =>
      entry.kind === "said" &&
      entry.by.id !== personId &&
      entry.mentions.some((mention) =>
        mention.kind === "person" ? mention.person === personId : mention.role === role,
      ),
  );
}
