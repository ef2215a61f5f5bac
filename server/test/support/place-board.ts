import { join } from "node:path";
import { documentName, type BoardId } from "@zentaikan/protocol";
import { insertBoard } from "../../src/features/boards/insert-board.ts";
import { newId } from "../../src/new-id.ts";
import { openSqliteDocumentStore } from "../../src/storage/sqlite-document-store.ts";
import { openWorkspace } from "../../src/open-workspace.ts";

/**
 * A board of the first customer whose document is this update, as an earlier release may have left
 * it: read by nobody yet. The server of the folder does not run.
 */
export async function placeBoard(dataDir: string, title: string, update: Uint8Array) {
  const id = newId() as BoardId;
  const documents = await openSqliteDocumentStore({ path: join(dataDir, "documents.sqlite") });
  const database = await openWorkspace(join(dataDir, "workspace.sqlite"));
  try {
    await documents.create(documentName("board", id), update);
    const { id: customerId } = await database
      .selectFrom("customers")
      .select("id")
      .orderBy("createdAt")
      .executeTakeFirstOrThrow();
    const row = { id, customerId, title, lineup: "ccpi8" };
    await insertBoard(database, { row, maker: null }, 0);
  } finally {
    await documents.close();
    await database.destroy();
  }
  return id;
}
