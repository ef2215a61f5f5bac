import type { Context, TypedResponse } from "hono";

const encoder = new TextEncoder();

/**
 * The JSON of a list, with a row on each line, so that a page may take in thousands of them some at
 * a time; no row has a line break in it. It is written as the pages come, since megabytes are longer
 * than any turn of the server.
 * @param around what stands before the list and behind it, of a body that is more than a list
 */
export function linedAnswer<Body>(
  context: Context,
  pages: AsyncIterable<readonly object[]>,
  { before = "", after = "", headers = {} }: Around = {},
): Response & TypedResponse<Body, 200, "json"> {
  const written = ReadableStream.from(lined(pages, before, after));
  const all = { "Content-Type": "application/json", ...headers };
  const answer: Response = context.newResponse(written, 200, all);
  return answer as Response & TypedResponse<Body, 200, "json">;
}

interface Around {
  readonly before?: string;
  readonly after?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function* lined(
  pages: AsyncIterable<readonly object[]>,
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
