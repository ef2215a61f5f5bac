import { deflateSync } from "node:zlib";
import * as fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { CCPI8 } from "@zentaikan/capital-graph";
import { readFile, readText, sizeRefusal } from "./read-file.ts";
import { REFUSALS } from "./refusal.ts";

const read = (bytes: Uint8Array, name = "a") => readFile(bytes, { name, lineup: CCPI8 });
const utf8 = (text: string) => new TextEncoder().encode(text);

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(kind), data, Buffer.alloc(4)]);
}

function png(...chunks: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), ...chunks]);
}

/** As any program attaches files, its table left out: none is followed. */
function pdf(...attached: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([
    Buffer.from("%PDF-1.7\n"),
    ...attached.map((packed, index) => {
      const dictionary = `<</Type /EmbeddedFile /Filter /FlateDecode /Length ${packed.length}>>`;
      const start = `${index + 1} 0 obj\n${dictionary}\nstream\n`;
      return Buffer.concat([Buffer.from(start), packed, Buffer.from("\nendstream\nendobj\n")]);
    }),
  ]);
}

describe("[IM4] one sentence, and nothing of it, for", () => {
  const zeros = new Uint8Array(100_000_000);
  const blanks = deflateSync(Buffer.alloc(10_000_000, " "));
  const bomb = zipSync({ "xl/worksheets/sheet1.xml": zeros });
  const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><graphml>&b;</graphml>`;
  const outside = `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg><metadata>&x;</metadata></svg>`;
  const files: readonly (readonly [string, Uint8Array, keyof typeof REFUSALS])[] = [
    ["a zip bomb", bomb, "unpacksTooLarge"],
    [
      "a bomb in a picture",
      png(chunk("zTXt", Buffer.concat([Buffer.from("k\0\0"), deflateSync(zeros)]))),
      "unpacksTooLarge",
    ],
    ["a bomb in a PDF", pdf(deflateSync(zeros)), "unpacksTooLarge"],
    [
      "many small bombs in a picture",
      png(
        ...Array.from({ length: 4 }, () =>
          chunk("zTXt", Buffer.concat([Buffer.from("k\0\0"), blanks])),
        ),
      ),
      "unpacksTooLarge",
    ],
    ["many small bombs in a PDF", pdf(blanks, blanks, blanks, blanks), "unpacksTooLarge"],
    ["a torn PDF", pdf(deflateSync(utf8("{}"))).subarray(0, 80), "broken"],
    ["billion laughs", utf8(laughs), "declaresEntities"],
    ["an outside entity", utf8(outside), "declaresEntities"],
    ["deep XML", utf8(`<graphml>${"<a>".repeat(100_000)}`), "tooDeep"],
    ["deep JSON", utf8("[".repeat(1_000_000)), "broken"],
    ["paths that lead out", zipSync({ "../../etc/passwd": strToU8("x") }), "leavesFolder"],
    ["a torn zip", bomb.subarray(0, 60), "broken"],
    ["a page of the web", utf8("<html><body>x</body></html>"), "unknown"],
    ["a picture of no board", png(chunk("IEND", new Uint8Array())), "noStructure"],
    ["bytes of nothing", new Uint8Array([1, 0, 2, 0]), "encrypted"],
    [
      "too many cards",
      utf8(`graph LR\n${Array.from({ length: 2100 }, (_, n) => `n${n}-->m${n}`).join("\n")}`),
      "tooMany",
    ],
  ];
  it.each(files)("%s", (_, bytes, why) => {
    expect(read(bytes)).toEqual({ kind: "refused", sentence: REFUSALS[why] });
  });

  it("a gigabyte, before it is opened", () => {
    expect(sizeRefusal(1 << 30)).toEqual({ kind: "refused", sentence: REFUSALS.tooLarge });
    expect(sizeRefusal(1000)).toBeNull();
    expect(read(new Uint8Array(25 * 1024 * 1024))).toMatchObject({ sentence: REFUSALS.tooLarge });
  });
});

it("[IM7] a cell that computes is not read, and said", () => {
  const sheet = (cells: string) =>
    zipSync({
      "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
    });
  const cell = (at: string, text: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const head = `<row>${cell("A1", "資本")}${cell("B1", "ホップ")}${cell("C1", "ステップ")}</row>`;
  const row = `<row>${cell("A2", "人的")}${cell("B2", "○")}<c r="C2"><f>HYPERLINK("http://x")</f><v>1</v></c></row>`;
  expect(read(sheet(head + row))).toMatchObject({
    kind: "read",
    drawing: { cards: [{ capital: "hum", laneStage: 1 }] },
    unread: [{ ja: /式のあるセル1個/ }],
  });
});

describe("whatever comes", () => {
  const pieces = fc.constantFrom(
    ..."<>/=\"'[](){}|&;:#-.\n\t ,".split(""),
    "人的",
    "技術",
    "ホップ",
    "-->",
    "subgraph",
    "end",
    "<graphml>",
    "<node id='a'>",
    "</node>",
    '<data key="label">',
    "graph LR\n",
    '{"elements":[',
    "資本",
    "元",
    "先",
    "<![CDATA[",
    "<!--",
    "&#x41;",
    "<mxfile><diagram>",
    "PK\u0003\u0004",
    "%PDF-",
    "/Type /EmbeddedFile",
    " stream\n",
    '"schema":"zentaikan-snapshot-1"',
  );
  const text = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(""));
  const known = (taken: ReturnType<typeof readText>) => ["read", "refused"].includes(taken.kind);

  it("[IM1] text of all kinds is read or refused", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("a.csv", "a.txt", "a.xlsx"), (said, name) => {
        expect(known(read(utf8(said), name))).toBe(true);
        expect(known(readText(said, CCPI8))).toBe(true);
      }),
      { numRuns: 3000, seed: 21 },
    );
  });

  it("[IM1] bytes of all kinds are read or refused, torn and bent", () => {
    const zip = zipSync({
      "xl/worksheets/sheet1.xml": strToU8("<worksheet/>"),
      "b.csv": strToU8("資本,ホップ"),
    });
    const start = fc.constantFrom(
      zip,
      png(chunk("zTXt", deflateSync("k\0\0x"))),
      utf8("%PDF-1.7\n1 0 obj <</Type /EmbeddedFile /Length 9>> stream\n"),
    );
    fc.assert(
      fc.property(start, fc.nat(200), fc.uint8Array({ maxLength: 40 }), (whole, at, bytes) => {
        const bent = Buffer.concat([
          whole.subarray(0, at),
          bytes,
          whole.subarray(at + bytes.length),
        ]);
        expect(known(read(bent))).toBe(true);
      }),
      { numRuns: 1500, seed: 22 },
    );
  });

  const grown: readonly (readonly [string, (times: number) => string])[] = [
    ["open tags", (times) => `<graphml ${"a".repeat(times)}`],
    ["attributes", (times) => `<graphml><node ${"a ".repeat(times)}/></graphml>`],
    ["entities", (times) => `<graphml>${"&".repeat(times)}</graphml>`],
    ["attachments", (times) => `%PDF-${"/Type /EmbeddedFile ".repeat(times / 20)}`],
    ["quotes", (times) => `資本,ホップ\n${'"'.repeat(times)}`],
    ["arrows", (times) => `graph LR\na ${"-".repeat(times)}`],
    ["brackets", (times) => `graph LR\na${"(".repeat(times)}\n`],
    ["blanks", (times) => `人的${" ".repeat(times)}x > 技術`],
    ["brackets behind names", (times) => `人的${"(、".repeat(times / 2)} > 技術`],
    ["arrows downwards", (times) => "人的\n↓\n".repeat(times / 5)],
    ["names beside each other", (times) => `${"人的と".repeat(times / 3)}\n人的`],
    ["bullets", (times) => "- 人的\n".repeat(times / 5)],
    ["comments", (times) => `<graphml>${"<!--".repeat(times / 4)}`],
  ];
  it.each(grown)("[IM5] in linear time: %s", (_, make) => {
    const timed = (times: number) => {
      const bytes = utf8(make(times));
      const before = performance.now();
      read(bytes, "a.csv");
      return performance.now() - before;
    };
    timed(10_000);
    // What is quadratic takes 400 s for what is here in a second.
    expect(timed(2_000_000)).toBeLessThan(4000);
  });
});
