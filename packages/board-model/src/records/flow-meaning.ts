import type { TLArrowShape, TLShape } from "@tldraw/tlschema";
import { FLOW_KINDS, UNSAID_FLOW, type DrawnFlow } from "@zentaikan/capital-graph";
import { isPlainObject } from "../plain-object.ts";
import { wordsOfRecord } from "./words-of-record.ts";

/**
 * What an arrow says that flows between two sectors, besides its ends and its words, which are its
 * label. It lies in `meta.flow` of the arrow.
 */
export type FlowMeaning = Omit<DrawnFlow, "id" | "from" | "to" | "text">;

/** What is longer lies in no meta that anybody wrote here. */
const LONGEST_WORD = 200;
const MOST_SUPPORTED = 100;

/** Total: whatever lies in the meta, each part that makes no sense reads as unsaid. */
export function readFlowMeaning(meta: TLShape["meta"]): FlowMeaning {
  const flow = isPlainObject(meta["flow"]) ? meta["flow"] : {};
  const { kind, paid, market, amount, unit, inReturnFor, supports } = flow;
  return {
    kind: FLOW_KINDS.find((known) => known === kind) ?? UNSAID_FLOW.kind,
    paid: typeof paid === "boolean" ? paid : null,
    market: market === "goods" || market === "factor" ? market : "unset",
    amount: typeof amount === "number" && Number.isFinite(amount) && amount >= 0 ? amount : null,
    unit: isWord(unit) ? unit : "",
    inReturnFor: isWord(inReturnFor) ? inReturnFor : null,
    supports: Array.isArray(supports) ? supports.slice(0, MOST_SUPPORTED).filter(isWord) : [],
  };
}

/** The meta of an arrow after something was said about it; its other entries stay. */
export function writeFlowMeaning(
  meta: TLShape["meta"],
  said: Partial<FlowMeaning>,
): TLShape["meta"] {
  const { supports, ...flow } = { ...readFlowMeaning(meta), ...said };
  return { ...meta, flow: { ...flow, supports: [...supports] } };
}

/** Whether somebody declared this arrow a flow, as pasted and loose arrows may be. */
export function hasFlowMeaning(meta: TLShape["meta"]): boolean {
  return isPlainObject(meta["flow"]);
}

/** Its label on one line; what somebody made of its letters says nothing of what flows. */
export function wordsOfFlow({ props: { richText } }: Pick<TLArrowShape, "props">): string {
  return wordsOfRecord(richText).replaceAll(/\s+/g, " ").trim();
}

/**
 * How far the flow bends aside, in page units, so that what comes back lies beside it.
 * @param place among those that lead from and to the same, from 0: each bends farther
 */
export function bendOfFlow(place: number): number {
  return 44 + 56 * place;
}

function isWord(found: unknown): found is string {
  return typeof found === "string" && found.length <= LONGEST_WORD;
}
