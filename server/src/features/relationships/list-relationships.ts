import type { RelatedCustomerBody, RelationshipsBody } from "@zentaikan/protocol/relationships";
import { pageByPage } from "../../storage/page-by-page.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { keptContributions } from "./contributions.ts";
import { listLevelNames } from "./level-names.ts";
import { standingLevels } from "./standing-levels.ts";

const POINTS_OF_CUSTOMER = 100;

/** What stands for a customer among others, as the feature of boards says it. */
interface Standing {
  readonly kind: string;
  readonly customerId: string;
  readonly createdAt: number;
  readonly boardId?: string;
}

export interface Standings {
  /** The next customers, of each what stands for it; none behind the last. */
  readonly page: (asked: {
    readonly basis: "now";
    readonly after: Standing | null;
  }) => Promise<readonly Standing[]>;
}

/**
 * All customers as our team stands to them, in the order in which they were added.
 * @param maySee whether whoever asks may see a board; what another one says they are not told
 */
export async function listRelationships(
  database: WorkspaceDatabase,
  { standings, maySee }: { standings: Standings; maySee: (boardId: string) => boolean },
): Promise<RelationshipsBody> {
  const customers = await database
    .selectFrom("customers")
    .select(["id", "nameJa", "nameEn", "anonymousName", "archived"])
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  const points = await standingLevels(database, { most: POINTS_OF_CUSTOMER });
  const contributions = await keptContributions(database);
  const boards = new Map<string, RelatedCustomerBody["board"]>();
  const pages = pageByPage<Standing>((after) => standings.page({ basis: "now", after }));
  for await (const page of pages) {
    for (const { kind, customerId, boardId } of page) {
      const known = boardId === undefined ? undefined : contributions.get(boardId);
      if (boardId === undefined) boards.set(customerId, kind === "unread" ? { kind } : null);
      else if (!maySee(boardId)) boards.set(customerId, { kind: "withheld" });
      else if (known === undefined) boards.set(customerId, { kind: "unread" });
      else boards.set(customerId, { kind: "read", id: boardId, ...known });
    }
  }
  return {
    levels: await listLevelNames(database),
    customers: customers.map(({ id, nameJa, nameEn, anonymousName, archived }) => ({
      id,
      name: { ja: nameJa, en: nameEn },
      anonymousName,
      archived: archived === 1,
      points: [...(points.get(id) ?? [])],
      board: boards.get(id) ?? null,
    })),
  };
}
