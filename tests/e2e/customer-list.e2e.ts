import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";
import { takeRedrawn, watchRedrawn } from "./redrawn.ts";

test("[HO24] [HO30] of many customers those in sight are there, keys lead on beyond them, and cards say the same @night", async ({
  newPerson,
}) => {
  const page = await newPerson("anna");
  await watchRedrawn(page, "data-index");
  await page.goto("/");
  await page.locator("[data-board-link]").first().waitFor();
  await page.evaluate(async () => {
    for (let count = 0; count < 90; count += 1) {
      const made = await fetch("/api/customers", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ name: `連なる${String(count).padStart(2, "0")}` }),
      });
      const { id } = (await made.json()) as { id: string };
      if (count >= 40) continue;
      await fetch("/api/boards", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ customerId: id }),
      });
    }
  });
  await page.goto("/?q=連なる");
  const rows = page.getByRole("list", { name: "顧客", exact: true }).locator("> li");
  await expect(page.getByRole("status").first()).toHaveText(/のうち90件/);
  await expect(rows.first()).toHaveAttribute("aria-setsize", "90");
  expect(await rows.count()).toBeLessThan(40);
  // Down from board to board, over the edge of what was there.
  await page.locator("[data-board-link]").first().focus();
  for (let step = 0; step < 30; step += 1) await page.keyboard.press("ArrowDown");
  const focused = page.locator("li[aria-posinset]:has(:focus)");
  await expect(focused).toHaveAttribute("aria-posinset", "31");
  await page.mouse.wheel(0, 20_000);
  await expect(page.getByRole("heading", { name: "連なる89" })).toBeVisible();
  await expect(focused).toHaveAttribute("aria-posinset", "31");

  // One is archived: all behind it have another place, and none of them is drawn anew.
  await page.reload();
  const second = page.getByRole("heading", { name: "連なる01" });
  await second.waitFor();
  await takeRedrawn(page);
  await page.evaluate(async () => {
    const customers = (await (await fetch("/api/customers")).json()) as {
      readonly id: string;
      readonly name: { readonly ja: string };
    }[];
    const { id } = customers.find(({ name }) => name.ja === "連なる01") ?? { id: "" };
    await fetch(`/api/customers/${id}`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ archived: true }),
    });
  });
  await expect(second).toHaveCount(0);
  await expect(rows.nth(1)).toHaveAttribute("aria-setsize", "89");
  expect(await takeRedrawn(page)).toEqual([]);

  await page.getByRole("button", { name: "カード" }).click();
  await expect(page).toHaveURL(/view=cards/);
  await page.reload();
  const cards = page.getByRole("listitem");
  await expect(cards.first()).toHaveAttribute("aria-setsize", "89");
  await expect(cards.first().getByTestId("agreement-state")).toHaveText("未合意");
  expect(await cards.count()).toBeLessThan(60);
  await expectAccessible(page);
});
