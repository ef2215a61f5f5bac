import { z } from "@hono/zod-openapi";
import { MARK_HEADER } from "@zentaikan/protocol";
import type { Context, TypedResponse } from "hono";
import { firstRows } from "../storage/page-by-page.ts";

/** So many rows at most are asked for apart from the rest. */
const most = 500;
/** What a page shows first of a list over thousands, and no more. */
export const askedFirst = z.object({
  first: z.coerce.number().int().min(1).max(most).optional(),
});

/** How many rows to read for it: one more tells that there are more. Null for all. */
export const mostRead = (first: number | undefined): number | null =>
  first === undefined ? null : first + 1;

const encoder = new TextEncoder();

/**
 * The JSON of a list, with a row on each line, so that a page may take in thousands of them some at
 * a time; no row has a line break in it. It is written as the pages come, since megabytes are longer
 * than any turn of the server.
 * The mark is that of a whole list: where only the first rows were asked for and there are more,
 * there is none.
 */
export async function linedAnswer<Body>(
  context: Context,
  pages: AsyncIterable<readonly object[]>,
  { mark, first, before = "", after = "" }: Around,
): Promise<Response & TypedResponse<Body, 200, "json">> {
  const asked = first === undefined ? null : await firstRows(pages, first);
  const written = lined(asked === null ? pages : [asked.rows], before, after);
  const headers = {
    "Content-Type": "application/json",
    ...(asked?.isWhole !== false && { [MARK_HEADER]: mark }),
  };
  const answer: Response = context.newResponse(ReadableStream.from(written), 200, headers);
  return answer as Response & TypedResponse<Body, 200, "json">;
}

interface Around {
  /** When it was read: by it one asks later what changed. */
  readonly mark: string;
  /** So many rows are asked for, and no more. */
  readonly first?: number | undefined;
  /** What stands before the list and behind it, of a body that is more than a list. */
  readonly before?: string;
  readonly after?: string;
}

async function* lined(
  pages: AsyncIterable<readonly object[]> | readonly (readonly object[])[],
  before: string,
  after: string,
): AsyncGenerator<Uint8Array> {
  let lead = `${before}[\n`;
  for await (const page of pages) {
    if (page.length === 0) continue;
    const rows = page.map((row) => JSON.stringify(row)).join(",\n");
    yield encoder.encode(`${lead}${rows}`);
    lead = ",\n";
  }
  // Of no rows at all the list is still begun.
  yield encoder.encode(`${lead.startsWith(",") ? "" : lead}\n]${after}`);
}
