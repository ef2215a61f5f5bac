import type { Page } from "@playwright/test";
import { BOARD_ROOTS } from "@zentaikan/board-model";
import { apiToken } from "../support/api-token.ts";
import { joinBoard } from "../support/join-board.ts";
import type { ServerProcess } from "../support/server-process.ts";

/** Writes a record that no schema knows into the board that a page shows, as a careless program might. */
export async function writeNonsense(server: ServerProcess, page: Page): Promise<void> {
  const boardId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { doc, write, leave } = await joinBoard(server.origin, await apiToken(server), boardId);
  const nonsense = { typeName: "shape", type: "capital-card", props: { capital: 7 } };
  const records = doc.getMap(BOARD_ROOTS.records);
  await write(() => records.set("shape:nonsense", { id: "shape:nonsense", ...nonsense }));
  leave();
}
