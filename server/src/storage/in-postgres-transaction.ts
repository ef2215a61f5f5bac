import type { PostgresClient, PostgresPool } from "./open-postgres.ts";
import { askPostgres } from "./ask-postgres.ts";

type Kind = "reading" | "writing";

/**
 * Does the work in one transaction: all of it is kept, or nothing. What reads sees one moment; what
 * writes sees with each statement what others have committed by then.
 */
export function inPostgresTransaction<Output>(
  pool: PostgresPool,
  work: (client: PostgresClient) => Promise<Output>,
  { kind = "writing", withinMs }: { readonly kind?: Kind; readonly withinMs?: number } = {},
): Promise<Output> {
  const begin = kind === "reading" ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN";
  return askPostgres(
    pool,
    async (client) => {
      await client.query(begin);
      const output = await work(client);
      await client.query("COMMIT");
      return output;
    },
    withinMs === undefined ? {} : { withinMs },
  );
}
