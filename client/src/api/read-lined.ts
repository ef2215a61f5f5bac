import { nextTask } from "../ui/next-task.ts";

/** So long the page does not answer while rows are read. */
const sliceMs = 8;

export interface LinedRows {
  /** A row as it shall be kept. */
  readonly readRow?: ((row: unknown) => unknown) | undefined;
}

/**
 * Reads a JSON body whose lists have a row on each line, as it comes and some rows at a time: of
 * thousands of them, to read all at once would keep the page from answering.
 */
export async function readLined(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  { readRow = (row) => row }: LinedRows = {},
): Promise<unknown> {
  const frame: string[] = [];
  const lists: unknown[][] = [];
  let isInList = false;
  let begunMs = performance.now();
  const readLine = (line: string): void => {
    // The first line begins whatever it is; after it only rows begin so.
    const isRow = frame.length > 0 && line.startsWith("{");
    if (isRow && !isInList) frame.push(`"${mark}${lists.push([]) - 1}"`);
    if (isRow)
      lists.at(-1)?.push(readRow(JSON.parse(line.endsWith(",") ? line.slice(0, -1) : line)));
    else frame.push(line);
    isInList = isRow;
  };
  let rest = "";
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      readLine(line);
      if (performance.now() - begunMs < sliceMs) continue;
      await nextTask();
      begunMs = performance.now();
    }
  }
  readLine(rest);
  return withLists(JSON.parse(frame.join("")), { lists, readRow });
}

/** In place of the rows of a list; no word of the interface has it in it. */
const mark = "\\u0000rows ";

interface Rows {
  readonly lists: readonly unknown[][];
  readonly readRow: (row: unknown) => unknown;
}

/** The body itself is a list, or has lists among its fields. */
function withLists(body: unknown, rows: Rows): unknown {
  if (Array.isArray(body)) return listOf(body, rows);
  if (typeof body !== "object" || body === null) return body;
  const fields = Object.entries(body).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? listOf(value, rows) : value,
  ]);
  return Object.fromEntries(fields);
}

function listOf(list: readonly unknown[], { lists, readRow }: Rows): readonly unknown[] {
  const [first] = list;
  const isMarked =
    list.length === 1 && typeof first === "string" && first.startsWith("\u0000rows ");
  if (isMarked) return lists[Number(first.slice(6))] ?? list;
  // It came on one line, as an earlier release wrote it.
  return list.map((item) => (typeof item === "object" && item !== null ? readRow(item) : item));
}
