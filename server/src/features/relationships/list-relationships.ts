import type { RelatedCustomerBody } from "@zentaikan/protocol/relationships";
import type { RolesOn } from "../../policy/board-role.ts";
import { customersBehind, type AskedCustomers } from "../../storage/customers-behind.ts";
import { pageByPage } from "../../storage/page-by-page.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { keptContributions } from "./contributions.ts";
import { standingLevels } from "./standing-levels.ts";

const POINTS_OF_CUSTOMER = 100;

/** What stands for a customer among others, as the feature of boards says it. */
interface Standing {
  readonly kind: string;
  readonly customerId: string;
  readonly boardId?: string;
}

export interface Standings {
  /** What stands for each of these customers; of archived ones nothing does. */
  readonly page: (asked: {
    readonly basis: "now";
    readonly only: readonly string[];
  }) => Promise<readonly Standing[]>;
}

interface Reader {
  readonly standings: Standings;
  /** What whoever asks may not see of boards, they are not told. */
  readonly rolesOn: RolesOn;
}

/**
 * Customers as our team stands to them, in the order in which they were added, some at a time: of
 * thousands, no turn of the server is long enough.
 */
export async function* listRelationships(
  database: WorkspaceDatabase,
  reader: Reader,
  asked: AskedCustomers,
): AsyncGenerator<readonly RelatedCustomerBody[]> {
  const pages = pageByPage<CustomerRow>((after) => customerPage(database, { after, ...asked }));
  for await (const page of pages) yield await readPage(database, reader, page);
}

async function readPage(
  database: WorkspaceDatabase,
  { standings, rolesOn }: Reader,
  page: readonly CustomerRow[],
): Promise<readonly RelatedCustomerBody[]> {
  if (page.length === 0) return [];
  const ids = page.map(({ id }) => id);
  const points = await standingLevels(database, { only: ids, most: POINTS_OF_CUSTOMER });
  const standing = await standings.page({ basis: "now", only: ids });
  const boardIds = standing.flatMap(({ boardId }) => (boardId === undefined ? [] : [boardId]));
  const roles = await rolesOn(boardIds);
  const contributions = await keptContributions(database, boardIds);
  const boards = new Map(
    standing.map(({ kind, customerId, boardId }): [string, RelatedCustomerBody["board"]] => {
      const known = boardId === undefined ? undefined : contributions.get(boardId);
      if (boardId === undefined) return [customerId, kind === "unread" ? { kind } : null];
      if (!roles.has(boardId)) return [customerId, { kind: "withheld" }];
      if (known === undefined) return [customerId, { kind: "unread" }];
      return [customerId, { kind: "read", id: boardId, ...known }];
    }),
  );
  return page.map(({ id, nameJa, nameEn, anonymousName, archived }) => ({
    id,
    name: { ja: nameJa, en: nameEn },
    anonymousName,
    archived: archived === 1,
    points: [...(points.get(id) ?? [])],
    board: boards.get(id) ?? null,
  }));
}

type CustomerRow = Awaited<ReturnType<typeof customerPage>>[number];

function customerPage(database: WorkspaceDatabase, asked: Parameters<typeof customersBehind>[1]) {
  return customersBehind(database, asked)
    .select(["id", "nameJa", "nameEn", "anonymousName", "archived", "createdAt"])
    .execute();
}
