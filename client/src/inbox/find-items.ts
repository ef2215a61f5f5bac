import type { InboxItemBody } from "@zentaikan/protocol/comment-bodies";

/** What of the inbox somebody wants to see. */
export const INBOX_VIEWS = ["forMe", "unreadOnly", "all"] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

export function findItems(
  items: readonly InboxItemBody[],
  view: InboxView,
): readonly InboxItemBody[] {
  switch (view) {
    case "all":
      return items;
    case "unreadOnly":
      return items.filter(({ unread }) => unread > 0);
    case "forMe":
      return items.filter(({ reason }) => reason !== "board");
  }
}

/** Threads with something new: what the badge counts. */
export function countUnread(items: readonly InboxItemBody[]): number {
  return items.filter(({ unread }) => unread > 0).length;
}
