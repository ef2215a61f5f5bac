import { toRichText, type TLRecord } from "@tldraw/tlschema";
import { describe, expect, test } from "vitest";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { BoardView } from "../view/board-view.ts";
import { exchange, openTwo } from "../test-support/open-board.ts";
import { note } from "../test-support/sample-records.ts";
import { MAX_RUN_LENGTH } from "./renderable-text.ts";
import { validRecord } from "./valid-record.ts";

const KEPT = `/api/boards/${"a".repeat(26)}/assets/${"0".repeat(64)}`;
const harmful = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " https://example.org",
  "\u0001javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "//example.org",
  "/api/session",
  "tel:110",
  "https:example.org",
  "http://example.org@javascript:alert(1)",
  "https://",
  `https://example.org/${"a".repeat(2000)}`,
];
const harmless = ["https://example.org/?a=b#c", "HTTP://example.org", "mailto:hanako@example.org"];

describe("[BV6] a link", () => {
  test.each(harmful)("%j is taken off its shape, which shows", (url) => {
    const shown = shape({ ...note("a").props, url });
    expect(shown).toMatchObject({ props: { url: "", richText: toRichText("a thought") } });
  });

  test.each(harmful)("%j is taken off a text, which stays", (href) => {
    const shown = shape({ ...note("a").props, richText: textWith({ href }) });
    expect(JSON.stringify(shown)).not.toContain('"link"');
    expect(JSON.stringify(shown)).toContain("read this");
    expect(JSON.stringify(shown)).toContain('"bold"');
  });

  test.each([null, 7, {}, ["https://example.org"]])("that is %j is none", (href) => {
    const shown = shape({ ...note("a").props, richText: textWith({ href }) });
    expect(JSON.stringify(shown)).not.toContain('"link"');
  });

  test.each(harmless)("%s stays, on shapes and in texts", (url) => {
    const props = { ...note("a").props, url, richText: textWith({ href: url }) };
    expect(shape(props)).toEqual({ ...note("a"), props });
  });

  test("opens as links are opened here, whatever a program says of it", () => {
    const href = "https://example.org/";
    const wrong = { href, target: "_top", rel: "opener", class: "x", title: "y", onclick: "z" };
    const shown = JSON.stringify(shape({ ...note("a").props, richText: textWith(wrong) }));
    expect(shown).toContain(
      '{"href":"https://example.org/","target":"_blank","rel":"noopener noreferrer nofollow","class":null,"title":null}',
    );
    const usual = { href, target: "_blank", rel: "noopener noreferrer nofollow", class: null };
    const props = { ...note("a").props, richText: textWith(usual) };
    expect(shape(props)).toEqual({ ...note("a"), props });
  });

  test("of an embed is held to the same", () => {
    const props = { w: 9, h: 9, url: "javascript:0" };
    const embed = { ...note("a"), type: "embed", props };
    expect(validRecord("shape:a", embed)).toMatchObject({ props: { url: "" } });
  });
});

test("[BV7] letters that no picture can be made with show as unreadable", () => {
  const wrong = "a\u0000b\u001fc\ud83dd\uffffe\tf\ng";
  const right = "a\ufffdb\ufffdc\ufffdd\ufffde\tf\ng";
  const text = (words: string) => ({
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
  });
  expect(shape({ ...note("a").props, richText: text(wrong) })).toMatchObject({
    props: { richText: text(right) },
  });
  const star = { w: 9, h: 9, text: wrong };
  const shown = validRecord("shape:a", { ...note("a"), type: "vision-star", props: star });
  expect(shown).toMatchObject({ props: { text: right } });
});

describe("[BV6] a picture", () => {
  const image = { w: 1, h: 1, name: "a.png", isAnimated: false, mimeType: "image/png" };
  const video = { ...image, mimeType: "video/mp4" };
  const bookmark = { title: "t", description: "d", image: "", favicon: "", src: "" };

  test.each(["https://example.org/a.png", "data:image/png;base64,AAAA", "asset:1", `${KEPT}/../x`])(
    "that is not kept here has no source: %s",
    (src) => {
      expect(asset("image", { ...image, src })).toMatchObject({ props: { ...image, src: "" } });
      expect(asset("video", { ...video, src })).toMatchObject({ props: { ...video, src: "" } });
    },
  );

  test("that is kept here shows", () => {
    expect(asset("image", { ...image, src: KEPT })?.props).toEqual({ ...image, src: KEPT });
    expect(asset("image", { ...image, src: null })?.props).toEqual({ ...image, src: null });
  });

  test("of a bookmark is left out, and where it leads stays when it may", () => {
    const elsewhere = "https://example.org/a.png";
    const shown = asset("bookmark", {
      ...bookmark,
      image: elsewhere,
      favicon: elsewhere,
      src: elsewhere,
    });
    expect(shown?.props).toEqual({ ...bookmark, src: elsewhere });
    expect(asset("bookmark", { ...bookmark, src: "data:text/html,x" })?.props).toEqual(bookmark);
  });

  test("with a name longer than any file's is no record", () => {
    expect(
      asset("image", { ...image, name: "a".repeat(MAX_RUN_LENGTH + 1), src: KEPT }),
    ).toBeNull();
  });
});

test("[BV6] an editor's own harm is neither shown nor written", () => {
  const [here, there] = openTwo();
  const harmfulNote = note("a", {
    props: { ...note("a").props, richText: textWith({ href: "javascript:alert(1)" }) as never },
  });
  here.store.put([harmfulNote]);
  exchange(here, there);
  for (const { store, doc } of [here, there]) {
    expect(JSON.stringify([store.serialize("document"), doc.toJSON()])).not.toMatch(/javascript/);
    expect(JSON.stringify(store.get(harmfulNote.id))).toContain("read this");
  }
});

test("[BV6] what a program wrote is as it was, but not shown", () => {
  const [here, there] = openTwo();
  const wrong = { ...note("a"), props: { ...note("a").props, url: "javascript:alert(1)" } };
  new BoardDocument(here.doc).put(toPlainRecord(wrong));
  exchange(here, there);
  expect(there.store.get(note("a").id)).toEqual(note("a"));
  expect(new BoardView(new BoardDocument(there.doc)).skipped.size).toBe(0);
});

function shape(props: object): TLRecord | null {
  return validRecord("shape:a", { ...note("a"), props });
}

function asset(type: string, props: object): { readonly props: object } | null {
  const record = { id: "asset:a", typeName: "asset", type, props, meta: {} };
  return validRecord("asset:a", record) as { readonly props: object } | null;
}

function textWith(attrs: object): object {
  const marks = [{ type: "bold" }, { type: "link", attrs }];
  const text = { type: "text", text: "read this", marks };
  return { type: "doc", content: [{ type: "paragraph", content: [text] }] };
}
