import { expect, type Page } from "@playwright/test";
import type { CustomerBody } from "@zentaikan/protocol/customers";

/** The sample board on circulation of this customer. */
export async function openScenario(page: Page, customer: RegExp): Promise<void> {
  const answer = await page.request.get("/api/customers");
  const customers = (await answer.json()) as CustomerBody[];
  const boards = customers.find(({ name }) => customer.test(name.ja))?.boards ?? [];
  const board = boards.find(({ kind }) => kind === "circulation");
  await page.goto(`/boards/${board?.id ?? "none"}`);
  await expect(page.locator("[data-sector]").first()).toBeVisible();
}
