import type { PatternPlacesBody } from "@zentaikan/protocol/patterns";
import type { BoardBody } from "@zentaikan/protocol/http";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { Page } from "@playwright/test";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

test("[PT1] [PT2] [PT5] [PB1] [SP9] patterns are adopted and named, nobody moves by that, and a new board says its pattern when it is quiet", async ({
  newPerson,
}) => {
  const page = await newPerson("owner");
  await page.goto("/segments");
  await page.getByRole("button", { name: "この分かれ方を採用…" }).click();
  const proposal = page.getByRole("dialog", { name: "パターンを採用する" });
  await proposal.getByRole("button", { name: "第1版として採用" }).click();
  await expect(page.getByRole("heading", { name: "採用中のパターン 第1版" })).toBeVisible();
  const before = await placesOf(page);
  expect(before).toHaveLength(12);

  await page
    .getByRole("article", { name: /^人的・組織起点/ })
    .getByRole("button", { name: /の名前と説明$/ })
    .click();
  const sheet = page.getByRole("dialog", { name: "パターンの名前と説明" });
  await sheet.getByRole("textbox", { name: "名前" }).fill("人づくり型");
  await sheet.getByRole("button", { name: "変更する" }).click();
  await expect(page.getByText("採用名「人づくり型」")).toBeVisible();
  expect(await placesOf(page)).toEqual(before);

  const customer = await post<CustomerBody>(page, "/api/customers", { name: "新顔社" });
  const board = await post<BoardBody>(page, "/api/boards", { customerId: customer.id });
  await page.goto(`/boards/${board.id}`);
  const entry = page.getByRole("textbox", { name: /すばやく書く/ });
  await entry.fill("人的 > 技術 > 顧客 > 財務");
  await page.keyboard.press("Enter");
  await expect(new BoardHand(page).cards).toHaveCount(4);
  const chip = page.getByTestId("segment-chip");
  await expect(chip).toHaveText("パターン「人づくり型」に所属", { timeout: 15_000 });
  await chip.click();
  await expect(page.getByRole("dialog", { name: "新顔社" })).toContainText(
    "パターン「人づくり型」に所属",
  );
});

async function placesOf(page: Page): Promise<PatternPlacesBody["customers"]> {
  const answer = await page.request.get("/api/patterns/places");
  return ((await answer.json()) as PatternPlacesBody).customers;
}

async function post<Body>(page: Page, path: string, data: object): Promise<Body> {
  const headers = { origin: new URL(page.url()).origin };
  return (await (await page.request.post(path, { data, headers })).json()) as Body;
}
