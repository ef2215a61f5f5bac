import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { AboveTabs } from "./AboveTabs.tsx";
import { BeginMeeting } from "./BeginMeeting.tsx";
import { MEETING_TAB } from "./meeting-tab.ts";
import { MeetingOverCanvas } from "./MeetingOverCanvas.tsx";
import { MeetingPanel } from "./MeetingPanel.tsx";
import { MeetingTab } from "./MeetingTab.tsx";
import { LASER_KEY, Pointing, POINTING } from "./pointer/laser.ts";
import { LaserButton } from "./pointer/LaserButton.tsx";
import { Reactions, REACTIONS } from "./reactions/reactions.ts";
import { SPOTLIGHT, Spotlight } from "./spotlight/spotlight.ts";
import { SpotlightOverSheet } from "./spotlight/SpotlightOverSheet.tsx";

export const MEETING: BoardFeature = {
  name: "meeting",
  followAddress: (fragment, { panelTabs }) => {
    if (fragment === "#meeting") panelTabs.show(MEETING_TAB);
  },
  tab: {
    id: MEETING_TAB,
    label: MeetingTab,
    Content: MeetingPanel,
    isForWords: true,
    sheetClose: "meeting.sheetClose",
  },
  parts: [
    opens(SPOTLIGHT, (board) => new Spotlight(board)),
    opens(REACTIONS, ({ carets }) => new Reactions(carets.awareness)),
    opens(POINTING, () => new Pointing()),
  ],
  Above: AboveTabs,
  InFront: MeetingOverCanvas,
  Alongside: SpotlightOverSheet,
  AfterTools: LaserButton,
  keys: [LASER_KEY],
  InBar: BeginMeeting,
};
