import type { CustomerBody } from "@zentaikan/protocol/customers";

type Board = CustomerBody["boards"][number];

/** As an earlier release told of a customer: without what was not told of then. */
type KeptCustomer = Pick<CustomerBody, "id" | "name"> &
  Partial<Omit<CustomerBody, "boards">> & {
    readonly boards?: readonly (Omit<Board, LaterOfBoard> & Partial<Pick<Board, LaterOfBoard>>)[];
  };
type LaterOfBoard = "agreement" | "isImprovement" | "kind";

/**
 * A customer as it is drawn, of what this browser kept and opens without a server: a list of an
 * earlier release lacks what that did not tell of, and shows as if there were nothing to tell.
 */
export function readCustomer(kept: KeptCustomer): CustomerBody {
  return isWhole(kept) ? kept : { ...UNTOLD, ...kept, boards: boardsOf(kept) };
}

const UNTOLD: Omit<CustomerBody, "id" | "name" | "boards"> = {
  anonymousName: "",
  industry: "",
  salesBand: null,
  peopleBand: null,
  tags: [],
  archived: false,
  createdAt: "",
  relationship: null,
};
const UNTOLD_OF_BOARD: Pick<Board, LaterOfBoard> = {
  agreement: { state: "none", agreed: null },
  isImprovement: false,
  kind: "capital",
};

/** What is told of one now: nothing is made anew of ten thousand that have it. */
function isWhole(customer: KeptCustomer): customer is CustomerBody {
  const { boards } = customer;
  const fields = Object.keys(UNTOLD);
  return (
    fields.every((field) => field in customer) &&
    boards !== undefined &&
    boards.every((board) =>
      Object.keys(UNTOLD_OF_BOARD).every((field) => board[field as LaterOfBoard] !== undefined),
    )
  );
}

function boardsOf({ boards = [] }: KeptCustomer): Board[] {
  return boards.map((board) => ({ ...UNTOLD_OF_BOARD, ...board }));
}
