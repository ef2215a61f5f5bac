import { parseCompactCustomers, type CompactCustomer } from "@zentaikan/capital-graph";
import samples from "./sample-customers.json" with { type: "json" };

/**
 * Twelve invented customers in the compact notation, so that a new workspace shows at once what
 * the product is for.
 */
export function sampleCustomers(): readonly CompactCustomer[] {
  const parsed = parseCompactCustomers(samples);
  if (parsed.kind === "refused") {
    const { place, message } = parsed.refusal;
    throw new Error(`the sample customers are not well formed: ${place}: ${message}`);
  }
  return parsed.value;
}
