import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";

const customerB = /製造業B社/;

test("[OF1] without a server a board opens, is drawn on, and joins the others when the server is back", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const ben = new BoardHand(await newPerson("ben"));
  await anna.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await anna.open(customerB);
  await ben.open(customerB);
  await anna.placeCapital("人的資本", 1);
  await anna.expectLight("saved");
  await expect(anna.apart).toHaveCount(0);

  await server.kill();
  await expect(anna.apart).toBeVisible();
  await anna.page.reload();
  await expect(anna.card("人的資本")).toBeVisible();
  await anna.placeCapital("環境資本", 2);
  await anna.expectLight("inBrowser");
  await anna.page.reload();
  await expect(anna.card("環境資本")).toBeVisible();
  // What a reload has forgotten to count is not called saved.
  await anna.expectLight("inBrowser");

  await server.start();
  await anna.expectLight("saved");
  await expect(anna.apart).toHaveCount(0);
  await expect(ben.card("環境資本")).toBeVisible();
});

test("[OF2] who has signed out leaves nothing behind that opens without a server", async ({
  server,
  newPerson,
}) => {
  const page = await newPerson("anna");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await expect(page.getByText("製造業B社")).toBeVisible();
  await page.getByRole("button", { name: /さんのメニュー/ }).click();
  await page.getByRole("menuitem", { name: "サインアウト" }).click();
  await expect(page.getByText("製造業B社")).toHaveCount(0);

  await server.kill();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("製造業B社")).toHaveCount(0);
});
