import type { BoardFeature } from "../../ground/board-feature.ts";
import { AGREEMENT_TAB } from "./agreement-tab.ts";
import { AgreementChip } from "./AgreementChip.tsx";
import { LaneStanding, LineupStanding } from "./SubjectMark.tsx";
import { AgreementTab } from "./AgreementTab.tsx";
import { AgreementsInReading } from "./AgreementsInReading.ts";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";

const AgreementPanel = partOnDemand(
  async () => (await import("./AgreementPanel.tsx")).AgreementPanel,
);

export const AGREEMENT: BoardFeature = {
  name: "agreement",
  Alongside: AgreementsInReading,
  followAddress: (fragment, { panelTabs }) => {
    if (fragment === "#agreement") panelTabs.show(AGREEMENT_TAB);
  },
  tab: { id: AGREEMENT_TAB, label: AgreementTab, Content: AgreementPanel },
  Standing: AgreementChip,
  OnLane: LaneStanding,
  OfLineup: LineupStanding,
};
