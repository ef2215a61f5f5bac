import { seedBoardDocument } from "@zentaikan/board-model";
import { CCPI8 } from "@zentaikan/capital-graph";
import { documentName, type BoardId } from "@zentaikan/protocol";
import * as Y from "yjs";
import { createCustomer } from "../../src/features/customers/customers.ts";
import { insertBoard } from "../../src/features/boards/insert-board.ts";
import { createApiToken } from "../../src/identity/api-tokens.ts";
import { openLog } from "../../src/log.ts";
import { newId } from "../../src/new-id.ts";
import { openWorkspace } from "../../src/open-workspace.ts";
import { openPostgres } from "../../src/storage/open-postgres.ts";
import { openPostgresDocumentStore } from "../../src/storage/postgres-document-store.ts";

const log = openLog("silent");
/** Of a customer, within what one may have. */
const perCustomer = 400;

/** As many empty boards as no program may make in a minute, each with a program that may draw on it. */
export async function placeBoardsInPostgres(
  url: string,
  { count, isWanted }: { readonly count: number; readonly isWanted: (board: string) => boolean },
): Promise<readonly { readonly boardId: BoardId; readonly token: string }[]> {
  const empty = new Y.Doc();
  seedBoardDocument(empty, { lineup: CCPI8 });
  const update = Y.encodeStateAsUpdate(empty);
  const database = await openWorkspace(openPostgres({ url, log, max: 4, name: "test" }));
  const documents = await openPostgresDocumentStore({ url, log });
  try {
    const ids: BoardId[] = [];
    while (ids.length < count) {
      const id = newId() as BoardId;
      if (isWanted(id)) ids.push(id);
    }
    let customerId = "";
    for (const [at, id] of ids.entries()) {
      if (at % perCustomer === 0) customerId = await newCustomer(database);
      await documents.create(documentName("board", id), update);
      const row = { id, customerId, title: "盤", kind: "capital" as const, lineup: "ccpi8" };
      await insertBoard(database, { row: { ...row, lineupVersion: 1 }, maker: null }, 0);
    }
    const made = [];
    for (const boardId of ids) {
      made.push({ boardId, token: await createApiToken(database, Date.now()) });
    }
    return made;
  } finally {
    await documents.close();
    await database.destroy();
  }
}

async function newCustomer(database: Parameters<typeof createCustomer>[0]): Promise<string> {
  const name = { ja: "甲", en: "A" };
  const sheet = { name, industry: "", salesBand: null, peopleBand: null, sample: null };
  return (await createCustomer(database, sheet, Date.now())).id;
}
