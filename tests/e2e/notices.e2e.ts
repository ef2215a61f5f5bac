import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./fixtures.ts";

test("[PE5] where a server sends no mail, the settings say so and offer none @night", async ({
  server,
  newPerson,
}) => {
  const page = await newPerson("owner");
  await page.goto("/");
  await page.goto(`${server.origin}/workspace/notices`);
  await expect(page.getByText("このサーバーではメールを送る設定がされていない")).toBeVisible();
  await expect(page.getByLabel("メールでのお知らせ")).toHaveCount(0);
  await expectAccessible(page);
});

test("[PE5] mails are chosen in the settings, at first in the language of the page @night", async ({
  server,
  newPerson,
}) => {
  const page = await newPerson("owner");
  await page.goto("/");
  // As on a server that sends mail, which keeps what it is told.
  const kept = { rhythm: "off", language: "ja", email: "o@example.org", isOffered: true };
  const asked: unknown[] = [];
  await page.route("**/api/digest", async (route) => {
    if (route.request().method() === "PUT") {
      const chosen = route.request().postDataJSON() as typeof kept;
      asked.push(chosen);
      Object.assign(kept, chosen);
    }
    await route.fulfill({ json: kept });
  });
  await page.goto(`${server.origin}/workspace/notices`);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByLabel("Notices by mail").selectOption("once a week");
  await expect(page.getByText("They go to o@example.org")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Language of the mails").selectOption("日本語");
  await expect(page.getByLabel("Language of the mails")).toHaveValue("ja");
  expect(asked).toEqual([
    { rhythm: "weekly", language: "en" },
    { rhythm: "weekly", language: "ja" },
  ]);
});

test("[PE5] a mail's link asks for a press and for no sign-in, and says when it does not work @night", async ({
  server,
  newVisitor,
}) => {
  const page = await newVisitor("reader");
  const secret = "s".repeat(43);
  await page.goto(`${server.origin}/unsubscribe#${secret}`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "メールを止める" }).click();
  await expect(page.getByRole("alert")).toContainText("このリンクは使えません");

  // As if the secret were one of ours.
  const sent: unknown[] = [];
  await page.route("**/api/digest/end", async (route) => {
    sent.push(route.request().postDataJSON());
    await route.fulfill({ status: 204 });
  });
  await page.getByRole("button", { name: "メールを止める" }).click();
  await expect(page.getByRole("heading", { name: "お知らせメールを止めました" })).toBeVisible();
  expect(sent).toEqual([{ secret }]);
});
