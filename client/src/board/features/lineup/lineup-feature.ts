import { SwatchBook } from "lucide-react";
import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { PLANNED_CARDS } from "../../ground/desks/planned-cards.ts";
import { LINEUP_DESK, LineupDesk } from "./lineup-desk.ts";
import { LINEUP_TAB } from "./lineup-tab.ts";
import { LineupButton } from "./LineupButton.tsx";
import { LineupNewer } from "./LineupNewer.ts";
import { LineupOfFinding } from "./LineupOfFinding.tsx";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";

const LineupPanel = partOnDemand(async () => (await import("./LineupPanel.tsx")).LineupPanel);

export const LINEUP: BoardFeature = {
  name: "lineup",
  parts: [
    opens(LINEUP_DESK, ({ panelTabs }) => new LineupDesk(panelTabs)),
    opens(PLANNED_CARDS, ({ part }) => part(LINEUP_DESK)),
  ],
  isOfPicture: true,
  Alongside: LineupNewer,
  tab: {
    id: LINEUP_TAB,
    label: "lineup.title",
    icon: SwatchBook,
    Content: LineupPanel,
    needs: "change",
  },
  OfFinding: LineupOfFinding,
  AfterPalette: LineupButton,
};
