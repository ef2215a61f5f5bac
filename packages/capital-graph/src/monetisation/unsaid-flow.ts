import type { DrawnFlow } from "./circulation-drawing.ts";

/** What flows from one sector to another while nobody has said anything of it. */
export const UNSAID_FLOW: Omit<DrawnFlow, "id" | "from" | "to"> = {
  kind: "goods",
  text: "",
  paid: null,
  market: "unset",
  amount: null,
  unit: "",
  inReturnFor: null,
  supports: [],
};
