import { createHmac } from "node:crypto";
import {
  openWebhookReceiver,
  type WebhookReceiver,
} from "@zentaikan/server/test-kit/webhook-receiver";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

let receiver: WebhookReceiver;
test.beforeEach(async () => {
  receiver = await openWebhookReceiver();
});
test.afterEach(() => receiver.close());

test("[WH10] [UI3] [UI9] an owner has an address told, sees how it goes, and rolls, pauses and deletes it @night", async ({
  newPerson,
  server,
}) => {
  const page = await newPerson("owner");
  await page.goto(`${server.origin}/workspace/webhooks`);
  const section = page.getByRole("region", { name: "Webhook" });
  await expect(section.getByText("Webhookはまだありません。")).toBeVisible();
  await section.getByRole("button", { name: "Webhookを加える" }).click();
  const address = section.getByRole("textbox", { name: /宛先/ });
  await expect(address).toBeFocused();
  await section.getByRole("checkbox", { name: "メンバーが加わった" }).check();
  await address.fill("http://example.com/hook");
  await address.press("Enter");
  await expect(section.getByText(/この宛先には送れません/)).toBeVisible();
  await expect(address).toHaveValue("http://example.com/hook");
  await address.fill(receiver.url);
  await expectAccessible(page);
  await address.press("Enter");
  const secret = page.locator("[data-secret]");
  await expect(secret).toHaveValue(/^whsec_/);
  const key = Buffer.from((await secret.inputValue()).replace("whsec_", ""), "base64");
  await expectAccessible(page);
  await page.getByRole("button", { name: "渡しました" }).click();

  const row = page.locator("[data-webhook]");
  await row.getByRole("button", { name: "テストを送る" }).click();
  await expect(row.locator('[data-delivery="delivered"]')).toContainText("応答 200");
  const sent = receiver.received[0];
  const signed = [sent?.headers["webhook-id"], sent?.headers["webhook-timestamp"], sent?.body];
  const signature = createHmac("sha256", key).update(signed.join(".")).digest("base64");
  expect(sent?.headers["webhook-signature"]).toBe(`v1,${signature}`);

  receiver.answer = (response) => void response.writeHead(503).end();
  await page.request.post(`${server.origin}/api/members`, {
    headers: { origin: server.origin },
    data: { name: "安奈" },
  });
  const failed = row.locator("tr", { hasText: "メンバーが加わった" });
  await expect(failed).toContainText("応答 503");
  await expect(failed).toContainText("1回目");
  await expectAccessible(page);
  receiver.answer = (response) => void response.end();
  await failed.getByRole("button", { name: "もう一度送る" }).click();
  await expect(failed).toContainText("届いた");
  expect(receiver.received.at(-1)?.event).toMatchObject({
    type: "member.joined",
    data: { person: { name: "安奈" }, role: "member" },
  });

  await page.getByRole("button", { name: "暗い表示にする" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expectAccessible(page);
  // All by keyboard from here.
  const more = row.getByRole("button", { name: /^More for 127/ });
  const choose = async (name: string) => {
    await more.focus();
    await page.keyboard.press("Enter");
    // An open menu hears keys once one of its items has the focus.
    await expect(page.locator('[role="menuitem"]:focus')).toHaveCount(1);
    await page.keyboard.type(name.slice(0, 3));
    await expect(page.getByRole("menuitem", { name })).toBeFocused();
    await page.keyboard.press("Enter");
    // A menu that is still leaving would be taken for the next one.
    await expect(page.getByRole("menu")).toHaveCount(0);
  };
  await choose("Make a new secret");
  await expect(secret).toHaveValue(/^whsec_/);
  await expect(row).toContainText("the old secret signs until");
  await page.getByRole("button", { name: "Done" }).press("Enter");
  await choose("Edit");
  const edited = row.getByRole("textbox", { name: /Address/ });
  await expect(edited).toBeFocused();
  await edited.fill(`${receiver.url}/new`);
  await page.keyboard.press("Enter");
  await expect(row).toContainText("/hook/new");
  await choose("Pause");
  await expect(row).toContainText("Paused");
  await choose("Delete");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(more).toBeFocused();
  await choose("Delete");
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).press("Enter");
  await expect(page.getByText("There are no webhooks yet.")).toBeVisible();
});
