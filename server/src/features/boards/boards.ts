import { sql, type Selectable, type Updateable } from "kysely";
import type { BoardId, BoardKind, Party, Role } from "@zentaikan/protocol";
import type { BoardBody, OpenedBoardBody, PersonBody } from "@zentaikan/protocol/http";
import { boardAbilities, knownParties } from "../../policy/policy.ts";
import { Refusal } from "../../errors.ts";
import { joinInOrder, listed } from "../../storage/sql-words.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { WorkspaceTables } from "../../workspace-tables.ts";
import { boardAgreements, NOTHING_AGREED, type FrameStanding } from "./board-agreements.ts";
import { readingFor } from "./structures.ts";

export type PresentPeople = (boardId: BoardId) => PersonBody[];

/** What was agreed of boards, as far as a side knows of it; null for all boards. */
type FrameStandings = (asked: {
  readonly side: Party;
  readonly only: readonly string[] | null;
}) => Promise<ReadonlyMap<string, FrameStanding>>;

/** What people agreed to is known by others than what the board says. */
export interface KnownOfBoards {
  readonly present: PresentPeople;
  readonly frameStandings: FrameStandings;
}

export interface SeenBoards extends KnownOfBoards {
  /** What whoever asks is, at least on the boards that are asked for. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly side: Party;
  /** Null for all. */
  readonly only: readonly string[] | null;
}

/** In the order in which they were added, with what each says and who is there. */
export async function listBoards(
  database: WorkspaceDatabase,
  { present, frameStandings, roles, side, only }: SeenBoards,
): Promise<BoardBody[]> {
  const all = boardsWithReading(database, side);
  const asked = only === null ? all : all.where("boards.id", "in", only);
  const rows = await asked.orderBy("boards.createdAt").orderBy("boards.id").execute();
  const standings = await frameStandings({ side, only });
  const agreements = await boardAgreements(database, { rows, standings });
  return rows.flatMap((row) => {
    const role = roles.get(row.id);
    if (role === undefined) return [];
    const agreement = agreements.get(row.id) ?? NOTHING_AGREED;
    return [{ ...readBoard(row, { present, role, side }), agreement }];
  });
}

/** @throws Refusal noSuchBoard */
export async function findBoard(
  database: WorkspaceDatabase,
  id: string,
  seen: KnownOfBoards & { readonly role: Role; readonly side: Party },
): Promise<OpenedBoardBody> {
  const row = await boardsWithReading(database, seen.side)
    .innerJoin("customers", "customers.id", "boards.customerId")
    .select(["customers.nameJa", "customers.nameEn"])
    .where("boards.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchBoard");
  const standings = await seen.frameStandings({ side: seen.side, only: [id] });
  const agreements = await boardAgreements(database, { rows: [row], standings });
  const agreement = agreements.get(id) ?? NOTHING_AGREED;
  return { ...readBoard(row, seen), agreement, customerName: { ja: row.nameJa, en: row.nameEn } };
}

/** The forms in which boards are stored that were read. */
export async function boardSchemasOf(
  database: WorkspaceDatabase,
  boardIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ readonly boardId: string; readonly boardSchema: number }>`
    select "boardId", "boardSchema" from ${listed(database, "asked", boardIds)}
    ${joinInOrder(database)} structures on structures."boardId" = asked.value`.execute(database);
  return new Map(rows.map(({ boardId, boardSchema }) => [boardId, boardSchema]));
}

export async function hasBoard(
  database: WorkspaceDatabase,
  { customerId, kind }: { readonly customerId: string; readonly kind: BoardKind },
): Promise<boolean> {
  const row = await database
    .selectFrom("boards")
    .select("id")
    .where("customerId", "=", customerId)
    .where("kind", "=", kind)
    .executeTakeFirst();
  return row !== undefined;
}

/** @throws Refusal noSuchBoard */
export async function changeBoard(
  database: WorkspaceDatabase,
  id: string,
  change: {
    readonly title?: string | undefined;
    readonly was?: string | undefined;
    readonly archived?: boolean | undefined;
  },
): Promise<void> {
  const set: Updateable<WorkspaceTables["boards"]> = {};
  if (change.title !== undefined) set.title = change.title;
  if (change.archived !== undefined) set.archived = change.archived ? 1 : 0;
  if (Object.keys(set).length === 0) return;
  const { was } = change;
  let update = database.updateTable("boards").set(set).where("id", "=", id);
  if (was !== undefined) update = update.where("title", "=", was);
  const { numUpdatedRows } = await update.executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n)
    throw new Refusal(was === undefined ? "noSuchBoard" : "changedMeanwhile");
}

/** What differs for the customer's side is three times the rest: a list of our team does without. */
function boardsWithReading(database: WorkspaceDatabase, side: Party) {
  const customerBody = side === "internal" ? sql`null` : sql`"structures"."customerBody"`;
  return database
    .selectFrom("boards")
    .leftJoin("structures", "structures.boardId", "boards.id")
    .leftJoin("boardPatterns", "boardPatterns.boardId", "boards.id")
    .select([
      "boards.id",
      "boards.customerId",
      "boards.title",
      "boards.kind",
      "boards.archived",
      "boards.createdAt",
      "boards.updatedAt",
      "structures.readingBody",
      "structures.editedAt",
      "boardPatterns.contentHash",
      "boardPatterns.isImprovement",
    ])
    .select(sql<string | null>`${customerBody}`.as("customerBody"));
}

type BoardWithReading = Pick<
  Selectable<WorkspaceTables["boards"]>,
  "id" | "customerId" | "title" | "kind" | "archived" | "createdAt" | "updatedAt"
> & {
  readonly readingBody: string | null;
  readonly customerBody: string | null;
  readonly editedAt: number | null;
  /** Null until it was read. */
  readonly isImprovement: 0 | 1 | null;
};

function readBoard(
  row: BoardWithReading,
  {
    present,
    role,
    side,
  }: { readonly present: PresentPeople; readonly role: Role; readonly side: Party },
): Omit<BoardBody, "agreement"> {
  const isArchived = row.archived === 1;
  return {
    id: row.id,
    customerId: row.customerId,
    title: row.title,
    kind: row.kind,
    archived: isArchived,
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(Math.max(row.updatedAt, row.editedAt ?? 0)).toISOString(),
    reading: readingFor(side, row),
    isImprovement: row.isImprovement === 1,
    present: present(row.id as BoardId),
    role,
    abilities: boardAbilities({ role, side, isArchived }),
    parties: knownParties(side),
  };
}
