import type { Page } from "@playwright/test";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import { BoardHand } from "./board-hand.ts";
import { expect, test } from "./fixtures.ts";
import { signInByLink } from "./sign-in-by-link.ts";

const signInPage = { name: "サインインが必要です" };

test("[HO13] a sign-in link that a program opens stays as it was, and signs in whoever presses", async ({
  server,
  newPerson,
  newVisitor,
}) => {
  const owner = await newPerson("owner");
  const link = await copyMemberLink(owner, server.origin);

  const scanner = await newVisitor("scanner");
  await scanner.goto(link);
  await expect(scanner.getByText("田中さんとしてサインインします")).toBeVisible();
  expect(scanner.url()).not.toContain("#");
  await scanner.reload();
  await expect(scanner.getByRole("heading", signInPage)).toBeVisible();

  const tanaka = await newVisitor("tanaka");
  await signInByLink(tanaka, link);
  await expect(tanaka.getByText("製造業B社")).toBeVisible();
  // Used up by the press, in every other browser too.
  await scanner.goto(link);
  await expect(scanner.getByText("このリンクは使えません")).toBeVisible();

  // Somebody else's link in a browser with a session: said, and nothing of the session's person left.
  await tanaka.goto(server.signInLink);
  await expect(tanaka.getByText("いまは田中さんとしてサインインしています")).toBeVisible();
  await expect(tanaka.getByText("製造業B社")).toHaveCount(0);
});

test("[HO14] a deep link while signed out ends where it led, by whichever way somebody comes in @night", async ({
  server,
  newPerson,
  newVisitor,
}) => {
  const owner = await newPerson("owner");
  const [{ id }] = await twoBoards(owner, server.origin);
  const deep = `${server.origin}/boards/${id}?from=mail#agreement`;

  const printed = await newVisitor("by the printed link");
  await printed.goto(deep);
  await expect(printed.getByRole("heading", signInPage)).toBeVisible();
  // The link is opened in a tab of its own, as mail programs do, and in the tab that waits.
  const second = await printed.context().newPage();
  await signInByLink(second, server.signInLink);
  await expect(second).toHaveURL(deep);
  await printed.bringToFront();
  await printed.evaluate(() =>
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true })),
  );
  await expect(printed.getByRole("tab", { name: "合意", selected: true })).toBeVisible();
  await expect(printed).toHaveURL(deep);

  const mailed = await newVisitor("by a mailed link");
  const to = encodeURIComponent(`/boards/${id}?from=mail#agreement`);
  await signInByLink(mailed, `${server.signInLink}&to=${to}`);
  await expect(mailed).toHaveURL(deep);

  for (const evil of ["//evil.example", "/\\evil.example", "javascript:alert(1)", "/.//evil"]) {
    const visitor = await newVisitor(`misled to ${evil}`);
    await signInByLink(visitor, `${server.signInLink}&to=${encodeURIComponent(evil)}`);
    await expect(visitor).toHaveURL(`${server.origin}/`);
  }

  const invited = await newVisitor("by an invitation");
  await invited.goto(deep);
  await expect(invited.getByRole("heading", signInPage)).toBeVisible();
  await invited.goto(await invite(owner, server.origin, id));
  await invited.getByLabel("お名前").fill("客先の佐藤");
  await invited.getByRole("button", { name: "入る" }).click();
  await expect(invited).toHaveURL(deep);
  await expect(invited.getByRole("tab", { name: "合意", selected: true })).toBeVisible();
});

test("[HO15] an invitation names customer and board, and a second one in the same tab is the second @night", async ({
  server,
  newPerson,
  newVisitor,
}) => {
  const owner = await newPerson("owner");
  const [first, second] = await twoBoards(owner, server.origin);
  const guest = await newVisitor("guest");
  await guest.goto(await invite(owner, server.origin, first.id));
  const heading = guest.getByRole("heading", { level: 1 });
  await expect(heading).toContainText(first.customer);
  const another = await invite(owner, server.origin, second.id);
  await guest.evaluate((link) => location.assign(link), another);
  await expect(heading).toContainText(second.customer);
  await guest.getByLabel("お名前").fill("客先の佐藤");
  await guest.getByRole("button", { name: "入る" }).click();
  await expect(guest).toHaveURL(`${server.origin}/boards/${second.id}`);
});

test("[HO16] where the page may keep nothing, it shows, signs in and holds what was chosen @night", async ({
  server,
  newVisitor,
}) => {
  const page = await newVisitor("anna");
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    }
  });
  await signInByLink(page, server.signInLink);
  await page.getByRole("button", { name: "暗い表示にする" }).first().click();
  await expect(page.locator("html")).toHaveAttribute("data-scheme", "dark");
  await new BoardHand(page).open(/製造業B社/);
});

async function copyMemberLink(owner: Page, origin: string): Promise<string> {
  const headers = { origin };
  const made = await owner.request.post(`${origin}/api/members`, {
    headers,
    data: { name: "田中" },
  });
  const { person } = (await made.json()) as { person: { id: string } };
  const answer = await owner.request.post(`${origin}/api/members/${person.id}/sign-in-link`, {
    headers,
  });
  return ((await answer.json()) as { link: string }).link;
}

async function invite(owner: Page, origin: string, boardId: string): Promise<string> {
  const data = { kind: "board", boardId, role: "viewer", lifetimeDays: 1, maxUses: 1 };
  const answer = await owner.request.post(`${origin}/api/invitations`, {
    headers: { origin },
    data,
  });
  return ((await answer.json()) as CreatedInvitationBody).link;
}

interface Place {
  readonly id: string;
  readonly customer: string;
}

/** A board of each of two customers. */
async function twoBoards(owner: Page, origin: string): Promise<[Place, Place]> {
  const answer = await owner.request.get(`${origin}/api/customers`);
  const [one, other] = ((await answer.json()) as CustomerBody[]).flatMap(({ name, boards }) =>
    boards.slice(0, 1).map(({ id }): Place => ({ id, customer: name.ja })),
  );
  if (one === undefined || other === undefined) throw new Error("the samples are missing");
  return [one, other];
}
