import { sql } from "kysely";
import type { WorkspaceDatabase } from "./workspace-database.ts";

export interface AskedCustomers {
  /** Of these; null for all. */
  readonly only: readonly string[] | null;
  /** At a time; null for as many as a turn of the server is long enough for. */
  readonly most: number | null;
}

interface Asked extends AskedCustomers {
  /** The last one before them; null for the first ones. */
  readonly after: { readonly createdAt: number; readonly id: string } | null;
}

/** The next customers, in the order in which they were added; none behind the last. */
export function customersBehind(database: WorkspaceDatabase, { after, only, most }: Asked) {
  const all = database.selectFrom("customers");
  const asked = only === null ? all : all.where("id", "in", only);
  const behind =
    after === null
      ? asked
      : asked.where(sql<boolean>`("createdAt", "id") > (${after.createdAt}, ${after.id})`);
  return behind
    .orderBy("createdAt")
    .orderBy("id")
    .limit(Math.min(most ?? AT_ONCE, AT_ONCE));
}

const AT_ONCE = 250;
