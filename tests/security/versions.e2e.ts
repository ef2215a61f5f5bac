import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { KeptStateInWordsBody, KeptStateBody } from "@zentaikan/protocol/versions";
import { expect, test } from "../e2e/fixtures.ts";
import { auditPage } from "./audit-page.ts";
import { watchPolicy } from "./watch-policy.ts";
import { XSS_CORPUS } from "./xss-corpus.ts";

const longestName = 120;
const longestWords = 1000;

test("[SE4] names of kept states, and what people say to versions, are text @night", async ({
  server,
  newPerson,
}) => {
  const page = await newPerson("anna");
  const { origin } = server;
  const ask = async <Body>(method: string, path: string, data?: object): Promise<Body> => {
    const options = { method, headers: { origin }, ...(data && { data }) };
    const response = await page.request.fetch(origin + path, options);
    if (!response.ok()) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (await response.json()) as Body;
  };
  const customers = await ask<CustomerBody[]>("GET", "/api/customers");
  const boardId = customers.find(({ name }) => name.ja.includes("B社"))?.boards[0]?.id ?? "";
  const board = `/api/boards/${boardId}`;

  // As many as a person may keep at once.
  const names = XSS_CORPUS.filter(({ text }) => text.trim() !== "" && text.length <= longestName)
    .filter((_, number) => number % 6 === 0)
    .map(({ text }) => text);
  let newest = "";
  for (const name of names) {
    newest = (await ask<KeptStateBody>("POST", `${board}/snapshots`, { name })).id;
  }
  const { words } = await ask<KeptStateInWordsBody>("GET", `${board}/snapshots/${newest}`);
  const said = XSS_CORPUS.map(({ text }) => text).join(" ");
  const part = (number: number) => said.slice(number * longestWords, (number + 1) * longestWords);
  const { proposals } = await ask<{ proposals: { id: string }[] }>("POST", `${board}/agreements`, {
    contentHash: words.contentHash,
    party: "internal",
    note: part(0),
    reason: part(1),
    asked: [{ kind: "role", role: "owner" }],
  });
  const version = `${board}/agreements/${proposals[0]?.id}`;
  await ask("POST", `${version}/answers`, { answer: "reserve", reason: part(2) });
  await ask("POST", `${version}/withdrawal`, { reason: part(3) });

  const watch = await watchPolicy(page, origin);
  await page.goto(`${origin}/boards/${boardId}#agreement`);
  await expect(page.getByText("<script>").first()).toBeVisible();
  expect(await auditPage(page)).toEqual([]);
  await page.getByRole("tab", { name: "履歴" }).click();
  await expect(page.locator("[data-state-id]")).toHaveCount(names.length + 1);
  await page.locator("[data-state-id]").nth(1).click();
  await expect(page.getByTestId("state-sentence")).not.toBeEmpty();
  expect(await auditPage(page)).toEqual([]);
  expect(watch).toEqual({ violations: [], foreign: [], dialogs: [] });
});
