import type { AwaitedVersionBody } from "@zentaikan/protocol/versions";

/** What the inbox says of a version's time for answers; null where it has none. */
export function dueMark({
  dueAt,
  remindedAt,
  isOverdue,
}: Pick<AwaitedVersionBody, "dueAt" | "remindedAt" | "isOverdue">) {
  if (dueAt === null) return null;
  if (isOverdue) return "inbox.overdue";
  return remindedAt === null ? "inbox.due" : "inbox.dueSoon";
}
