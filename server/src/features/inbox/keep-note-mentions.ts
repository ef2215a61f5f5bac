import { otherParty, type BoardId, type Party } from "@zentaikan/protocol";
import type { StructureBody } from "@zentaikan/protocol/http";
import type { WrittenMention } from "../../interpretation/written-mention.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { WorkspaceTables } from "../../workspace-tables.ts";
import { aboutNote } from "./about-note.ts";
import { readersOfNotes } from "./readers-of-notes.ts";

export interface ReadMentions {
  readonly boardId: BoardId;
  /** Who reads the notes. */
  readonly party: Party;
  readonly mentions: readonly WrittenMention[];
  /** What the server wrote itself, as the copy of a board, is news to nobody. */
  readonly isFirst: boolean;
}

interface KeepOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly keptStructure: (boardId: string) => Promise<StructureBody | null>;
}

type Row = WorkspaceTables["noteMentions"];

/**
 * Keeps whom the notes of a board speak of [C12]: the document decides, and of those whom it names
 * the ones who may read the note. Nobody hears of what they wrote themselves.
 * @returns those for whom something changed
 */
export async function keepNoteMentions(
  { boardId, party, mentions, isFirst }: ReadMentions,
  { database, now, keptStructure }: KeepOptions,
): Promise<readonly string[]> {
  const rows = await database
    .selectFrom("noteMentions")
    .selectAll()
    .where("boardId", "=", boardId)
    .execute();
  // Most boards have none, and every reading of a board asks.
  if (rows.length === 0 && mentions.length === 0) return [];
  const readers = await readersOfNotes(database, { boardId, party, now: now() });
  const structure = (await keptStructure(boardId))?.structure ?? { nodes: [], links: [] };
  const meant = mentions.filter(({ person, by }) => readers.has(person) && by !== person);
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  const next = meant.map((mention): Row => {
    const { record, person: personId, count, by, excerpt } = mention;
    const about = aboutNote(record, structure);
    const head = { boardId, party, record, personId };
    const words = { count, excerpt, aboutJa: about.ja, aboutEn: about.en };
    const before = known.get(keyOf(head));
    if (before !== undefined && before.count >= count) return { ...before, ...words };
    // A note that went to other readers calls nobody twice.
    const moved = before ?? known.get(keyOf({ ...head, party: otherParty(party) }));
    const isMoved = before === undefined && moved !== undefined;
    const heard = isMoved
      ? { at: moved.at, seenAt: moved.seenAt, writtenBy: moved.writtenBy }
      : { at: now(), seenAt: by === null && isFirst ? now() : null, writtenBy: by };
    return { ...head, ...words, ...heard };
  });
  return replaceRows(database, { before: rows.filter((row) => row.party === party), next });
}

async function replaceRows(
  database: WorkspaceDatabase,
  { before, next }: { readonly before: readonly Row[]; readonly next: readonly Row[] },
): Promise<readonly string[]> {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const kept = new Set(next.map(keyOf));
  const gone = before.filter((row) => !kept.has(keyOf(row)));
  const changed = next.filter((row) => JSON.stringify(row) !== JSON.stringify(old.get(keyOf(row))));
  if (gone.length + changed.length === 0) return [];
  await inTransaction(database, async (transaction) => {
    for (const { boardId, party, record, personId } of [...gone, ...changed]) {
      await transaction
        .deleteFrom("noteMentions")
        .where("boardId", "=", boardId)
        .where("party", "=", party)
        .where("record", "=", record)
        .where("personId", "=", personId)
        .execute();
    }
    for (const row of changed) await transaction.insertInto("noteMentions").values(row).execute();
  });
  return [...new Set([...gone, ...changed].map(({ personId }) => personId))];
}

function keyOf({ party, record, personId }: Pick<Row, "party" | "record" | "personId">): string {
  return JSON.stringify([party, record, personId]);
}
