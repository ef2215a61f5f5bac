import { join } from "node:path";
import { documentName, type BoardId } from "@zentaikan/protocol";
import { createCustomer } from "../../src/features/customers/customers.ts";
import { insertBoard } from "../../src/features/boards/insert-board.ts";
import { newId } from "../../src/new-id.ts";
import { openSqliteDocumentStore } from "../../src/storage/sqlite-document-store.ts";
import { openWorkspace } from "../../src/open-workspace.ts";
import type { WorkspaceDatabase } from "../../src/storage/workspace-database.ts";

/**
 * A board of the first customer, or of a new one of this name, whose document is this update, as an earlier release may have left
 * it: read by nobody yet. The server of the folder does not run.
 */
export async function placeBoard(
  dataDir: string,
  title: string,
  update: Uint8Array,
  newCustomer: string | null = null,
) {
  const id = newId() as BoardId;
  const documents = await openSqliteDocumentStore({ path: join(dataDir, "documents.sqlite") });
  const database = await openWorkspace(join(dataDir, "workspace.sqlite"));
  try {
    await documents.create(documentName("board", id), update);
    const customerId =
      newCustomer === null
        ? await firstCustomer(database)
        : (await createCustomer(database, sheetOf(newCustomer), Date.now())).id;
    const row = {
      id,
      customerId,
      title,
      kind: "capital",
      lineup: "ccpi8",
      lineupVersion: 1,
    } as const;
    await insertBoard(database, { row, maker: null }, 0);
  } finally {
    await documents.close();
    await database.destroy();
  }
  return id;
}

async function firstCustomer(database: WorkspaceDatabase): Promise<string> {
  const { id } = await database
    .selectFrom("customers")
    .select("id")
    .orderBy("createdAt")
    .executeTakeFirstOrThrow();
  return id;
}

const sheetOf = (name: string) => {
  const texts = { ja: name, en: name };
  return { name: texts, industry: "", salesBand: null, peopleBand: null, sample: null };
};
