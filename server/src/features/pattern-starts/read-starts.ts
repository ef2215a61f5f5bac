import {
  departuresFrom,
  EMPTY_FORM,
  type NamingLineup,
  readPatternKey,
} from "@zentaikan/capital-graph";
import type {
  BoardPatternStartBody,
  PatternDepartureBody,
} from "@zentaikan/protocol/pattern-starts";
import type { RolesOn } from "../../policy/board-role.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** The pattern from which a board was started; null where it was not. */
export async function readStart(
  database: WorkspaceDatabase,
  boardId: string,
): Promise<BoardPatternStartBody | null> {
  const row = await database
    .selectFrom("patternStarts")
    .select(["patternKey", "name"])
    .where("boardId", "=", boardId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const answers = await database
    .selectFrom("patternAnswers")
    .select(["item", "instead"])
    .where("boardId", "=", boardId)
    .orderBy("item")
    .execute();
  return { key: row.patternKey, name: JSON.parse(row.name), answers };
}

/** Of boards that were started from a pattern, the newest; more are a list that nobody reads. */
const MOST_TOLD = 200;

/** How boards stand to the patterns from which they were started, as they were read last. */
export async function readDepartures(
  database: WorkspaceDatabase,
  rolesOn: RolesOn,
  /** In whose words capitals are named. */
  lineup: NamingLineup,
): Promise<PatternDepartureBody[]> {
  const started = await database
    .selectFrom("patternStarts")
    .innerJoin("boards", "boards.id", "patternStarts.boardId")
    .innerJoin("customers", "customers.id", "boards.customerId")
    .leftJoin("boardPatterns", "boardPatterns.boardId", "boards.id")
    .select([
      "boards.id as boardId",
      "boards.title as boardTitle",
      "customers.id as customerId",
      "customers.nameJa",
      "customers.nameEn",
      "patternStarts.patternKey as key",
      "patternStarts.name",
      "patternStarts.createdAt",
      "boardPatterns.patternKey as drawn",
    ])
    .where("boards.archived", "=", 0)
    .orderBy("patternStarts.createdAt", "desc")
    .orderBy("boards.id")
    .limit(MOST_TOLD)
    .execute();
  const roles = await rolesOn(started.map(({ boardId }) => boardId));
  const rows = started.filter(({ boardId }) => roles.has(boardId));
  const said = await database
    .selectFrom("patternAnswers")
    .select(["boardId", "item", "instead"])
    .where(
      "boardId",
      "in",
      rows.map(({ boardId }) => boardId),
    )
    .execute();
  const answersOf = Map.groupBy(said, ({ boardId }) => boardId);
  return rows.flatMap(({ nameJa, nameEn, key, name, createdAt, drawn, ...known }) => {
    const pattern = readPatternKey(key);
    if (pattern === null) return [];
    const answers = (answersOf.get(known.boardId) ?? []).map(
      ({ item, instead }) => [item, instead] as const,
    );
    const { open, exceptions, sentence } = departuresFrom(
      { pattern, board: (drawn === null ? null : readPatternKey(drawn)) ?? EMPTY_FORM },
      { answers: new Map(answers), lineups: [lineup] },
    );
    return {
      ...known,
      customerName: { ja: nameJa, en: nameEn },
      pattern: { key, name: JSON.parse(name) },
      startedAt: new Date(createdAt).toISOString(),
      sentence,
      exceptions: [...exceptions],
      open: open.length,
    };
  });
}
