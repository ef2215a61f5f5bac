import type { Party, Role } from "@zentaikan/protocol";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { BoardBody } from "@zentaikan/protocol/http";
import type { RolesOn } from "../../policy/board-role.ts";
import { pageByPage } from "../../storage/page-by-page.ts";
import type { AskedCustomers } from "../../storage/customers-behind.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { boardsOfCustomers, customerPage, type Customer } from "./customers.ts";
import { formerIds } from "./merge-customers.ts";

export interface ListedCustomers {
  readonly database: WorkspaceDatabase;
  /** The boards on which somebody is something. */
  readonly listBoards: (seen: {
    readonly roles: ReadonlyMap<string, Role>;
    readonly side: Party;
    readonly only: readonly string[];
  }) => Promise<BoardBody[]>;
  /** By customer, how near we are to it, where anybody said so. */
  readonly latestLevels: (
    only: readonly string[],
  ) => Promise<ReadonlyMap<string, CustomerBody["relationship"] | undefined>>;
}

/** Who asks. */
export interface CustomersReader {
  readonly rolesOn: RolesOn;
  readonly side: Party;
  /** Of our team: they know every customer, and what is ours of it. */
  readonly isOurs: boolean;
}

/**
 * Customers as whoever asks may know them, in the order in which they were added, some at a time:
 * of thousands, no turn of the server is long enough.
 */
export async function* readCustomers(
  listed: ListedCustomers,
  reader: CustomersReader,
  asked: AskedCustomers,
): AsyncGenerator<readonly CustomerBody[]> {
  const { database } = listed;
  const pages = pageByPage<Customer>((after) => customerPage(database, { after, ...asked }));
  for await (const page of pages) yield await readPage(listed, reader, page);
}

const MOST_BOARDS = 1000;

async function readPage(
  { database, listBoards, latestLevels }: ListedCustomers,
  { rolesOn, side, isOurs }: CustomersReader,
  page: readonly Customer[],
): Promise<readonly CustomerBody[]> {
  if (page.length === 0) return [];
  const customerIds = page.map(({ id }) => id);
  const boardIds = await boardsOfCustomers(database, customerIds);
  const boards: BoardBody[] = [];
  // A customer may have hundreds, and a statement takes so many ids and no more.
  for (let from = 0; from < boardIds.length; from += MOST_BOARDS) {
    const only = boardIds.slice(from, from + MOST_BOARDS);
    const roles = await rolesOn(only);
    boards.push(...(await listBoards({ roles, side, only })));
  }
  const boardsOf = Map.groupBy(boards, ({ customerId }) => customerId);
  const customers = page.map((one) => ({ ...one, boards: boardsOf.get(one.id) ?? [] }));
  if (!isOurs) {
    // A guest knows the customers of the boards they are on, and no other one.
    return customers.filter((customer) => customer.boards.length > 0).map(withoutOurWords);
  }
  const levels = await latestLevels(customerIds);
  const former = await formerIds(database, customerIds);
  return customers.map((customer) => {
    const told = { ...customer, relationship: levels.get(customer.id) ?? null };
    const ids = former.get(customer.id);
    return ids === undefined ? told : { ...told, formerIds: ids };
  });
}

/** How we sort and hide customers, and how near we are to them, is our team's alone, and so is when we do [C9]. */
export const OUR_WORDS = {
  anonymousName: "",
  tags: [],
  relationship: null,
} satisfies Partial<CustomerBody>;

/** A customer as its own people may know it. */
function withoutOurWords(customer: CustomerBody): CustomerBody {
  return { ...customer, ...OUR_WORDS };
}
