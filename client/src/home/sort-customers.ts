import { PEOPLE_BANDS, SALES_BANDS } from "@zentaikan/protocol";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import { standingAgreement, type AgreementState } from "./agreement-state.ts";
import type { Order } from "./home-view.ts";

/** Equal ones stay as they were added; of whom nothing is known comes last. */
export function sortCustomers(
  customers: readonly CustomerBody[],
  order: Order,
): readonly CustomerBody[] {
  const compare = COMPARE[order];
  return compare === null ? customers : customers.toSorted(compare);
}

type Compare = (one: CustomerBody, other: CustomerBody) => number;

const byName = new Intl.Collator("ja", { numeric: true });

const COMPARE: Readonly<Record<Order, Compare | null>> = {
  added: null,
  name: (one, other) => byName.compare(one.name.ja, other.name.ja),
  sales: largestFirst(({ salesBand }) => SALES_BANDS.findIndex((band) => band === salesBand)),
  people: largestFirst(({ peopleBand }) => PEOPLE_BANDS.findIndex((band) => band === peopleBand)),
  changed: largestFirst(({ boards }) =>
    Math.max(0, ...boards.map(({ updatedAt }) => Date.parse(updatedAt))),
  ),
  level: largestFirst(({ relationship }) => relationship?.level ?? 0),
  agreement: largestFirst((customer) => -WAITING.indexOf(standingAgreement(customer).state)),
};

/** What waits for people before what is settled, and what is not begun last. */
const WAITING: readonly AgreementState[] = ["stale", "proposed", "agreed", "none"];

function largestFirst(sizeOf: (customer: CustomerBody) => number): Compare {
  return (one, other) => sizeOf(other) - sizeOf(one);
}
