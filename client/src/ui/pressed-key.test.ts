import { describe, expect, it } from "vitest";
import { pressedKey } from "./pressed-key.ts";

describe("the key that was pressed", () => {
  it.each([
    ["a letter", { key: "c", code: "KeyC" }, "c"],
    ["Caps Lock", { key: "C", code: "KeyC" }, "c"],
    ["another Latin layout", { key: "c", code: "KeyI" }, "c"],
    ["kana input", { key: "そ", code: "KeyC" }, "c"],
    ["a key that an input method handles", { key: "Process", code: "KeyC" }, "c"],
    ["a full-width digit", { key: "１", code: "Digit1" }, "1"],
    ["a kana on the digits", { key: "ぬ", code: "Digit1" }, "1"],
    ["a kana on the slash", { key: "め", code: "Slash" }, "/"],
    ["a question mark of its own place", { key: "?", code: "Minus", shiftKey: true }, "?"],
    ["a kana on the question mark", { key: "・", code: "Slash", shiftKey: true }, "?"],
    [
      "a question mark that an input method handles",
      { key: "Process", code: "Slash", shiftKey: true },
      "?",
    ],
    ["the number block", { key: "1", code: "Numpad1" }, "1"],
    ["a key with a name", { key: "Escape", code: "Escape" }, "Escape"],
  ])("[KB4] %s", (_, event, key) => {
    expect(pressedKey({ shiftKey: false, ...event })).toBe(key);
  });
});
