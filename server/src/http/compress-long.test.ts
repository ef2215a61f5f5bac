import { Hono } from "hono";
import { expect, test } from "vitest";
import { compressLong } from "./compress-long.ts";

const app = new Hono();
app.use(compressLong());
app.get("/short", (context) => context.json({ capital: "人的" }, 201, { "X-List-Mark": "7" }));
app.get("/long", (context) => context.json({ capitals: "人的".repeat(5000) }));
const ask = (path: string) => app.request(path, { headers: { "Accept-Encoding": "gzip" } });

test("[H12] a short answer goes as it is, a long one is compressed", async () => {
  const short = await ask("/short");
  expect(short.status).toBe(201);
  expect(short.headers.get("Content-Type")).toBe("application/json");
  expect(short.headers.get("X-List-Mark")).toBe("7");
  expect(short.headers.get("Content-Encoding")).toBeNull();
  expect(await short.json()).toEqual({ capital: "人的" });
  const long = await ask("/long");
  expect(long.headers.get("Content-Encoding")).toBe("gzip");
  expect((await long.arrayBuffer()).byteLength).toBeLessThan(1000);
});
