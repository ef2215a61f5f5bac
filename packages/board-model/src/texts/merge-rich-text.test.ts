import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRenderableText } from "../records/renderable-text.ts";
import { decodeRichText } from "./decode-rich-text.ts";
import { encodeRichText } from "./encode-rich-text.ts";
import { mergeRichText } from "./merge-rich-text.ts";

type Node = Readonly<Record<string, unknown>>;

const paragraph = (...content: Node[]): Node =>
  content.length === 0 ? { type: "paragraph" } : { type: "paragraph", content };
const text = (words: string, ...marks: Node[]): Node =>
  marks.length === 0 ? { type: "text", text: words } : { type: "text", text: words, marks };
const doc = (...content: Node[]) => ({ type: "doc", content });
const says = (words: string) => doc(paragraph(...(words === "" ? [] : [text(words)])));

const mark = fc.oneof(
  fc
    .constantFrom("bold", "italic", "strike", "underline", "code", "highlight")
    .map((type) => ({ type })),
  fc.webUrl().map((href) => ({ type: "link", attrs: { href, target: "_blank" } })),
);
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type });
const word = fc.string({ unit: fc.constantFrom("a", "あ", "𠮷", " "), minLength: 1, maxLength: 5 });
/** Neighbours with the same marks are one run in an editor. */
const runs = fc
  .array(fc.tuple(word, marks), { maxLength: 4 })
  .map((all) =>
    all.filter(([, own], at) => JSON.stringify(own) !== JSON.stringify(all[at - 1]?.[1])),
  )
  .map((all) => all.map(([words, own]) => text(words, ...own)));
const block = runs.chain((content) =>
  fc.constantFrom(paragraph(...content), paragraph(...content), {
    ...paragraph(...content),
    type: "heading",
    attrs: { level: 2 },
  }),
);
const { list } = fc.letrec<{ list: Node; item: Node }>((tie) => ({
  item: fc
    .tuple(runs, fc.array(fc.oneof({ weight: 3, arbitrary: block }, tie("list")), { maxLength: 2 }))
    .map(([first, others]) => ({ type: "listItem", content: [paragraph(...first), ...others] })),
  list: fc
    .tuple(
      fc.constantFrom("bulletList", "orderedList"),
      fc.array(tie("item"), { minLength: 1, maxLength: 2 }),
    )
    .map(([type, content]) => ({ type, content })),
}));
const rich = fc
  .array(fc.oneof({ weight: 3, arbitrary: block }, list), { minLength: 1, maxLength: 5 })
  .map((content) => doc(...content));

describe("[BD16] a rich text as letters", () => {
  test("says what it said", () => {
    fc.assert(
      fc.property(rich, (said) => {
        const letters = encodeRichText(said);
        expect(letters).not.toBeNull();
        expect(decodeRichText(letters ?? "")).toEqual(said);
      }),
      { numRuns: 400 },
    );
  });

  test("is shown whatever a merge made of it, and no letter of either is lost", () => {
    const plain = (said: unknown): string =>
      typeof said === "string" ? said.replaceAll(/[^aあ𠮷xy ]/gu, "") : "";
    fc.assert(
      fc.property(rich, rich, rich, (base, mine, theirs) => {
        const merged = mergeRichText({ base, mine, theirs });
        expect(isRenderableText(merged)).toBe(true);
        expect(encodeRichText(merged)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            "a",
            ...Array.from(
              "\u{100000}\u{100002}\u{100010}\u{100013}\u{100014}\u{100015}\u{100020}\u{100030}\u{100031}\u{100038}\u{f0041}\u{10003f}",
            ),
          ),
        }),
        (letters) => {
          const read = decodeRichText(letters);
          expect(isRenderableText(read)).toBe(true);
          const again = encodeRichText(read);
          expect(decodeRichText(again ?? "")).toEqual(read);
          expect(plain(again)).toBe(plain(letters));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("two who write at once keep their letters, lines, marks and lists", () => {
    const [a, b] = [paragraph(text("売上")), paragraph(text("利益"))];
    const base = doc(a, b);
    const mine = doc(paragraph(text("売上を"), text("倍に", { type: "bold" })), b);
    const theirs = doc(a, paragraph(text("新しい行")), {
      type: "bulletList",
      content: [{ type: "listItem", content: [b] }],
    });
    expect(mergeRichText({ base, mine, theirs })).toEqual(
      doc(...mine.content.slice(0, 1), paragraph(text("新しい行")), ...theirs.content.slice(2)),
    );
    // Two who begin an empty text meet in its first line.
    expect(mergeRichText({ base: says(""), mine: says("あ"), theirs: says("い") })).toEqual(
      says("あい"),
    );
  });

  test("what an editor writes out is what it left out; what has no letters is left as it lies", () => {
    const spelt = doc({ type: "paragraph", attrs: { dir: "auto" }, content: [text("a")] });
    expect(encodeRichText(spelt)).toBe("a");
    for (const untold of [
      doc(),
      doc({ type: "codeBlock" }),
      doc({ type: "paragraph", attrs: { dir: "rtl" } }),
      doc(paragraph(text("\u{100000}"))),
      doc(paragraph(text("a", { type: "link" }))),
      { type: "text" },
      42,
    ]) {
      expect(encodeRichText(untold)).toBeNull();
      expect(mergeRichText({ base: says(""), mine: untold, theirs: says("b") })).toBe(untold);
    }
  });
});
