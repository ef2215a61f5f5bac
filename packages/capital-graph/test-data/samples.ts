import {
  interpret,
  parseCompactCustomers,
  CCPI8,
  type CompactCustomer,
  type Interpretation,
} from "../src/index.ts";
import customers from "./customers.json" with { type: "json" };
import rawVariants from "./raw-variants.json" with { type: "json" };

/** The twelve invented customers, A to L. */
export const SAMPLES: readonly CompactCustomer[] = parsed(customers);

/** Messier drawings of E and I, which must come to the same pattern. */
export const RAW_VARIANTS: readonly CompactCustomer[] = parsed(rawVariants);

export function sample(id: string): CompactCustomer {
  const found = [...SAMPLES, ...RAW_VARIANTS].find((customer) => customer.id === id);
  if (found === undefined) throw new Error(`no sample ${id}`);
  return found;
}

export function readSample(id: string): Interpretation {
  return interpret(sample(id).drawing, CCPI8);
}

function parsed(input: unknown): readonly CompactCustomer[] {
  const result = parseCompactCustomers(input);
  if (result.kind === "refused") throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
