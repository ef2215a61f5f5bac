import type {
  AdoptedPatternsBody,
  BoardPatternBody,
  PatternPlacesBody,
  PatternProposalBody,
} from "@zentaikan/protocol/patterns";
import type { Page } from "@playwright/test";
import { BoardHand } from "../e2e/board-hand.ts";
import { comeToBoard } from "../e2e/come-to-board.ts";
import { expect, test } from "../e2e/fixtures.ts";
import { ReceivedBytes } from "./kit/received-bytes.ts";

/** The browser's own copies are bytes of it as well. */
test.use({ serviceWorkers: "allow" });

const MARKER = "極秘XQZ";

test("[SM2] [PT8] [RL4] no byte of patterns, levels, contribution and offerings comes to a guest's browser in a whole session, whatever happens to them meanwhile @night", async ({
  newPerson,
  newVisitor,
}) => {
  test.slow();
  const member = new BoardHand(await newPerson("member"));
  const ours = await ReceivedBytes.of(member.page);
  const { page } = member;
  await member.open(/製造業C社/);
  const board = new URL(page.url()).pathname;
  await writeOurDo(member);
  const known = await speakAmongUs(page, board);

  const guest = await newVisitor("guest");
  const theirs = await ReceivedBytes.of(guest);
  await comeToBoard(page, guest, { role: "owner" });
  const hand = new BoardHand(guest);
  await expect(hand.cards.first()).toBeVisible();
  await lookEverywhere(guest, board, known);

  // While they are there: what the board says of its pattern changes, and more is said of it.
  await guest.goto(board);
  await expect(hand.cards.first()).toBeVisible();
  await expect(page.getByTestId("segment-chip")).toContainText("手で移動");
  await decideMore(page, known);
  await expect(page.getByTestId("segment-chip")).not.toContainText("手で移動");
  // A word for everybody comes after it: had they been given the other, it would be there.
  await member.card("技術資本").click({ force: true });
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "コメントを書く" }).fill("みなさんへ");
  await page.keyboard.press("Control+Enter");
  await guest.getByRole("tab", { name: /コメント/ }).click();
  await expect(guest.getByText("みなさんへ").first()).toBeVisible();

  for (const path of ["/", "/segments?view=customers", "/relationships"]) {
    await page.goto(path);
    await expect(page.getByText("化学メーカーD社").first()).toBeVisible({ timeout: 60_000 });
  }
  for (const path of known.readings)
    await page.evaluate(async (to) => (await fetch(to)).text(), path);
  const secrets = [MARKER, known.inputHash, ...known.segments, "化学メーカーD社"];
  const ourBytes = await ours.all();
  for (const secret of secrets) expect([secret, ourBytes.includes(secret)]).toEqual([secret, true]);
  const theirBytes = await theirs.all();
  expect(theirBytes.includes("みなさんへ")).toBe(true);
  expect(theirBytes.includes("地域に誇られる脱炭素工場")).toBe(true);
  for (const secret of secrets) {
    const at = theirBytes.indexOf(secret);
    const around = at < 0 ? "" : theirBytes.subarray(Math.max(0, at - 200), at + 200).toString();
    expect([secret, around]).toEqual([secret, ""]);
  }
});

/** What we ourselves do, of which contribution and offerings are made. */
async function writeOurDo(member: BoardHand): Promise<void> {
  const { page } = member;
  await member.detail();
  await page.getByRole("button", { name: "技術資本のDo結果を書く" }).click();
  await page.keyboard.insertText("図面を自分で決める");
  await page.keyboard.press("Escape");
  await member.doResults.click({ force: true });
  await page.getByRole("button", { name: "当社Doを加える" }).click();
  await page.getByRole("textbox", { name: "当社がすること" }).focus();
  await page.keyboard.insertText(MARKER);
  await member.expectLight("saved");
}

interface Known {
  readonly customerId: string;
  readonly inputHash: string;
  readonly segments: readonly string[];
  /** Where all of it is read. */
  readonly readings: readonly string[];
}

async function speakAmongUs(page: Page, board: string): Promise<Known> {
  const proposed = () =>
    ask<PatternProposalBody | { step: string }>(page, "GET", "/api/patterns/proposal");
  await expect.poll(async () => "step" in (await proposed()), { timeout: 60_000 }).toBe(false);
  const { basis, inputHash } = (await proposed()) as PatternProposalBody;
  const names = [{ found: 0, name: `${MARKER}型` }];
  await ask(page, "POST", "/api/patterns", { basis, inputHash, was: null, reason: MARKER, names });
  const { segments } = await ask<AdoptedPatternsBody>(page, "GET", "/api/patterns");
  const ids = segments.map(({ id }) => id);
  for (const id of ids) {
    const path = `/api/patterns/segments/${id}`;
    await ask(page, "PATCH", path, { description: MARKER });
    await ask(page, "POST", `${path}/comments`, { text: MARKER });
  }
  const { customerId } = await ask<BoardPatternBody>(page, "GET", `/api${board}/segment`);
  const customer = `/api/customers/${customerId}`;
  await move(page, customerId, ids);
  await ask(page, "PATCH", customer, { anonymousName: MARKER, tags: [MARKER] });
  const word = { name: MARKER, text: MARKER, was: { name: "", text: "" } };
  await ask(page, "PUT", "/api/relationships/levels/3", word);
  const assessed = { level: 7, viewpoint: "customer", at: "2026-01-01", evidence: MARKER };
  await ask(page, "POST", `${customer}/assessments`, assessed);
  const readings = [
    "/api/segments",
    "/api/patterns",
    "/api/patterns/places",
    "/api/patterns/history",
    `/api/patterns/customers/${customerId}`,
    ...ids.map((id) => `/api/patterns/segments/${id}/comments`),
    `/api${board}/segment`,
    "/api/relationships",
    `${customer}/assessments`,
    `${customer}/offerings`,
  ];
  return { customerId, inputHash, segments: ids, readings };
}

async function decideMore(page: Page, { customerId, segments }: Known): Promise<void> {
  const was = await placeOf(page, customerId);
  const path = `/api/patterns/customers/${customerId}`;
  await ask(page, "PUT", path, { kind: "back", was, reason: MARKER });
  await ask(page, "POST", `/api/patterns/segments/${segments[0]}/comments`, { text: MARKER });
  const assessed = { level: 6, viewpoint: "ourGuess", at: "2026-02-01", evidence: MARKER };
  await ask(page, "POST", `/api/customers/${customerId}/assessments`, assessed);
}

async function move(page: Page, customerId: string, segments: readonly string[]): Promise<void> {
  const was = await placeOf(page, customerId);
  const segment = segments.find((id) => id !== was) ?? null;
  const body = { kind: "byHand", segment, was, reason: MARKER };
  await ask(page, "PUT", `/api/patterns/customers/${customerId}`, body);
}

async function placeOf(page: Page, customerId: string): Promise<string | null> {
  const { customers } = await ask<PatternPlacesBody>(page, "GET", "/api/patterns/places");
  return customers.find(({ known }) => known?.id === customerId)?.place.segment ?? null;
}

/** Every page, every tab beside the board, and by hand what the pages of our team ask for. */
async function lookEverywhere(guest: Page, board: string, known: Known): Promise<void> {
  const tabs = guest.getByRole("tab");
  for (let tab = 0; tab < (await tabs.count()); tab += 1) await tabs.nth(tab).click();
  await guest.getByRole("main").getByRole("button", { name: "明細", exact: true }).click();
  await expect(guest.locator("[data-do-result]").first()).toBeVisible();
  const bridge = `/customers/${known.customerId}/bridge`;
  const pages = [
    "/",
    "/segments",
    "/relationships",
    "/lineups",
    "/workspace",
    bridge,
    `${board}/leap`,
  ];
  for (const path of pages) {
    await guest.goto(path);
    await expect(guest.getByRole("main")).not.toBeEmpty();
  }
  for (const path of known.readings) {
    const status = await guest.evaluate(async (to) => {
      const answer = await fetch(to);
      await answer.text();
      return answer.status;
    }, path);
    expect([path, [403, 404].includes(status)]).toEqual([path, true]);
  }
}

/** As a page of ours asks, with the cookies of whoever sits before it. */
async function ask<Body>(page: Page, method: string, path: string, data?: object): Promise<Body> {
  const { origin } = new URL(page.url());
  const options = { method, headers: { origin }, ...(data !== undefined && { data }) };
  const answer = await page.request.fetch(origin + path, options);
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  const text = await answer.text();
  return (text === "" ? null : JSON.parse(text)) as Body;
}
