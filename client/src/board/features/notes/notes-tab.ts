import { panelTab } from "../../ground/panel-tabs.ts";

export const NOTES_TAB = panelTab("notes");
