import { atom } from "tldraw";
import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { SHORTCUTS_SHOWN } from "./shortcuts-shown.ts";
import { ShortcutsButton } from "./ShortcutsButton.tsx";

export const SHORTCUTS: BoardFeature = {
  name: "shortcuts",
  parts: [opens(SHORTCUTS_SHOWN, () => atom("shortcuts shown", false))],
  AfterTools: ShortcutsButton,
  keys: [
    {
      key: "?",
      words: "shortcuts.show",
      press: (_editor, { part }) => part(SHORTCUTS_SHOWN).set(true),
    },
  ],
};
