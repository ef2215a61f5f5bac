import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What axe calls serious or critical on the page as it is now, with the elements, is nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  // The canvas library's own zoom menu is not ours to change; our dock beside it and our shapes are.
  const { violations } = await new AxeBuilder({ page }).exclude(".tlui-navigation-panel").analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n  ")}`),
  ).toEqual([]);
}
