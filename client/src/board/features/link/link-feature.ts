import type { BoardFeature } from "../../ground/board-feature.ts";
import { groundsShown } from "./grounds-shown.ts";
import { GroundsSwitch } from "./GroundsSwitch.tsx";
import { LinkGrounds } from "./LinkGrounds.tsx";
import { LinkPanel } from "./LinkPanel.tsx";

export const LINK: BoardFeature = {
  name: "link",
  Selected: LinkPanel,
  View: GroundsSwitch,
  OnCanvas: LinkGrounds,
  keys: [
    {
      key: "g",
      words: "link.key.grounds",
      press: (editor) => groundsShown(editor).update((isShown) => !isShown),
    },
  ],
};
