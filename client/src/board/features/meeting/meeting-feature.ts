import type { BoardFeature } from "../../ground/board-feature.ts";
import { BeginMeeting } from "./BeginMeeting.tsx";
import { MEETING_TAB } from "./meeting-tab.ts";
import { MeetingPanel } from "./MeetingPanel.tsx";
import { MeetingStrip } from "./MeetingStrip.tsx";
import { MeetingTab } from "./MeetingTab.tsx";

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
  Above: MeetingStrip,
  InBar: BeginMeeting,
};
