import type { LevelNameBody, NameWordBody } from "@zentaikan/protocol/relationships";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { keepName, type Namer } from "./keep-name.ts";

/** The seventh has its meaning from the method; nobody names it here. */
const NAMED_LEVELS = [1, 2, 3, 4, 5, 6];

export async function listLevelNames(database: WorkspaceDatabase): Promise<LevelNameBody[]> {
  const rows = await database.selectFrom("relationshipLevels").selectAll().execute();
  return NAMED_LEVELS.map((level) => {
    const row = rows.find((one) => one.level === level);
    return { level, name: row?.name ?? "", text: row?.said ?? "" };
  });
}

/** @throws Refusal changedMeanwhile, forbidden */
export function nameLevel(
  database: WorkspaceDatabase,
  { level, ...said }: NameWordBody & { readonly level: number },
  namer: Namer,
): Promise<LevelNameBody[]> {
  const words = {
    list: listLevelNames,
    isMeant: (one: LevelNameBody) => one.level === level,
    async write(transaction: WorkspaceDatabase, row: { name: string; said: string }) {
      await transaction
        .insertInto("relationshipLevels")
        .values({ level, ...row })
        .onConflict((conflict) => conflict.column("level").doUpdateSet(row))
        .execute();
    },
    kind: "relationshipLevelNamed",
    details: { level },
  } as const;
  return keepName(database, { ...said, ...words }, namer);
}
