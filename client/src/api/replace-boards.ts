import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { BoardBody } from "@zentaikan/protocol/http";

/**
 * The list after these boards were asked for again: those that did not come are gone. Null where a
 * board came whose customer is not in the list.
 */
export function replaceBoards(
  customers: readonly CustomerBody[],
  asked: ReadonlySet<string>,
  came: readonly BoardBody[],
): CustomerBody[] | null {
  const known = new Set(customers.map(({ id }) => id));
  if (came.some(({ customerId }) => !known.has(customerId))) return null;
  const ofCustomer = Map.groupBy(came, ({ customerId }) => customerId);
  return customers.map((customer) => {
    const fresh = ofCustomer.get(customer.id) ?? [];
    const isTouched = fresh.length > 0 || customer.boards.some(({ id }) => asked.has(id));
    if (!isTouched) return customer;
    const boards = [...customer.boards.filter(({ id }) => !asked.has(id)), ...fresh].toSorted(
      (one, other) =>
        one.createdAt.localeCompare(other.createdAt) || one.id.localeCompare(other.id),
    );
    return { ...customer, boards };
  });
}
