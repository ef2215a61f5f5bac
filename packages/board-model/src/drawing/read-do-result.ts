import type { DrawnDoResult } from "@zentaikan/capital-graph";
import type { CapitalCardShape } from "../records/capital-card.ts";
import {
  UNFILLED_DO_RESULT,
  type DoResultProps,
  type DoResultShape,
} from "../records/do-result.ts";

/** What is written of a Do result under its card; what nobody filled in is left out. */
export function readDoResult({ id, index, props }: DoResultShape, card: CapitalCardShape) {
  const read: DrawnDoResult = { id, refines: card.id, order: index, text: props.text };
  const filledIn = Object.entries(props).filter(
    ([name, value]) => name !== "text" && !isUnfilled(name, value),
  );
  return { ...read, ...Object.fromEntries(filledIn) };
}

function isUnfilled(name: string, value: DoResultProps[keyof DoResultProps]): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === UNFILLED_DO_RESULT[name as keyof typeof UNFILLED_DO_RESULT];
}
