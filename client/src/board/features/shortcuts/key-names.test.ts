import { expect, it } from "vitest";
import { keyNames } from "./key-names.ts";

it.each([
  ["v", false, ["V"]],
  ["cmd+shift+z,ctrl+shift+z,ctrl+y", false, ["Ctrl Shift Z", "Ctrl Y"]],
  ["cmd+shift+z,ctrl+shift+z,ctrl+y", true, ["⌘ ⇧ Z"]],
  ["cmd+=,ctrl+=,=", true, ["⌘ =", "="]],
  ["shift+,,shift+alt+,", false, ["Shift ,", "Shift Alt ,"]],
  ["ctrl++", false, ["Ctrl +"]],
  ["⌫,del", false, ["Backspace", "Delete"]],
  ["alt+ArrowUp", true, ["⌥ ↑"]],
  ["ctrl+m", true, ["⌃ M"]],
  ["?", false, ["?"]],
])("[KB11] %s is named as it stands on the keys (on a Mac: %s)", (shortcut, isMac, named) => {
  expect(keyNames(shortcut, isMac).map((names) => names.join(" "))).toEqual(named);
});
