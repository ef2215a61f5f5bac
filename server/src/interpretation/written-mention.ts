import type { NoteMention } from "@zentaikan/board-model";
import type { StoredDocument } from "../storage/document-store.ts";

/** A mention with the person by whom it was written; null where the server moved or restored it. */
export type WrittenMention = Omit<NoteMention, "client"> & { readonly by: string | null };

/** Who wrote a mention, says its Yjs client, which only that person may write as [E3]. */
export function byTheirWriters(
  mentions: readonly NoteMention[],
  { owners }: Pick<StoredDocument, "owners">,
): readonly WrittenMention[] {
  if (mentions.length === 0) return [];
  const persons = new Map(owners.map(({ clientId, personId }) => [clientId, personId]));
  return mentions.map(({ client, ...mention }) => ({
    ...mention,
    by: persons.get(client) ?? null,
  }));
}
