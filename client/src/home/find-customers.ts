import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { BoardBody } from "@zentaikan/protocol/http";
import { foldedOnce, hasWords, searchWords } from "../ui/find-words.ts";
import { industryName } from "../facts/industry-name.ts";
import { factsOf } from "./customer-facts.ts";
import { FACTS, hasCell, type HomeView } from "./home-view.ts";
import type { Sliced } from "../ui/sliced.ts";
import { sortCustomers } from "./sort-customers.ts";

/**
 * The part of the list that a view asks for, in the order that it asks for.
 *
 * Every word must be found, each anywhere in what is said about the customer or one of its boards,
 * in either language. A customer whose own name matches shows all its boards; else only those that
 * match. With cells asked for, only boards that grow all of them remain.
 */
export function* findCustomers(
  customers: readonly CustomerBody[],
  view: HomeView,
): Sliced<readonly CustomerBody[]> {
  const words = searchWords(view.text);
  const found: CustomerBody[] = [];
  for (const [at, customer] of customers.entries()) {
    if (at % fewAtOnce === 0) yield;
    if (customer.archived && !view.showArchived) continue;
    if (!hasFacts(customer, view.facts)) continue;
    const narrowed = narrowCustomer(customer, { view, words });
    if (narrowed !== null) found.push(narrowed);
  }
  return yield* sortCustomers(found, view.order);
}

const fewAtOnce = 32;

function narrowCustomer(
  customer: CustomerBody,
  { view, words }: { readonly view: HomeView; readonly words: readonly string[] },
): CustomerBody | null {
  const ownText = words.length === 0 ? "" : customerText(customer);
  const isFound = (board: BoardBody) =>
    words.length === 0 || hasWords(`${ownText} ${boardText(board)}`, words);
  const boards = customer.boards
    .filter((board) => view.showArchived || !board.archived)
    .filter((board) => isFound(board) && growsAll(board, view.cells));
  const foundWithoutBoard = view.cells.length === 0 && hasWords(ownText, words);
  if (boards.length === 0 && !foundWithoutBoard) return null;
  // The very same where all of it is shown: its row is not drawn anew.
  return boards.length === customer.boards.length ? customer : { ...customer, boards };
}

function hasFacts(customer: CustomerBody, asked: HomeView["facts"]): boolean {
  return FACTS.every((fact) => {
    const value = asked[fact];
    return value === undefined || factsOf(customer, fact).includes(value);
  });
}

const customerText = foldedOnce(({ name, anonymousName, industry, tags }: CustomerBody) => {
  const names = `${name.ja} ${name.en} ${anonymousName}`;
  const industries = `${industry} ${industryName(industry, "ja")} ${industryName(industry, "en")}`;
  return `${names} ${industries} ${tags.join(" ")}`;
});

const boardText = foldedOnce(({ title, reading, present }: BoardBody) => {
  const sentence = reading === null ? "" : `${reading.sentence.ja} ${reading.sentence.en}`;
  return `${title} ${sentence} ${present.map(({ name }) => name).join(" ")}`;
});

function growsAll({ reading }: BoardBody, cells: HomeView["cells"]): boolean {
  return cells.every((cell) => hasCell(reading?.cells ?? [], cell));
}
