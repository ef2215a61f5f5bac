import { BOARD_SCHEMA_VERSION } from "@zentaikan/board-model";
import type { TicketBody } from "@zentaikan/protocol/http";
import { placeBoard } from "@zentaikan/server/test-kit/place-board";
import { BoardHand } from "../e2e/board-hand.ts";
import { expect, test } from "../e2e/fixtures.ts";
import { KEPT_VERSIONS, keptBoard } from "./kept-boards.ts";

test("[B5] [BD9] a board of every earlier release opens whole, and a tab of an earlier one is told to load anew @night", async ({
  server,
  newPerson,
}) => {
  const { page } = new BoardHand(await newPerson("anna"));
  await server.kill();
  const ids: string[] = [];
  for (const version of KEPT_VERSIONS) {
    ids.push(await placeBoard(server.dataDir, `schema ${version}`, keptBoard(version)));
  }
  await server.start();
  for (const id of ids) {
    await page.goto(`${server.origin}/boards/${id}`);
    const shapes = page.locator(".tl-shape");
    await expect(shapes.filter({ hasText: "若手の設計者たち" })).toBeVisible();
    await expect(shapes.filter({ hasText: "開発から任される会社" })).toBeVisible();
    await expect(shapes.filter({ hasText: "付箋のことば" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "ホップの終わりの条件" })).toHaveValue(
      "契約が3件",
    );
  }

  // To a tab whose build knows one version less, the ticket says what this one says here.
  await page.route("**/boards/*/ticket*", async (route) => {
    const response = await route.fetch();
    const ticket = (await response.json()) as TicketBody;
    await route.fulfill({ response, json: { ...ticket, boardSchema: BOARD_SCHEMA_VERSION + 1 } });
  });
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("製品が新しくなりました");
});
