import type { RelatedCustomerBody, RelationshipsBody } from "@zentaikan/protocol/relationships";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { standingContributions } from "./contributions.ts";
import { listLevelNames } from "./level-names.ts";
import { standingLevels } from "./standing-levels.ts";

const POINTS_OF_CUSTOMER = 100;

/**
 * All customers as our team stands to them, in the order in which they were added.
 * @param maySee whether whoever asks may see a board; what another one says they are not told
 */
export async function listRelationships(
  database: WorkspaceDatabase,
  maySee: (boardId: string) => boolean,
): Promise<RelationshipsBody> {
  const customers = await database
    .selectFrom("customers")
    .select(["id", "nameJa", "nameEn", "anonymousName", "archived"])
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  const points = await standingLevels(database, { most: POINTS_OF_CUSTOMER });
  const contributions = await standingContributions(database);
  const boardOf = (customerId: string): RelatedCustomerBody["board"] => {
    const standing = contributions.get(customerId);
    if (standing === undefined) return null;
    const { boardId: id, title, read } = standing;
    return maySee(id) ? { kind: "seen", id, title, read } : { kind: "withheld" };
  };
  return {
    levels: await listLevelNames(database),
    customers: customers.map(({ id, nameJa, nameEn, anonymousName, archived }) => ({
      id,
      name: { ja: nameJa, en: nameEn },
      anonymousName,
      archived: archived === 1,
      points: [...(points.get(id) ?? [])],
      board: boardOf(id),
    })),
  };
}
