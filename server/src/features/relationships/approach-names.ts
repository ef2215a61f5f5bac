import type { ApproachNameBody, NameWordBody } from "@zentaikan/protocol/relationships";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { keepName, type Namer } from "./keep-name.ts";

const APPROACHES = ["A", "B"] as const;

/** As this workspace calls the two approaches of モノからコトへ; where it calls one nothing, as shipped. */
export async function listApproachNames(database: WorkspaceDatabase): Promise<ApproachNameBody[]> {
  const rows = await database.selectFrom("approachNames").selectAll().execute();
  return APPROACHES.map((approach) => {
    const row = rows.find((one) => one.approach === approach);
    return { approach, name: row?.name ?? "", text: row?.said ?? "" };
  });
}

/** @throws Refusal changedMeanwhile, forbidden */
export function nameApproach(
  database: WorkspaceDatabase,
  { approach, ...said }: NameWordBody & Pick<ApproachNameBody, "approach">,
  namer: Namer,
): Promise<ApproachNameBody[]> {
  const words = {
    list: listApproachNames,
    isMeant: (one: ApproachNameBody) => one.approach === approach,
    async write(transaction: WorkspaceDatabase, row: { name: string; said: string }) {
      await transaction
        .insertInto("approachNames")
        .values({ approach, ...row })
        .onConflict((conflict) => conflict.column("approach").doUpdateSet(row))
        .execute();
    },
    kind: "approachNamed",
    details: { approach },
  } as const;
  return keepName(database, { ...said, ...words }, namer);
}
