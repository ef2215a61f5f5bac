import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { AboveTabs } from "./AboveTabs.tsx";
import { BeginMeeting } from "./BeginMeeting.tsx";
import { MEETING_TAB } from "./meeting-tab.ts";
import { MeetingPanel } from "./MeetingPanel.tsx";
import { MeetingTab } from "./MeetingTab.tsx";
import { SPOTLIGHT, Spotlight } from "./spotlight/spotlight.ts";
import { SpotlightOverCanvas } from "./spotlight/SpotlightOverCanvas.tsx";

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
  parts: [opens(SPOTLIGHT, (board) => new Spotlight(board))],
  Above: AboveTabs,
  InFront: SpotlightOverCanvas,
  InBar: BeginMeeting,
};
