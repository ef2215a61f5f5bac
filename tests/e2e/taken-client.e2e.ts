import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { BOARD_ROOTS } from "@zentaikan/board-model";
import { FRAME } from "@zentaikan/protocol";
import type { SessionBody } from "@zentaikan/protocol/http";
import * as decoding from "lib0/decoding";
import { apiToken } from "../support/api-token.ts";
import { joinBoard } from "../support/join-board.ts";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerB = /製造業B社/;

test.use({ serviceWorkers: "allow" });

test("[CS7] what was drawn as a client that somebody took meanwhile is drawn anew, and everybody has it @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  const { page } = anna;
  const asked = page.waitForRequest(/\/ticket\?clients=\d+$/);
  await anna.open(customerB);
  const client = Number(new URL((await asked).url()).searchParams.get("clients"));
  const boardId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await anna.expectLight("saved");
  await page.getByRole("tab", { name: "ノート" }).click();
  await expect(page.getByRole("textbox", { name: /^ノート:/ })).toBeVisible();
  await server.kill();
  await expect(anna.apart).toBeVisible();
  await anna.placeCapital("環境資本", 2);
  await page.getByRole("textbox", { name: /^ノート:.*・環境資本/ }).click();
  await page.keyboard.type("電波のない所で");
  await anna.expectLight("inBrowser");

  // As it was before clients were kept for anybody.
  const journal = new DatabaseSync(join(server.dataDir, "documents.sqlite"));
  expect(journal.prepare("DELETE FROM reserved_clients WHERE client = ?").run(client).changes).toBe(
    1,
  );
  journal.close();
  await page.context().route("**/api/**", (route) => route.abort("failed"));
  await server.start();
  const thief = await joinBoard(server.origin, await apiToken(server), boardId);
  const own = thief.doc.clientID;
  thief.doc.clientID = client;
  const saved = new Promise<void>((resolve) => {
    // After the answer to the server's own request.
    thief.provider.messageHandlers[FRAME.saved] = (_encoder, decoder) => {
      if (decoding.readVarUint(decoder) >= 2) resolve();
    };
  });
  thief.doc.transact(() => {
    for (let number = 0; number < 3000; number += 1) {
      thief.doc.getMap(BOARD_ROOTS.answers).set("taken", { number });
    }
  });
  await saved;
  // Its presence is under this one.
  thief.doc.clientID = own;
  thief.leave();

  await page.context().unroute("**/api/**");
  await anna.expectLight("saved");
  await expect(anna.card("環境資本")).toHaveCount(1);
  await ben.open(customerB);
  await ben.card("環境資本").click({ force: true });
  await ben.page.getByRole("tab", { name: "ノート" }).click();
  await expect(ben.page.getByText("電波のない所で")).toBeVisible();
  await page.reload();
  await expect(anna.card("環境資本")).toHaveCount(1);
  await anna.placeCapital("人的資本", 1);
  await anna.expectLight("saved");
  await expect(ben.card("人的資本")).toHaveCount(1);
});

test("[CS9] who could only read draws as soon as they may, also where somebody took the tab's client meanwhile @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const readers = [
    new BoardHand(await newPerson("ben")),
    new BoardHand(await newPerson("carl")),
  ] as const;
  await anna.open(customerB);
  const boardId = new URL(anna.page.url()).pathname.split("/").at(-1) ?? "";
  const board = `${server.origin}/api/boards/${boardId}`;
  const headers = { origin: server.origin };
  const giveRole = async ({ page }: BoardHand, role: string) => {
    const answer = await page.request.get(`${server.origin}/api/session`);
    const { person } = (await answer.json()) as SessionBody;
    const path = `${board}/roles/${person.id}`;
    await expect(await anna.page.request.put(path, { headers, data: { role } })).toBeOK();
  };
  for (const [number, reader] of readers.entries()) {
    await giveRole(reader, "viewer");
    const asked = reader.page.waitForRequest(/\/ticket\?clients=\d+$/);
    await reader.open(customerB);
    const client = new URL((await asked).url()).searchParams.get("clients");
    await reader.expectLight("saved");
    const palette = reader.page.getByRole("toolbar", { name: "資本を置く" });
    const capital = palette.getByRole("button", { name: "環境資本", exact: true });
    await expect(capital).toBeDisabled();
    await reader.zoomIn();
    const zoom = await reader.zoomText();
    await reader.page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    if (number === 0) {
      const taking = `${board}/ticket?clients=${client}`;
      await expect(await anna.page.request.post(taking, { headers })).toBeOK();
    }
    await giveRole(reader, "editor");
    await expect(capital).toBeEnabled();
    await reader.placeCapital("環境資本", 2, 0.5 + number / 10);
    await expect(anna.card("環境資本")).toHaveCount(number + 1);
    await reader.expectLight("saved");
    expect(await reader.zoomText()).toBe(zoom);
    expect(await reader.page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
  }
});
