import { expect, type Page } from "@playwright/test";

/** Opens a sign-in link and presses its button: opening alone signs nobody in. */
export async function signInByLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  const press = page.getByRole("button", { name: /さんとしてサインイン$|^Sign in as / });
  await press.click();
  await expect(press).toHaveCount(0);
}
