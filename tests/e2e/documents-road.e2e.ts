import type { Page } from "@playwright/test";
import { EXPORT_FORMATS } from "@zentaikan/protocol";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { BoardBody } from "@zentaikan/protocol/http";
import { unpackFile } from "../../packages/board-export/src/test-support/unpack-file.ts";
import { ServerProcess } from "../support/server-process.ts";
import { conclude, propose } from "./agree.ts";
import { BoardHand } from "./board-hand.ts";
import { dropFile } from "./drop-file.ts";
import { exportOf } from "./export-of.ts";
import { expect, test } from "./fixtures.ts";
import { signInByLink } from "./sign-in-by-link.ts";

/** What tells whose a board is, and what only its people know. */
const CONFIDENTIAL = [
  "工作機械J社",
  "Machine-tool maker J",
  "止まらない工場の伴走者",
  "顧客5社の現場",
];

test("[TI1] [TI4] [IM2] [EF1] [LT1] what was agreed leaves in every kind of file, anonymous without a name, and comes back in another workspace under the same hash @night", async ({
  browser,
  newPerson,
  newVisitor,
  seededData,
}) => {
  test.setTimeout(900_000);
  const owner = new BoardHand(await newPerson("owner"));
  const { page } = owner;
  await owner.open(/工作機械J社/);
  const boardId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.getByLabel("ホップの終わりの条件").fill("顧客5社の現場");
  await page.keyboard.press("Escape");
  await owner.expectLight("saved");
  const version = await propose(owner);
  await conclude(owner, version);
  const link = await latestLink(owner);
  const visitor = await newVisitor("visitor");
  await visitor.goto(link);
  await expect(visitor.getByText("第1版(顧客の合意)")).toBeVisible();

  const files = new Map<string, Buffer>();
  for (const format of EXPORT_FORMATS) {
    const asked = { source: { kind: "version", id: version }, format, language: "ja" } as const;
    const [whole, bare] = await Promise.all([
      exportOf(page, boardId, asked),
      exportOf(page, boardId, { ...asked, audience: "anonymous" }),
    ]);
    files.set(format, whole);
    const said = unpackFile(bare);
    for (const name of CONFIDENTIAL) expect(said.includes(name), `${format}: ${name}`).toBe(false);
  }
  expect(files.get("md")?.toString()).toContain("工作機械J社");
  const exported = JSON.parse(String(files.get("json"))) as Snapshot;

  // A draft is drawn meanwhile; who has the link sees what was agreed.
  await owner.placeCapital("組織資本", 3);
  await owner.expectLight("saved");
  await visitor.reload();
  await expect(visitor.getByRole("region", { name: "大枠" })).not.toContainText("組織資本");

  const elsewhere = await ServerProcess.start({ copyOf: seededData });
  const context = await browser.newContext({ baseURL: elsewhere.origin });
  const stranger = new BoardHand(await context.newPage());
  await signInByLink(stranger.page, elsewhere.signInLink);
  for (const format of ["png", "json"] as const) {
    await openEmptyBoard(stranger.page, elsewhere.origin);
    const bytes = files.get(format) ?? Buffer.alloc(0);
    await dropFile(stranger.page, { name: `a.${format}`, bytes, type: `image/${format}` });
    const panel = stranger.page.getByTestId("take-in");
    await expect(panel).toContainText(
      `合意された版、照合用ハッシュ ${exported.contentHash.slice(0, 12)}…`,
    );
    await panel.getByRole("button", { name: "ボードに描く" }).click();
    await expect(panel).toBeHidden();
    await stranger.expectLight("saved");
    const there = new URL(stranger.page.url()).pathname.split("/").at(-1) ?? "";
    const now = {
      source: { kind: "now" },
      format: "json",
      language: "ja",
      readers: "internal",
    } as const;
    const back = JSON.parse(String(await exportOf(stranger.page, there, now))) as Snapshot;
    expect(back.contentHash).toBe(exported.contentHash);
    expect(meaningOf(back)).toEqual(meaningOf(exported));
  }
  await stranger.page.keyboard.press("Control+z");
  await expect(stranger.cards).toHaveCount(0);
  await context.close();
  await elsewhere.stop();

  await page.getByRole("button", { name: "共有" }).click();
  const row = page.locator("[data-latest-link='open']");
  await row.getByRole("button", { name: "取り消す" }).click();
  await expect(page.locator("[data-latest-link='revoked']")).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole("heading", { name: "このリンクは使えません" })).toBeVisible();
});

async function latestLink({ page }: BoardHand): Promise<string> {
  await page.getByRole("button", { name: "共有" }).click();
  const dialog = page.getByRole("dialog", { name: "このボードを共有する" });
  const form = dialog.locator("[data-latest-form]");
  await form.getByLabel("見られる人").selectOption("アドレスを知る人すべて");
  await form.getByRole("button", { name: "リンクを作る" }).click();
  const link = await dialog.locator("[data-secret]").inputValue();
  await dialog.getByRole("button", { name: "渡しました" }).click();
  await page.keyboard.press("Escape");
  return link;
}

async function openEmptyBoard(page: Page, origin: string): Promise<void> {
  const customers = (await (
    await page.request.get(`${origin}/api/customers`)
  ).json()) as CustomerBody[];
  const made = await page.request.post(`${origin}/api/boards`, {
    headers: { origin },
    data: { customerId: customers[0]?.id },
  });
  const { id } = (await made.json()) as BoardBody;
  await page.goto(`/boards/${id}`);
  await expect(page.getByRole("button", { name: "ファイルや文章を読み込む" })).toBeEnabled();
}

interface Snapshot {
  readonly contentHash: string;
  readonly drawing: Drawing;
}

type Part = Readonly<Record<string, unknown>> & { readonly id: string };

interface Drawing {
  readonly cards: readonly Part[];
  readonly arrows: readonly Part[];
  readonly stars: readonly Part[];
  readonly doResults: readonly Part[];
  readonly detailLinks: readonly Part[];
  readonly horizons: unknown;
}

/** All that a drawing says, in words in place of ids, in an order of its own. */
function meaningOf({ drawing }: Snapshot) {
  const { cards, arrows, stars, doResults, detailLinks, horizons } = drawing;
  const names = new Map<unknown, string>([
    ...cards.map(({ id, capital, laneStage, subdivision, direction }) => {
      return [id, [laneStage, capital, subdivision, direction].join(" ")] as const;
    }),
    ...stars.map(({ id }) => [id, "star"] as const),
    ...doResults.map(({ id, text }) => [id, String(text)] as const),
  ]);
  const told = (parts: readonly Part[]) =>
    parts
      .map(({ id: _id, order: _order, from, to, refines, ourDos, ...rest }) => {
        const ends = [from, to, refines].map((end) => names.get(end) ?? null);
        const ours = (ourDos ?? []) as readonly Part[];
        return JSON.stringify([ends, sorted(rest), ours.map(({ text, paid }) => [text, paid])]);
      })
      .toSorted();
  return {
    cards: told(cards),
    arrows: told(arrows),
    stars: told(stars),
    doResults: told(doResults),
    inOrder: orderOf(doResults, names),
    detailLinks: told(detailLinks),
    horizons,
  };
}

function orderOf(results: readonly Part[], names: ReadonlyMap<unknown, string>) {
  return results
    .map(({ refines, order, text }) => [names.get(refines), order, text].join("\n"))
    .toSorted()
    .map((name) => name.split("\n").at(-1));
}

function sorted(part: object): object {
  return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
