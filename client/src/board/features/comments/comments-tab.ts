import { panelTab } from "../../ground/panel-tabs.ts";

export const COMMENTS_TAB = panelTab("comments");
