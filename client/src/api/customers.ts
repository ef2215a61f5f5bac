import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type {
  ChangeCustomerBody,
  CustomerBody,
  CustomerChangesBody,
  CustomersTableBody,
  ImportCustomersBody,
  ImportedCustomersBody,
  MergeCustomersBody,
} from "@zentaikan/protocol/customers";
import type { BoardKind } from "@zentaikan/protocol";
import type { BoardBody, DuplicateBoardBody } from "@zentaikan/protocol/http";
import { fetchMade, request, sendFile } from "./http-client.ts";
import { readCustomer } from "./kept-customers.ts";
import { readMarkedList, takeInRows } from "./marked-list.ts";
import { customersKey } from "./query-client.ts";
import { begunList, useListReader } from "./use-list-reader.ts";

/** All customers with their boards, the archived ones too; `useNews` keeps them up to date. */
export function useCustomers() {
  const queries = useQueryClient();
  const read = useListReader(customersKey);
  return useQuery({
    queryKey: customersKey,
    queryFn: () =>
      read<CustomerList>((onBegun) =>
        readMarkedList(queries.getQueryData<CustomerList>(customersKey), DOOR, onBegun),
      ),
    staleTime: Infinity,
    // Rows that stayed the same are the same already; to look for them again takes long.
    structuralSharing: false,
  });
}

type CustomerList = readonly CustomerBody[];

/** The first of thousands, to be looked at while the others come. */
export function useBegunCustomers(): CustomerList | undefined {
  return useQuery<CustomerList>(begunList(customersKey)).data;
}

const DOOR = {
  path: "/api/customers",
  rowsOf: (list: CustomerList) => list,
  readRow: (row: unknown) => readCustomer(row as Parameters<typeof readCustomer>[0]),
  takeIn: (list: CustomerList, changes: Extract<CustomerChangesBody, { kind: "some" }>) =>
    takeInRows(list, changes),
};

/** Creates a customer with its first board and returns the board, ready to be opened. */
export function useCreateCustomer() {
  return useListMutation(async (name: string) => {
    const customer = await request<CustomerBody>("POST", "/api/customers", { name });
    const [first] = customer.boards;
    return first ?? createBoard({ customerId: customer.id });
  });
}

export function useCreateBoard() {
  return useListMutation(createBoard);
}

interface NewBoard {
  readonly customerId: string;
  readonly title?: string;
  readonly kind?: BoardKind;
  /** Id of a lineup; without it, the eight. */
  readonly lineup?: string;
}

function createBoard(body: NewBoard) {
  return request<BoardBody>("POST", "/api/boards", body);
}

/** Makes a board of another one and returns it. */
export function useDuplicateBoard(boardId: string) {
  return useListMutation((body: DuplicateBoardBody) =>
    request<BoardBody>("POST", `/api/boards/${boardId}/copies`, body),
  );
}

interface CustomerChange {
  readonly id: string;
  readonly change: ChangeCustomerBody;
}

export function useChangeCustomer() {
  return useListMutation(({ id, change }: CustomerChange) =>
    request<unknown>("PATCH", `/api/customers/${id}`, change),
  );
}

/** All of what a preview has shown, or nothing. */
export function useImportCustomers() {
  return useListMutation((rows: ImportCustomersBody["rows"]) => {
    const type = "application/json";
    const file = new File([JSON.stringify({ rows })], "customers.json", { type });
    return sendFile<ImportedCustomersBody>("/api/customers/import", file);
  });
}

/** Makes one of two customers; the first stays. */
export function useMergeCustomers() {
  return useListMutation(({ into, body }: { into: string; body: MergeCustomersBody }) =>
    request<CustomerBody>("POST", `/api/customers/${into}/merge`, body),
  );
}

/** The list as a file, made of the words of this page. */
export function useCustomersFile() {
  return useMutation({
    mutationFn: (table: CustomersTableBody) => fetchMade("/api/customers/table", table),
  });
}

interface BoardChange {
  readonly id: string;
  readonly change: { readonly title?: string; readonly was?: string; readonly archived?: boolean };
}

export function useChangeBoard() {
  return useListMutation(({ id, change }: BoardChange) =>
    request<unknown>("PATCH", `/api/boards/${id}`, change),
  );
}

/** A change is finished when the list shows it. */
function useListMutation<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const queries: QueryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: customersKey }),
  });
}
