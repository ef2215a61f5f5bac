import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { MARK_HEADER } from "@zentaikan/protocol";
import { afterEach, expect, test, vi } from "vitest";
import { forgetAskedAhead } from "./asked-ahead.ts";
import { readMarkedList } from "./marked-list.ts";
import { readSession } from "./session.ts";

const firstPaint = readFileSync(new URL("../../public/first-paint.js", import.meta.url), "utf8");
const asked: string[] = [];
/** Files of a program that the page began to fetch. */
const fetched: string[] = [];
const FILES: Record<string, { readonly content: string }> = {
  'meta[name="home-files"]': { content: "/assets/HomePage-1.js" },
  'meta[name="board-files"]': { content: "/assets/BoardPage-1.js /assets/canvas-2.js" },
};
const answers: Record<string, () => Response> = {
  "/api/session": () => Response.json({ person: "甲" }),
};
const wire = (path: string): Promise<Response> => {
  asked.push(path);
  const answer = answers[path];
  return answer === undefined
    ? Promise.reject(new TypeError("offline"))
    : Promise.resolve(answer());
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** What a page does before its program is there. */
async function open(address: string): Promise<void> {
  const location = new URL(address, "https://office.test");
  const documentElement = { dataset: {} };
  const document = {
    documentElement,
    querySelector: (meta: string) => FILES[meta] ?? null,
    createElement: () => ({}),
    head: { append: ({ rel, href }: HTMLLinkElement) => fetched.push(`${rel} ${href}`) },
  };
  const page = {
    location,
    fetch: wire,
    document,
    localStorage: { getItem: () => null },
    matchMedia: () => ({ matches: false }),
    AbortSignal,
    URLSearchParams,
    Map,
    askedAhead: undefined,
  };
  runInNewContext(firstPaint, page);
  globalThis.askedAhead = page.askedAhead;
  await settled();
}

afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.askedAhead = undefined;
  asked.length = 0;
  fetched.length = 0;
  for (const path of Object.keys(answers)) if (path !== "/api/session") delete answers[path];
});

const LISTS = [
  ["/", "/api/customers"],
  ["/?sort=name", "/api/customers"],
  ["/relationships", "/api/relationships"],
] as const;
interface Row {
  readonly id: string;
}
const door = (path: string) => ({
  path,
  rowsOf: (list: readonly Row[]) => list,
  takeIn: (list: readonly Row[]) => list,
});
const read = (path: string) => readMarkedList<readonly Row[], never>(undefined, door(path));

test.each(LISTS)(
  "[HO31] who is signed in and what %s begins with are asked for before the program is there, and once",
  async (address, path) => {
    const beginning = `${path}?first=60`;
    answers[beginning] = () => Response.json([{ id: "甲" }], { headers: { [MARK_HEADER]: "m" } });
    await open(address);
    expect(asked).toEqual(["/api/session", beginning]);
    vi.stubGlobal("fetch", wire);
    expect(await readSession()).toEqual({ person: "甲" });
    expect(await read(path)).toEqual([{ id: "甲" }]);
    expect(asked).toEqual(["/api/session", beginning]);
    // What is asked for again is what it is then.
    await readSession();
    expect(asked).toHaveLength(3);
  },
);

test.each([
  ["/segments", "now"],
  ["/segments?basis=agreed", "agreed"],
])("[HO31] at %s so are the patterns that the address means", async (address, basis) => {
  await open(address);
  expect(asked).toEqual(["/api/session", `/api/segments?basis=${basis}&first=60`]);
});

test("[HO31] the program of the page that the address names is on its way", async () => {
  await open("/workspace/members");
  expect(fetched).toEqual([]);
  await open("/");
  expect(fetched).toEqual(["modulepreload /assets/HomePage-1.js"]);
  fetched.length = 0;
  await open("/boards/b");
  expect(fetched).toEqual([
    "modulepreload /assets/BoardPage-1.js",
    "modulepreload /assets/canvas-2.js",
  ]);
});

test("[HO31] nothing of anybody is asked for where nobody is signed in, nor where somebody may sign in by a link", async () => {
  vi.stubGlobal("fetch", wire);
  const signedIn = answers["/api/session"];
  answers["/api/session"] = () => Response.json({}, { status: 401 });
  await open("/");
  expect(await readSession()).toBeNull();
  expect(asked).toEqual(["/api/session"]);
  if (signedIn !== undefined) answers["/api/session"] = signedIn;
  for (const address of ["/#sign-in=t", "/join#secret"]) {
    asked.length = 0;
    await open(address);
    expect(asked).toEqual([]);
  }
});

test("[HO31] what was not taken is nobody's once somebody else signs in, and where it came to nothing it is asked for again", async () => {
  vi.stubGlobal("fetch", wire);
  const beginning = "/api/customers?first=60";
  const of = (name: string) => () =>
    Response.json([{ id: name }], { headers: { [MARK_HEADER]: "m" } });
  answers[beginning] = of("甲の顧客");
  await open("/");
  answers[beginning] = of("乙の顧客");
  forgetAskedAhead();
  expect(await read("/api/customers")).toEqual([{ id: "乙の顧客" }]);

  delete answers[beginning];
  await open("/");
  answers[beginning] = of("丙の顧客");
  expect(await read("/api/customers")).toEqual([{ id: "丙の顧客" }]);
});
