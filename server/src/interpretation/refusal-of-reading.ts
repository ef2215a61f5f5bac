import type { RefusalCode } from "../errors.ts";
import { CorruptDocument } from "../storage/document-store.ts";
import { NoAnswer } from "../threads/no-answer.ts";
import { UnreadableDocument } from "./unreadable-document.ts";

const codes = {
  ended: "readingStopped",
  setAside: "boardSetAside",
  down: "readingUnavailable",
} as const;

/** What whoever asked is told when a document could not be read; null for any other error. */
export function refusalOfReading(error: unknown): RefusalCode | null {
  if (error instanceof NoAnswer) return codes[error.reason];
  const isUnreadable = error instanceof UnreadableDocument || error instanceof CorruptDocument;
  return isUnreadable ? "boardUnreadable" : null;
}
