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

test("[OR9] [PB1] @night newcomers land among the adopted patterns as a member, between two, and as a candidate", async ({
  newPerson,
}) => {
  const page = await newPerson("owner");
  await page.goto("/segments");
  await page.getByRole("button", { name: "この分かれ方を採用…" }).click();
  await page.getByRole("button", { name: "第1版として採用" }).click();
  await expect(page.getByRole("heading", { name: "採用中のパターン 第1版" })).toBeVisible();
  for (const [name, drawn, cards, words] of [
    ["M社", "人的.h > 技術.s > 顧客.j > 財務.j", 4, /^パターン「人的・組織起点→.*」に所属$/],
    [
      "O社",
      "人的.h、顧客.h > 技術.s > 顧客.j > 財務.j",
      5,
      /^「人的・組織起点→.*」と「顧客関係性起点→.*」の境界$/,
    ],
    ["N社", "財務.h > 生産.s > 財務.j", 3, "新しいパターンの候補"],
  ] as const) {
    const customer = await post<CustomerBody>(page, "/api/customers", { name });
    const board = await post<BoardBody>(page, "/api/boards", { customerId: customer.id });
    await page.goto(`/boards/${board.id}`);
    await page.getByRole("textbox", { name: /すばやく書く/ }).fill(drawn);
    await page.keyboard.press("Enter");
    await expect(new BoardHand(page).cards).toHaveCount(cards);
    await expect(page.getByTestId("segment-chip")).toHaveText(words, { timeout: 15_000 });
  }
});

test("[PB1] [PT4] [PT8] [SP9] @night two people at once: what one decides the other sees, and a guest reads nothing of it", async ({
  newPerson,
  newVisitor,
  server,
}) => {
  const [page, colleague] = [await newPerson("owner"), await newPerson("次郎")];
  for (const reader of [page, colleague]) {
    await reader.goto("/segments");
    await reader.getByRole("button", { name: "この分かれ方を採用…" }).click();
  }
  const first = { name: "第1版として採用" };
  await expect(colleague.getByRole("button", first)).toBeVisible();
  await page.getByRole("button", first).click();
  // The form that was open follows: it is about the next version now.
  await expect(colleague.getByRole("button", { name: "第2版として採用" })).toBeVisible();
  await colleague.getByRole("button", { name: "やめる" }).click();

  const { customers } = (await (
    await page.request.get("/api/patterns/places")
  ).json()) as PatternPlacesBody;
  const known = customers[0]?.known;
  await colleague.goto(`/boards/${known?.boardId}`);
  const chip = colleague.getByTestId("segment-chip");
  await expect(chip).toContainText("に所属");
  await page.goto(`/segments?customer=${known?.id}`);
  await page.getByRole("button", { name: "手で移す…" }).click();
  await page.getByRole("textbox", { name: "理由" }).fill("実態は別の道");
  await page.getByRole("button", { name: "移す", exact: true }).click();
  await expect(page.getByText("手で移しました")).toBeVisible();
  await expect(chip).toContainText("手で移動");

  const wanted = {
    kind: "board",
    boardId: known?.boardId,
    role: "owner",
    lifetimeDays: 1,
    maxUses: 1,
  };
  const { link } = await post<{ link: string }>(page, "/api/invitations", wanted);
  const guest = await newVisitor("花子");
  const secret = new URL(link).hash.slice(1);
  const headers = { origin: server.origin };
  await guest.request.post("/api/join", { data: { secret, name: "花子" }, headers });
  const asked: string[] = [];
  guest.on("request", (request) => void asked.push(request.url()));
  await guest.goto(`/boards/${known?.boardId}`);
  await expect(new BoardHand(guest).cards.first()).toBeVisible();
  await expect(guest.getByTestId("segment-chip")).toHaveCount(0);
  expect(asked.filter((url) => /^\/api\/.*(segment|patterns)/.test(new URL(url).pathname))).toEqual(
    [],
  );
});
