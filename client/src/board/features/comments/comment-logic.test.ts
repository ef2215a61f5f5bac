import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CommentAnchor, CommentEntry, CommentThread } from "@zentaikan/board-model";
import {
  CCPI8,
  EMPTY_DRAWING,
  interpret,
  type DrawnArrow,
  type DrawnCard,
  type Stage,
} from "@zentaikan/capital-graph";
import { commentParts } from "./comment-parts.ts";
import { ALL_OPEN, findThreads, unreadIn, type CommentReader } from "./find-threads.ts";
import { mentionChoices, mentionQuery } from "./mention-query.ts";
import { calledIn, followEdit, placeMentions } from "./placed-mentions.ts";
import { orderByPath } from "./order-by-path.ts";

const anna = { id: "anna", name: "安奈", color: "#123456" };
const ben = { id: "ben", name: "弁", color: "#123456" };
const said = (number: number, by = anna, more: object = {}): CommentEntry => ({
  id: `e${number}`,
  kind: "said",
  number,
  by,
  at: number,
  text: "",
  mentions: [],
  editedAt: null,
  ...more,
});
const thread = (id: string, anchor: CommentAnchor, more: object = {}): CommentThread => ({
  id,
  topic: "question",
  anchor,
  about: { ja: id, en: id },
  entries: [said(1)],
  resolution: null,
  ...more,
});

describe("[CU1] comments along the path", () => {
  const card = (id: string, laneStage: Stage): DrawnCard => ({
    id,
    capital: id,
    laneStage,
    subdivision: null,
    statedStage: null,
    direction: "grow",
  });
  const link: DrawnArrow = {
    id: "link",
    from: "hum",
    to: "tec",
    sign: "+",
    strength: 2,
    delay: "mid",
    kind: "cause",
    basis: "unset",
    basisText: "",
    contested: false,
  };
  const cards = [card("hum", 1), card("tec", 2), card("fin", 3)];
  const { structure } = interpret({ ...EMPTY_DRAWING, cards, arrows: [link] }, CCPI8);
  const board = {
    structure,
    isThere: (record: string) => record !== "gone",
    cardOf: (record: string) => (record === "does" ? "tec" : null),
    areWordsThere: ({ quote }: { readonly quote: string }) => quote !== "cut out",
    stageOf: () => null,
  };

  test("stand stage by stage, the stage itself first, then the star, then what has no place", () => {
    const threads = [
      thread("lost", { kind: "card", record: "gone" }),
      thread("version", { kind: "version", version: "3" }),
      thread("other version", { kind: "version", version: "2" }),
      thread("version again", { kind: "version", version: "3" }),
      thread("star", { kind: "star", record: "star" }),
      thread("fin", { kind: "card", record: "fin" }),
      thread("hum", { kind: "card", record: "hum" }),
      thread("hop", { kind: "stage", stage: 1 }),
      thread("does", { kind: "doResult", record: "does" }),
      thread("tec", { kind: "card", record: "tec" }),
      thread("words", { kind: "noteRange", record: "fin", from: "", to: "", quote: "why" }),
      thread("cut", { kind: "noteRange", record: "fin", from: "", to: "", quote: "cut out" }),
    ];
    threads.unshift(thread("link", { kind: "link", record: "link" }));
    const groups = orderByPath(threads, board);
    expect(groups.map(({ group, threads: found }) => [group, found.map(({ id }) => id)])).toEqual([
      [1, ["hop", "hum", "link"]],
      [2, ["tec", "does"]],
      [3, ["fin", "words"]],
      ["star", ["star"]],
      ["version", ["version", "version again", "other version"]],
      ["gone", ["lost", "cut"]],
    ]);
  });
});

describe("[CU2] the list", () => {
  const reader: CommentReader = { personId: "anna", role: "owner", seen: new Map([["a", 2]]) };
  const anchor: CommentAnchor = { kind: "stage", stage: 1 };

  test("counts what others said since, and nothing of one's own or taken back", () => {
    const deleted: CommentEntry = { id: "d", kind: "deleted", number: 5, by: ben, at: 5 };
    const entries = [said(1, ben), said(2, ben), said(3, ben), said(4, anna), deleted];
    expect(unreadIn(thread("a", anchor, { entries }), reader)).toBe(1);
    expect(unreadIn(thread("b", anchor, { entries }), reader)).toBe(3);
  });

  test("narrows by state, kind, and what calls somebody by name or role", () => {
    const resolution = { ...said(2), kind: "resolved", outcome: "reflected", reason: "" };
    const role = [{ kind: "role", role: "owner", name: "オーナー" }];
    const all = [
      thread("open", anchor),
      thread("closed", anchor, { resolution }),
      thread("objection", anchor, { topic: "objection" }),
      thread("called", anchor, { entries: [said(1, ben, { mentions: role })] }),
      thread("calling", anchor, { entries: [said(1, anna, { mentions: role })] }),
    ];
    const ids = (view: object) =>
      findThreads(all, { ...ALL_OPEN, ...view }, reader).map(({ id }) => id);
    expect(ids({})).toEqual(["open", "objection", "called", "calling"]);
    expect(ids({ state: "closed" })).toEqual(["closed"]);
    expect(ids({ topic: "objection" })).toEqual(["objection"]);
    expect(ids({ only: "mine" })).toEqual(["called"]);
    expect(ids({ state: "all", only: "unread" })).toEqual(["called"]);
  });
});

describe("[CU3] a comment's text", () => {
  const links = (text: string) =>
    commentParts(text, []).flatMap((part) => (part.kind === "link" ? [part.href] : []));

  test("turns http, https and mailto into links, without the sentence around them", () => {
    expect(links("見て https://example.org/a?b=1。次は(http://x.jp)、")).toEqual([
      "https://example.org/a?b=1",
      "http://x.jp/",
    ]);
    expect(links("mailto:a@example.org.")).toEqual(["mailto:a@example.org"]);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org",
    "https://",
  ])("makes no link of %j", (text) => expect(links(text)).toEqual([]));

  test("loses and adds nothing, whatever it is, and links lead to the allowed schemes only", () => {
    const name = fc.constantFrom("花子", "花子さん", "a");
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
        }),
        fc.array(name),
        (text, names) => {
          const mentions = names.map(
            (one) => ({ kind: "person", person: one, name: one }) as const,
          );
          const written = `${text}https://e.org/${text}@花子さん${text}`;
          const parts = commentParts(written, mentions);
          expect(parts.map((part) => part.text).join("")).toBe(written);
          for (const part of parts) {
            if (part.kind === "link") expect(part.href).toMatch(/^(https?:|mailto:)/);
          }
        },
      ),
    );
  });

  test("shows the longer of two names", () => {
    const mentions = ["花子", "花子さん"].map(
      (one) => ({ kind: "person", person: one, name: one }) as const,
    );
    expect(commentParts("@花子さんと@花子", mentions).map(({ text }) => text)).toEqual([
      "@花子さん",
      "と",
      "@花子",
    ]);
  });
});

describe("[CU4] a call", () => {
  test("begins with an @ of either width, and not within an address", () => {
    expect(mentionQuery("こんにちは@あ", 7)).toEqual({ start: 5, written: "あ" });
    expect(mentionQuery("Hi @ゲスト 2", 9)).toEqual({ start: 3, written: "ゲスト 2" });
    expect(mentionQuery("@", 1)).toEqual({ start: 0, written: "" });
    expect(mentionQuery("a@example", 9)).toBeNull();
    expect(mentionQuery("@a\nb", 4)).toBeNull();
  });

  test("offers people but oneself, then roles; only what is still written is a call", () => {
    const people = [
      { person: anna, role: "owner" as const, since: "" },
      { person: ben, role: "commenter" as const, since: "" },
    ];
    const input = { people, me: "anna", roleName: (role: string) => role };
    expect(mentionChoices("", input).map(({ name }) => name)).toEqual(["弁", "owner", "commenter"]);
    const chosen = mentionChoices("弁", input);
    expect(calledIn("@弁 どう", placeMentions("@弁 どう", chosen))).toEqual(chosen);
    expect(calledIn("弁 どう", placeMentions("弁 どう", chosen))).toEqual([]);
  });

  const sato = (person: string) => ({ kind: "person", person, name: "佐藤" }) as const;

  test("[CU7] keeps its person where two bear one name, whatever is written around it", () => {
    const before = "@佐藤 と @佐藤 へ";
    const placed = placeMentions(before, [sato("first"), sato("second")]);
    expect(placed.map(({ start }) => start)).toEqual([0, 6]);
    const longer = followEdit(placed, { before, after: `まず ${before}`, caret: 3 });
    expect(longer.map(({ start }) => start)).toEqual([3, 9]);
    const after = "@佐藤 へ";
    const firstGone = followEdit(placed, { before, after, caret: 0 });
    expect(calledIn(after, firstGone)).toEqual([sato("second")]);
    const secondGone = followEdit(placed, { before, after, caret: 4 });
    expect(calledIn(after, secondGone)).toEqual([sato("first")]);
    const backAgain = followEdit(secondGone, { before: after, after: before, caret: 9 });
    expect(calledIn(before, backAgain)).toEqual([sato("first"), sato("second")]);
  });

  test("[CU7] is found again after any edits that leave its letters alone", () => {
    const piece = fc.constantFrom("", "@佐藤", "佐", "x ", "@");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(6), piece), { maxLength: 12 }), (edits) => {
        let text = "あ@佐藤 い@佐藤 う";
        let placed = placeMentions(text, [sato("first"), sato("second")]);
        for (const [place, removed, added] of edits) {
          const from = place % (text.length + 1);
          const after = text.slice(0, from) + added + text.slice(from + removed);
          const edit = { before: text, after, caret: from + added.length };
          placed = followEdit(placed, edit);
          text = after;
        }
        for (const { start } of placed) {
          if (start !== null) expect(text.startsWith("@佐藤", start)).toBe(true);
        }
        const starts = placed.flatMap(({ start }) => (start === null ? [] : [start]));
        expect(new Set(starts).size).toBe(starts.length);
      }),
    );
  });
});
