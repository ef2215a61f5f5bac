import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLog } from "../../src/log.ts";
import { openWorkspace } from "../../src/open-workspace.ts";
import { startServer } from "../../src/start-server.ts";
import { openPostgres } from "../../src/storage/open-postgres.ts";
import type { WorkspaceDatabase } from "../../src/storage/workspace-database.ts";
import { plainConfig } from "./seeded-folder.ts";
import { sharedDocumentProcess } from "./shared-document-process.ts";
import { sharedPostgres } from "./shared-postgres.ts";

/** Whether tests that can run on either are to run on PostgreSQL, and there on two nodes. */
export const isOnNodes = process.env["TEST_DATABASE"] === "nodes";
export const isOnPostgres = isOnNodes || process.env["TEST_DATABASE"] === "postgres";
const log = openLog("silent");

/** An empty workspace: in memory, or in PostgreSQL where `TEST_DATABASE` says so. */
export async function openTestWorkspace(): Promise<WorkspaceDatabase> {
  if (!isOnPostgres) return openWorkspace(":memory:");
  return openOn(
    await copyOf("empty_workspace", async (url) => {
      await (await openOn(url)).destroy();
    }),
  );
}

const databases = new Map<string, Promise<string>>();

/** The database that a data folder stands for, with the samples; null where tests run on files. */
export async function testDatabaseOf(dataDir: string): Promise<string | null> {
  if (!isOnPostgres) return null;
  const known = databases.get(dataDir) ?? copyOf("first_start", keepFirstStart);
  databases.set(dataDir, known);
  return known;
}

/** What a first start leaves in an empty database. */
async function keepFirstStart(databaseUrl: string): Promise<void> {
  const dataDir = join(tmpdir(), `zentaikan-first-start-${process.pid}`);
  const config = { ...plainConfig(dataDir), databaseUrl };
  const documentProcess = sharedDocumentProcess();
  await (await startServer(config, { log, say: () => {}, documentProcess })).stop();
}

const templates = new Map<string, Promise<void>>();

/** A database of a test's own, copied from one that is made once. @returns its URL */
async function copyOf(template: string, fill: (url: string) => Promise<void>): Promise<string> {
  const postgres = await sharedPostgres();
  const make = async (): Promise<void> => {
    await postgres.run(`create database ${template} template template0`);
    await fill(postgres.url(template));
  };
  const made = templates.get(template) ?? make();
  templates.set(template, made);
  await made;
  return postgres.createDatabase(template);
}

function openOn(url: string): Promise<WorkspaceDatabase> {
  return openWorkspace(openPostgres({ url, log, max: 4, name: "test" }));
}
