import { readFile } from "node:fs/promises";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("[HO26] [HO27] a file of customers, and what is pasted, is shown row by row, meets a colleague's change, and is written whole @night", async ({
  newPerson,
}) => {
  const [page, colleague] = [await newPerson("anna"), await newPerson("ben")];
  await page.goto("/");
  await page.locator("[data-board-link]").first().waitFor();
  const menu = page.getByRole("button", { name: "一覧の取り込みと書き出し" });

  // What leaves comes back as it was.
  await menu.press("Enter");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Excelに書き出す" }).press("Enter"),
  ]);
  const book = await readFile(await download.path());
  await menu.press("Enter");
  await page.getByRole("menuitem", { name: "ファイルから取り込む…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "顧客をファイルから取り込む" });
  const choose = (name: string, buffer: Buffer) =>
    dialog.getByLabel("ファイルを選ぶ").setInputFiles({ name, mimeType: "", buffer });
  await choose("顧客一覧.xlsx", book);
  await expect(dialog.getByRole("button", { name: "そのまま 12" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "0件を書き込む" })).toBeDisabled();

  // Cells that are copied elsewhere are a table as well.
  const row = (name: string) => dialog.getByRole("row").filter({ hasText: name });
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "顧客\t人数\n貼った会社\t300人\n");
    const event = { clipboardData, bubbles: true, cancelable: true };
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent("paste", event));
  });
  await expect(row("貼った会社")).toContainText("追加");
  await expect(dialog.getByRole("button", { name: "1件を書き込む" })).toBeEnabled();

  const rows = [
    "顧客,業種,売上",
    "製造業C社(自動車部品),印刷,420億円",
    "新しい会社,化学,¥5 bn",
    "だれか,,多い",
  ];
  await choose("customers.csv", Buffer.from(`\ufeff${rows.join("\r\n")}`));
  await expect(row("製造業C社")).toContainText("業種: 自動車部品 → 印刷");
  await expect(row("新しい会社")).toContainText("追加");
  await expect(row("だれか")).toContainText("「多い」を読めません");
  await expect(dialog).toContainText("取り込めない1行は、書き込みません。");
  await expectAccessible(page);

  // The preview follows what a colleague writes; what is sent is what is shown.
  const answer = await colleague.request.get("/api/customers");
  const customers = (await answer.json()) as { id: string; name: { ja: string } }[];
  const third = customers.find(({ name }) => name.ja.startsWith("製造業C社"));
  await colleague.request.patch(`/api/customers/${third?.id}`, {
    data: { industry: "繊維" },
    headers: { Origin: new URL(page.url()).origin },
  });
  await expect(row("製造業C社")).toContainText("業種: 繊維 → 印刷");
  await dialog.getByRole("button", { name: "2件を書き込む" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("顧客を1件追加、1件変更しました", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "新しい会社" })).toBeVisible();
  await expect(page.getByRole("status").first()).toHaveText("13件");
});
