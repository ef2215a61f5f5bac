import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { TAKE_IN_DESK, TakeInDesk } from "./take-in-desk.ts";
import { TakeInButton } from "./TakeInButton.tsx";
import { TakeInPanel } from "./TakeInPanel.tsx";

export const TAKE_IN: BoardFeature = {
  name: "take-in",
  parts: [opens(TAKE_IN_DESK, () => new TakeInDesk())],
  AfterTools: TakeInButton,
  InFront: TakeInPanel,
};
