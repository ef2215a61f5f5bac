import { replaceEqualDeep } from "@tanstack/react-query";
import { keepAnswer } from "./keep-answer.ts";
import { request, requestLined } from "./http-client.ts";

interface Row {
  readonly id: string;
}

/** Rows that a list has otherwise now, or for the first time, and those that it has no more. */
interface ChangedRows<ListRow> {
  readonly customers: readonly ListRow[];
  readonly gone: readonly string[];
}

/** A list over all customers as it is held here. */
interface ListDoor<Body, Changes> {
  readonly path: string;
  readonly rowsOf: (body: Body) => readonly Row[];
  /** A row of the whole list, which this browser may have kept of an earlier release. */
  readonly readRow?: (row: unknown) => unknown;
  readonly takeIn: (body: Body, changes: Changes) => Body;
}

/** As many rows as stand in sight, and some more: `public/first-paint.js` asks for as many. */
export const BEGINNING = 60;

/** When what is held was read. */
const marks = new WeakMap<object, string>();

/**
 * The list as it is now. Of one that is here already what changed since is asked for alone: it may
 * have ten thousand customers, of whom one was renamed. Of one that is not, what it begins with is
 * asked for first, so that server, line and page have no more to do before that is shown.
 * @param onBegun hears what a long list begins with, where nothing of it was here
 */
export async function readMarkedList<
  Body extends object,
  Changes extends { readonly kind: "some"; readonly mark: string },
>(
  before: Body | undefined,
  { path, rowsOf, readRow = (row) => row, takeIn }: ListDoor<Body, Changes>,
  onBegun?: (body: Body) => Promise<void>,
): Promise<Body> {
  const mark = before && marks.get(before);
  if (before !== undefined && mark !== undefined) {
    const since = `${path}/changes?since=${encodeURIComponent(mark)}`;
    const changes = await request<Changes | { readonly kind: "whole" }>("GET", since);
    if (changes.kind === "some") {
      const body = takeIn(before, changes);
      marks.set(body, changes.mark);
      if (body !== before) keepAnswer(path, { rows: rowsOf(body), mark: changes.mark });
      return body;
    }
  }
  let here = before;
  if (here === undefined) {
    here = await requestLined<Body>(`${path}?first=${BEGINNING}`, {
      readRow,
      onMark: (body, read) => marks.set(body, read),
    });
    // Of a list that is longer there is no mark.
    if (marks.has(here)) return here;
    await onBegun?.(here);
  }
  // A row that says the same is the same, so that it is not drawn anew.
  const known = new Map(rowsOf(here).map((row) => [row.id, row]));
  const same = (row: unknown) =>
    replaceEqualDeep<unknown>(known.get((row as Row).id), readRow(row));
  return requestLined<Body>(path, {
    readRow: same,
    onMark: (body, read) => marks.set(body, read),
  });
}

/** In their order; who is new came last. The very same list where nothing changed. */
export function takeInRows<ListRow extends Row>(
  rows: readonly ListRow[],
  { customers, gone }: ChangedRows<ListRow>,
): readonly ListRow[] {
  if (customers.length + gone.length === 0) return rows;
  const fresh = new Map(customers.map((row) => [row.id, row]));
  const left = new Set(gone);
  const known = rows.flatMap((row) => {
    if (left.has(row.id)) return [];
    const now = fresh.get(row.id);
    fresh.delete(row.id);
    return [now === undefined ? row : replaceEqualDeep(row, now)];
  });
  return [...known, ...fresh.values()];
}
