import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type Answer, type TestApp } from "../../../test/support/test-app.ts";
import { pngOf, sampleImages } from "../../../test/support/sample-images.ts";

let app: TestApp;
let board: string;
let other: string;
beforeAll(async () => {
  app = await openTestApp();
  const { token } = app;
  const customer = await app.ask("POST", "/api/customers", { token, body: { name: "甲社" } });
  const create = async (): Promise<string> => {
    const body = { customerId: customer.body.id };
    return (await app.ask("POST", "/api/boards", { token, body })).body.id;
  };
  [board, other] = [await create(), await create()];
});
afterAll(() => app.close());

const png = sampleImages["image/png"];
const upload = (
  bytes: Uint8Array<ArrayBuffer>,
  { headers = {}, boardId = board }: { headers?: Record<string, string>; boardId?: string } = {},
): Promise<Answer> =>
  app.ask("POST", `/api/boards/${boardId}/assets`, { token: app.token, bytes, headers });

describe("[AS3] a picture on a board", () => {
  test.each(Object.entries(sampleImages))(
    "of type %s is kept and given back",
    async (type, bytes) => {
      // What its sender says of it counts for nothing.
      const kept = await upload(bytes, { headers: { "Content-Type": "text/html" } });
      const hash = createHash("sha256").update(bytes).digest("hex");
      const src = `/api/boards/${board}/assets/${hash}`;
      expect([kept.status, kept.body]).toEqual([201, { src, type, width: 3, height: 2 }]);
      const given = await app.ask("GET", src, { token: app.token });
      expect(given.headers.get("Content-Type")).toBe(type);
      expect(given.body.equals(bytes)).toBe(true);
    },
  );

  test("is inert, and kept by the browser that got it", async () => {
    const { headers } = await app.ask("GET", (await upload(png)).body.src, { token: app.token });
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Disposition")).toBe("attachment");
    expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
    expect(headers.get("Cache-Control")).toBe("private, max-age=31536000, immutable");
    expect(headers.get("Content-Security-Policy")).toBe(
      "default-src 'none'; sandbox; frame-ancestors 'none'",
    );
  });

  test("is for those who may read the board, under that board alone", async () => {
    const { src } = (await upload(png)).body;
    expect((await app.ask("GET", src)).status).toBe(401);
    for (const path of [src.replace(board, other), src.replace(board, "a".repeat(26))]) {
      const absent = await app.ask("GET", path, { token: app.token });
      expect(absent.status, path).toBe(404);
      expect(absent.headers.get("Cache-Control")).toBe("no-store");
    }
    expect((await app.ask("POST", `/api/boards/${board}/assets`, { bytes: png })).status).toBe(401);
    const nowhere = await upload(png, { boardId: "a".repeat(26) });
    expect([nowhere.status, nowhere.body.code]).toEqual([404, "noSuchBoard"]);
  });

  test("has no name that leads anywhere", async () => {
    const { src } = (await upload(png)).body;
    const folder = src.slice(0, src.lastIndexOf("/"));
    for (const name of [
      "../ticket",
      "..%2f..%2fsession",
      "%2e%2e",
      "..%5c",
      "x",
      `${"0".repeat(64)}.html`,
    ]) {
      const { status, headers } = await app.ask("GET", `${folder}/${name}`, { token: app.token });
      expect([400, 404], name).toContain(status);
      expect(headers.get("Content-Type")).toContain("json");
    }
  });

  test("takes its room once", async () => {
    const before = await kept();
    await upload(pngOf({ width: 7, height: 7 }));
    await upload(pngOf({ width: 7, height: 7 }));
    expect(await kept()).toBe(before + 1);
  });
});

describe("[AS2] refused, in words, and not kept", () => {
  const page = Uint8Array.from(Buffer.from("<!doctype html><script>alert(1)</script>"));
  const svg = Uint8Array.from(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  const huge = pngOf({ width: 100_000, height: 100_000 });
  const big = new Uint8Array(10 * 1024 * 1024 + 1);
  test.each([
    ["a page that calls itself PNG", page, 415, "imageRefused"],
    ["SVG", svg, 415, "imageRefused"],
    ["a hundred thousand pixels squared", huge, 413, "imageTooLarge"],
    ["more than 10 MB", big, 413, "imageTooBig"],
    ["nothing", new Uint8Array(), 415, "imageRefused"],
  ])("%s", async (_what, bytes, status, code) => {
    const before = await kept();
    const answer = await upload(bytes, { headers: { "Content-Type": "image/png" } });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.message.ja).toMatch(/。$/);
    expect(await kept()).toBe(before);
  });

  test("a body that says it is 100 MB is not even read", async () => {
    const headers = { "Content-Length": String(100 * 1024 * 1024) };
    expect((await upload(png, { headers })).body.code).toBe("imageTooBig");
  });

  test("what the board has no room for", async () => {
    await app.database
      .updateTable("assets")
      .set({ byteCount: 200 * 1024 * 1024 })
      .where("boardId", "=", board)
      .execute();
    const full = await upload(pngOf({ width: 9, height: 9 }));
    expect([full.status, full.body.code]).toEqual([409, "quotaReached"]);
    expect(full.body.message.ja).toContain(
      "合わせて200 MBまでです。要らない画像をボードから消すと、",
    );
    expect((await upload(png, { boardId: other })).status).toBe(201);
  });
});

async function kept(): Promise<number> {
  return (await app.database.selectFrom("assets").select("hash").execute()).length;
}
