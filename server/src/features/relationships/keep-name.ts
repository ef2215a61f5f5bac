import type { AuditKind } from "@zentaikan/protocol";
import type { NameWordBody } from "@zentaikan/protocol/relationships";
import { Refusal } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import type { Actor } from "../../identity/actor.ts";
import { stillMayInWorkspace } from "../../policy/still-may.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

export interface Namer {
  readonly actor: Actor;
  readonly person: { readonly id: string; readonly name: string };
  readonly now: number;
}

interface NamedWords<Word extends { readonly name: string; readonly text: string }> {
  readonly list: (database: WorkspaceDatabase) => Promise<Word[]>;
  /** Which of them is meant. */
  readonly isMeant: (word: Word) => boolean;
  readonly write: (
    database: WorkspaceDatabase,
    row: { name: string; said: string },
  ) => Promise<void>;
  readonly kind: AuditKind;
  /** Which one, for the log. */
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * Calls a word of the method what this workspace calls it.
 * @throws Refusal changedMeanwhile, forbidden
 */
export function keepName<Word extends { readonly name: string; readonly text: string }>(
  database: WorkspaceDatabase,
  { name, text, was, ...words }: NameWordBody & NamedWords<Word>,
  { actor, person, now }: Namer,
): Promise<Word[]> {
  return inTransaction(database, async (transaction) => {
    await stillMayInWorkspace(transaction, actor, "changeCustomers");
    const known = (await words.list(transaction)).find(words.isMeant);
    if (known?.name !== was.name || known.text !== was.text) throw new Refusal("changedMeanwhile");
    await words.write(transaction, { name, said: text });
    const entry = { kind: words.kind, actor: person, details: { ...words.details, name } };
    await recordAudit(transaction, entry, now);
    return words.list(transaction);
  });
}
