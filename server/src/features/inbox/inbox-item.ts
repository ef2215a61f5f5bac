import type { CommentMention } from "@zentaikan/board-model";
import { harmlessName, type Role } from "@zentaikan/protocol";
import type { InboxItemBody } from "@zentaikan/protocol/comment-bodies";
import type { WorkspaceTables } from "../../workspace-tables.ts";

interface ThreadInBoard {
  readonly thread: WorkspaceTables["commentThreads"];
  readonly board: Pick<InboxItemBody, "boardId" | "boardTitle" | "customerName">;
  /** In order of their numbers. */
  readonly entries: readonly WorkspaceTables["commentEntries"][];
}

interface InboxReader {
  readonly personId: string;
  readonly role: Role;
  /** Number of the last entry seen; 0 for none. */
  readonly seen: number;
  /** Has opened the board at least once: until then, only what speaks to the person concerns them. */
  readonly isVisitor: boolean;
}

/** What a thread is to a person; null where nothing in it concerns them. */
export function inboxItem(
  { thread, board, entries }: ThreadInBoard,
  reader: InboxReader,
): InboxItemBody | null {
  const { personId, seen } = reader;
  const others = entries.filter((entry) => entry.personId !== personId);
  const latest = others.at(-1);
  if (latest === undefined) return null;
  const own = entries.filter((entry) => entry.personId === personId);
  const ownLast = own.at(-1)?.number ?? 0;
  const called = others.findLast((entry) => callsFor(entry.mentionsBody, reader))?.number ?? null;
  const reason =
    called !== null ? "mention" : own.length > 0 ? "reply" : reader.isVisitor ? "board" : null;
  if (reason === null) return null;
  const isOwnThread = entries[0]?.personId === personId;
  const isAsked = (called ?? 0) > ownLast || (isOwnThread && latest.number > ownLast);
  return {
    ...board,
    threadId: thread.threadId,
    party: thread.party,
    topic: thread.topic as InboxItemBody["topic"],
    about: { ja: thread.aboutJa, en: thread.aboutEn },
    outcome: thread.outcome as InboxItemBody["outcome"],
    reason,
    latest: {
      kind: latest.kind,
      number: latest.number,
      by: {
        id: latest.personId,
        name: harmlessName(latest.personName),
        color: latest.personColor,
      },
      at: new Date(latest.at).toISOString(),
      excerpt: latest.excerpt,
    },
    movedAt: new Date(thread.lastAt).toISOString(),
    unread: others.filter(({ number }) => number > seen).length,
    waiting: thread.outcome === null && isAsked,
  };
}

function callsFor(mentionsBody: string, { personId, role }: InboxReader): boolean {
  const mentions = JSON.parse(mentionsBody) as readonly CommentMention[];
  return mentions.some((mention) =>
    mention.kind === "person" ? mention.person === personId : mention.role === role,
  );
}
