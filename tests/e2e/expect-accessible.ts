import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What axe calls serious or critical on the page at rest, with the elements, is nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  // A button that has just become one to press is on its way from one colour to the other.
  await page.evaluate(() => {
    for (const change of document.getAnimations()) {
      if (change instanceof CSSTransition) change.finish();
    }
  });
  // The canvas library's own zoom menu is not ours to change; our dock beside it and our shapes are.
  const { violations } = await new AxeBuilder({ page }).exclude(".tlui-navigation-panel").analyze();
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter(({ html }) => !isScrolledByCaret(html)) }))
    .filter(({ nodes }) => nodes.length > 0);
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n  ")}`),
  ).toEqual([]);
}

/** A table that is written in: axe asks for a tab stop, but its caret brings every cell into view. */
function isScrolledByCaret(html: string): boolean {
  return html === '<div class="note-table">';
}
