import { panelTab } from "../../ground/panel-tabs.ts";

export const HISTORY_TAB = panelTab("history");
