import { parseDrawing, type Drawing } from "@zentaikan/capital-graph";
import circulations from "./sample-circulations.json" with { type: "json" };

export interface SampleCirculation {
  /** Id of the sample customer whose scenario it is. */
  readonly customer: string;
  readonly drawing: Drawing;
}

/**
 * Monetisation scenarios of three of the sample customers, invented: one that is sound, one in which
 * money does not come round, and one that sells only things. What they say to support are our Dos of
 * the customer's sample on capitals.
 */
export function sampleCirculations(): readonly SampleCirculation[] {
  return circulations.map(({ customer, ...circulation }) => {
    const parsed = parseDrawing({ cards: [], arrows: [], stars: [], circulation });
    if (parsed.kind === "refused") {
      const { place, message } = parsed.refusal;
      throw new Error(`the sample scenarios are not well formed: ${place}: ${message}`);
    }
    return { customer, drawing: parsed.value };
  });
}
