import { PEOPLE_BANDS, SALES_BANDS } from "@zentaikan/protocol";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import { sorted, type Sliced } from "../ui/sliced.ts";
import { standingAgreement, type AgreementState } from "./agreement-state.ts";
import type { Order } from "./home-view.ts";

/** Equal ones stay as they were added; of whom nothing is known comes last. */
export function* sortCustomers(
  customers: readonly CustomerBody[],
  order: Order,
): Sliced<readonly CustomerBody[]> {
  if (order === "added") return customers;
  if (order === "name") {
    return yield* sorted(customers, (one, other) => byName.compare(one.name.ja, other.name.ja));
  }
  const sizeOf = SIZES[order];
  const sized: { readonly customer: CustomerBody; readonly size: number }[] = [];
  for (const [at, customer] of customers.entries()) {
    if (at % fewAtOnce === 0) yield;
    sized.push({ customer, size: sizeOf(customer) });
  }
  const inOrder = yield* sorted(sized, (one, other) => other.size - one.size);
  return inOrder.map(({ customer }) => customer);
}

const fewAtOnce = 128;
const byName = new Intl.Collator("ja", { numeric: true });

/** The largest comes first. */
const SIZES: Readonly<
  Record<Exclude<Order, "added" | "name">, (customer: CustomerBody) => number>
> = {
  sales: ({ salesBand }) => SALES_BANDS.findIndex((band) => band === salesBand),
  people: ({ peopleBand }) => PEOPLE_BANDS.findIndex((band) => band === peopleBand),
  changed: ({ boards }) => Math.max(0, ...boards.map(({ updatedAt }) => Date.parse(updatedAt))),
  level: ({ relationship }) => relationship?.level ?? 0,
  agreement: (customer) => -WAITING.indexOf(standingAgreement(customer).state),
};

/** What waits for people before what is settled, and what is not begun last. */
const WAITING: readonly AgreementState[] = ["stale", "proposed", "agreed", "none"];
