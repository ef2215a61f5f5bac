import { openLog } from "../../src/log.ts";
import { openWorkspace } from "../../src/open-workspace.ts";
import { openPostgres } from "../../src/storage/open-postgres.ts";
import type { WorkspaceDatabase } from "../../src/storage/workspace-database.ts";
import { sharedPostgres } from "./shared-postgres.ts";

const template = "workspace_template";
let made: Promise<void> | null = null;

/** An empty workspace: in memory, or in PostgreSQL where `TEST_DATABASE` says so. */
export async function openTestWorkspace(): Promise<WorkspaceDatabase> {
  if (process.env["TEST_DATABASE"] !== "postgres") return openWorkspace(":memory:");
  const postgres = await sharedPostgres();
  made ??= (async () => {
    await postgres.run(`create database ${template} template template0`);
    const database = await openOn(postgres.url(template));
    await database.destroy();
  })();
  await made;
  return openOn(await postgres.createDatabase(template));
}

function openOn(url: string): Promise<WorkspaceDatabase> {
  return openWorkspace(openPostgres({ url, log: openLog("silent"), max: 4, name: "test" }));
}
