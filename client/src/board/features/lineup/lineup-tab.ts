import { panelTab } from "../../ground/panel-tabs.ts";

export const LINEUP_TAB = panelTab("lineup");
