import { openLog } from "../../src/log.ts";
import { openWorkspace } from "../../src/open-workspace.ts";
import { openPostgres } from "../../src/storage/open-postgres.ts";
import type { PrivatePostgres } from "./private-postgres.ts";

/** A workspace without samples, to which servers come as to one that was there before. @returns its URL */
export async function begunDatabase(postgres: PrivatePostgres): Promise<string> {
  const url = await postgres.createDatabase();
  const pool = openPostgres({ url, log: openLog("silent"), max: 2, name: "test" });
  const workspace = await openWorkspace(pool);
  await workspace.updateTable("workspace").set({ samplesDrawnAt: Date.now() }).execute();
  await workspace.destroy();
  return url;
}
