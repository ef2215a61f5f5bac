import { expect, test } from "vitest";
import { readLined } from "./read-lined.ts";

/** As it comes over a line: broken anywhere, also within a letter. */
function streamOf(text: string, chunkBytes: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, (at += chunkBytes)));
    },
  });
}

const rows = Array.from({ length: 40 }, (_, at) => ({
  id: `c${at}`,
  name: `顧客${at}\n"の、[`,
  cells: [{ at }],
}));
const lined = (list: readonly object[]): string =>
  `[\n${list.map((row) => JSON.stringify(row)).join(",\n")}\n]`;

test.each([
  ["a list", lined(rows), rows],
  ["no rows", "[\n\n]", []],
  ["a list that came on one line", JSON.stringify(rows), rows],
  [
    "fields and lists",
    `{"levels":[1,2],"customers":${lined(rows)},"patterns":${lined(rows.slice(3, 5))},"none":[\n\n],"end":null}`,
    { levels: [1, 2], customers: rows, patterns: rows.slice(3, 5), none: [], end: null },
  ],
  ["no list at all", '{"kind":"some","levels":["x"]}', { kind: "some", levels: ["x"] }],
])(
  "[HO30] %s is read as it was written, wherever it was broken on its way",
  async (_, text, body) => {
    for (const chunkBytes of [1, 7, 1000, 1_000_000]) {
      expect(await readLined(streamOf(text, chunkBytes))).toEqual(body);
    }
  },
);

test("[HO30] each row is read as it shall be kept, also of a list that came on one line", async () => {
  const idOf = (row: unknown) => (row as { id: string }).id;
  for (const text of [lined(rows), JSON.stringify(rows)]) {
    expect(await readLined(streamOf(text, 100), { readRow: idOf })).toEqual(
      rows.map(({ id }) => id),
    );
  }
});

test("[HO30] what breaks off is no list", async () => {
  const text = lined(rows);
  for (const length of [0, 1, 200, text.length - 2, text.length - 1]) {
    await expect(readLined(streamOf(text.slice(0, length), 64))).rejects.toThrow(SyntaxError);
  }
});
