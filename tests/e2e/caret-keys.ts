import { expect, type Locator } from "@playwright/test";

/**
 * [UI13] Two people have the same text open: keys of one lead where they lead alone, with the other
 * one's caret at the same letter or drawn anew between two keys, and with the other one's letters
 * coming in between a key and the moment when the browser tells of it.
 */
export async function expectCaretKeysBeside({
  mine,
  theirs,
}: {
  readonly mine: Locator;
  readonly theirs: Locator;
}): Promise<void> {
  const [here, there] = [mine, theirs].map((text) => text.page().keyboard) as [Keys, Keys];
  const both = async (words: string) => {
    for (const text of [mine, theirs]) await expect(text).toHaveText(words);
  };
  const seen = mine.locator("[data-name]");
  await mine.press("Control+a");
  await here.type("a");
  await both("a");
  await there.press("Control+End");
  await expect(seen).toHaveText("a");

  // Drawn at the letter behind which one writes, where it stood a letter before.
  await here.type("b");
  await both("ab");
  await there.press("Control+End");
  await expect(seen).toHaveText("b");
  await here.type("c");
  await both("abc");
  // And at one that is selected, to be written over.
  await here.press("Backspace");
  await both("ab");
  await there.press("ArrowLeft");
  await expect(seen).toHaveText("a");
  await here.press("ArrowLeft");
  await here.press("Shift+ArrowRight");
  await there.press("ArrowRight");
  await expect(seen).toHaveText("b");
  await here.type("bcd");
  await both("abcd");

  // Drawn there after one's own caret came there.
  await here.press("Home");
  await there.press("Control+End");
  await expect(seen).toHaveText("d");
  await there.press("Control+Home");
  await expect(seen).toHaveText("a");
  await here.press("End");
  await here.type("1");
  await both("abcd1");
  await here.press("Home");
  await there.press("ArrowRight");
  await expect(seen).toHaveAttribute("data-caret", "after");
  await there.press("Home");
  await expect(seen).toHaveAttribute("data-caret", "before");
  await here.press("ArrowRight");
  await here.type("2");
  await both("a2bcd1");

  // Told late: not before the other one's letter has come.
  await mine.evaluate(() =>
    window.addEventListener(
      "selectionchange",
      (event) => event.isTrusted && event.stopImmediatePropagation(),
      { capture: true },
    ),
  );
  await here.press("Home");
  await there.press("Control+End");
  await there.type("3");
  await expect(mine).toHaveText("a2bcd13");
  await here.type("4");
  await both("4a2bcd13");
  await here.press("End");
  await there.press("Control+Home");
  await there.type("5");
  await expect(mine).toHaveText("54a2bcd13");
  await here.type("6");
  await both("54a2bcd136");
  await here.press("ArrowLeft");
  await there.press("Control+Home");
  await expect(seen).toHaveAttribute("data-caret", "before");
  await here.type("7");
  await both("54a2bcd1376");
  await here.press("End");
  await here.press("Enter");
  await here.type("8");
  await both("54a2bcd13768");
}

type Keys = ReturnType<Locator["page"]>["keyboard"];
