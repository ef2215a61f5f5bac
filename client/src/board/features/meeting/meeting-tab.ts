import { panelTab } from "../../ground/panel-tabs.ts";

export const MEETING_TAB = panelTab("meeting");
