import { panelTab } from "../../ground/panel-tabs.ts";

export const AGREEMENT_TAB = panelTab("agreement");
