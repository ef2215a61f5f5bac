import { BoardDocument, writeFindingAnswer } from "@zentaikan/board-model";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { LineupBody } from "@zentaikan/protocol/http";
import { BoardHand } from "../e2e/board-hand.ts";
import { expect, test } from "../e2e/fixtures.ts";
import { apiToken } from "../support/api-token.ts";
import { joinBoard } from "../support/join-board.ts";
import { callerOf, newBoard, type Server } from "./board-caller.ts";
import { countCarried } from "./count-carried.ts";
import { expectQuiet, touchEverything } from "./expect-quiet.ts";
import { harmfulDrawing, harmfulStructure, type HarmfulRecords } from "./harmful-records.ts";
import { watchPolicy } from "./watch-policy.ts";
import { withinLength, XSS_CORPUS, type XssPayload } from "./xss-corpus.ts";

// Pages here have tens of thousands of elements, and a trace photographs them at every step.
test.use({ trace: "off" });

const count = countCarried("XSS corpus");

test("[SE4] the corpus is as large as it says, and none of it twice", () => {
  expect(XSS_CORPUS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(XSS_CORPUS.map(({ text }) => text)).size).toBe(XSS_CORPUS.length);
});

test("[SE4] names of customers, boards and people, searches and addresses are text @night", async ({
  server,
  newPerson,
}) => {
  const page = await newPerson("anna");
  const watch = await watchPolicy(page, server.origin);
  const call = await callerOf(server);
  const { id: customerId } = await call<CustomerBody>("POST", "/api/customers", { name: "題名" });
  for (const [number, { text }] of withinLength(120).entries()) {
    await call("POST", "/api/customers", { name: text, industry: text.slice(0, 80) });
    for (const place of ["customer name", "customer industry"]) count(place);
    // Making a board is work; a third of the forms shows whether titles are text.
    if (number % 3 > 0) continue;
    await call("POST", "/api/boards", { customerId, title: text });
    count("board title");
  }
  await page.goto("/");
  const named = page.getByRole("listitem").filter({ hasText: /<script>/ });
  await expect(page.getByRole("listitem").first()).toBeVisible();
  // Only the rows in sight are there.
  let haveNames = 0;
  await page.mouse.move(500, 600);
  const isAtEnd = () =>
    page.evaluate(() => {
      const { scrollTop, clientHeight, scrollHeight } = document.scrollingElement ?? document.body;
      return scrollTop + clientHeight >= scrollHeight - 1;
    });
  do {
    await page.mouse.wheel(0, 600);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    haveNames += await named.count();
  } while (!(await isAtEnd()));
  expect(haveNames).toBeGreaterThan(0);
  await expectQuiet(page, watch);

  await page.getByRole("searchbox").evaluate(
    async (field: HTMLInputElement, texts) => {
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
      for (const text of texts) {
        // Past React, which would take it for its own doing.
        value?.set?.call(field, text);
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise(requestAnimationFrame);
      }
    },
    XSS_CORPUS.map(({ text }) => text),
  );
  count("search", XSS_CORPUS.length);
  await expect(page.getByRole("searchbox")).toHaveValue(XSS_CORPUS.at(-1)?.text ?? "");
  await expectQuiet(page, watch);
});

test("[SE4] what stands in the address of a page is text @night", async ({ server, browser }) => {
  const page = await browser.newPage();
  await page.goto(server.origin);
  const watch = await watchPolicy(page, server.origin);
  for (const { text } of XSS_CORPUS.filter((_, number) => number % 16 === 0)) {
    // The router takes no line separator for part of a path: such an address shows an empty page.
    const inPath = encodeURIComponent(text.toWellFormed().replaceAll("\u2028", " "));
    await page.goto(`${server.origin}/boards/${inPath}?a=${inPath}#sign-in=${text}`);
    await expect(page.getByRole("heading").first()).toBeVisible();
    for (const place of ["path", "query", "fragment"]) count(`address: ${place}`);
  }
  await expectQuiet(page, watch);
  await page.close();
});

test("[SE4] whatever a program writes onto a board is text, a safe link, or not there", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  const watch = await watchPolicy(page, server.origin);
  const board = await newBoard(server, "harmful drawing", "ccpi8");
  await write(server, board, harmfulDrawing);
  await page.goto(`${server.origin}/boards/${board}`);
  await expect(page.locator('.tl-shape[data-shape-type="note"]')).toHaveCount(XSS_CORPUS.length);
  await expect(page.locator('.tl-shape[data-shape-type="embed"]')).toHaveCount(XSS_CORPUS.length);
  await expect(page.getByText(/表示できない項目/)).toHaveCount(0);
  await touchEverything(page);
  await expectQuiet(page, watch);
  // Links that are allowed are there: the audit above looked at something.
  await expect(page.locator('.tl-shape a[href="https://example.org/"]')).toHaveCount(
    XSS_CORPUS.length,
  );
});

test("[SE4] cards, stars, lanes, links, reasons, lineups and what is read from them are text @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  const watch = await watchPolicy(page, server.origin);
  const lineup = await harmfulLineup(server);
  const cards = page.locator('.tl-shape[data-shape-type="capital-card"]');
  // A finding a card is a lot to lay out at once: in halves it takes a quarter of the time each.
  const half = Math.ceil(XSS_CORPUS.length / 2);
  for (const payloads of [XSS_CORPUS.slice(0, half), XSS_CORPUS.slice(half)]) {
    const board = await newBoard(server, "harmful structure", lineup);
    await write(server, board, harmfulStructure, payloads);
    await page.goto(`${server.origin}/boards/${board}`);
    await expect(cards).toHaveCount(payloads.length);
    await touchEverything(page);
    for (const tab of ["表", "ラインナップ", "読み取り"]) {
      await page.getByRole("tab", { name: tab }).click();
      await page.locator("aside details").evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
      });
      await expectQuiet(page, watch);
    }
    await anna.detail();
    await expect(anna.doResults).toHaveCount(payloads.length);
    await page.getByRole("tab", { name: "表" }).click();
    await touchEverything(page);
    await expectQuiet(page, watch);
  }
});

test("[SE4] people who call themselves so are seen by that name @night", async ({
  server,
  newPerson,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  const watch = await watchPolicy(page, server.origin);
  const board = await newBoard(server, "people", "ccpi8");
  const ben = new BoardHand(await newPerson("ben"));
  for (const hand of [anna, ben]) {
    await hand.page.goto(`${server.origin}/boards/${board}`);
    await hand.expectLight("saved");
  }
  const { provider, leave } = await joinBoard(server.origin, await apiToken(server), board);
  for (const { text } of withinLength(80)) {
    // What a hand-written client says of itself and of others, beside the name that the server puts.
    const user = { id: text, name: text, color: text };
    const p = { g: "page", c: [0, 0, 0, "default"], v: null, b: null, s: [text], r: null, k: [] };
    const shown = { ...p, u: null, t: Date.now(), m: text };
    provider.awareness.setLocalState({ user, p: { ...shown, c: [0, 0, 0, text] }, [text]: text });
    provider.awareness.setLocalState({ user, p: shown, [text]: text });
    const renamed = await ben.page.request.patch(`${server.origin}/api/session/person`, {
      headers: { origin: server.origin },
      data: { name: text },
    });
    expect(renamed.status()).toBe(200);
    for (const place of ["person name", "cursor kind", "selection", "cursor words"]) {
      count(place);
    }
  }
  const last = withinLength(80).at(-1)?.text.trim() ?? "";
  await expect(page.getByRole("button", { name: last })).toBeVisible();
  await expectQuiet(page, watch);
  leave();
});

test("[SE4] a picture that is made of a board is a picture @night", async ({
  server,
  newPerson,
  browser,
}) => {
  const anna = new BoardHand(await newPerson("anna"));
  const { page } = anna;
  const board = await newBoard(server, "picture", "ccpi8");
  // Some of every family: a picture of a thousand shapes takes minutes to make.
  const payloads = XSS_CORPUS.filter((_, number) => number % 8 === 0);
  await write(server, board, harmfulDrawing, payloads);
  await page.goto(`${server.origin}/boards/${board}`);
  await expect(page.locator('.tl-shape[data-shape-type="note"]')).toHaveCount(payloads.length);
  await page.locator(".tl-container").focus();
  await page.keyboard.press("Control+a");
  await page.mouse.click(300, 300, { button: "right" });
  await page.getByTestId("context-menu-sub.copy-as-button").click();
  // As the server wrote it: of what lies in a clipboard the browser takes programs away.
  const made = page.waitForResponse((answer) => answer.url().endsWith("/file"));
  await page.getByTestId("context-menu.copy-as-svg").click();
  const svg = await (await page.request.get((await made).url())).text();
  expect(svg).toContain("<svg");
  count("picture: document", payloads.length);
  count("picture: within a page", payloads.length);

  // Where no policy protects: as a document of its own, and written into a page.
  const elsewhere = await browser.newPage();
  await elsewhere.route("**/*", (route) =>
    route.fulfill({
      body: svg,
      contentType: route.request().url().endsWith(".svg") ? "image/svg+xml" : "text/html",
    }),
  );
  const origin = "http://picture.example";
  const watch = await watchPolicy(elsewhere, origin);
  for (const path of ["/a.svg", "/a.html"]) {
    await elsewhere.goto(origin + path);
    await touchEverything(elsewhere);
    await expectQuiet(elsewhere, watch);
  }
  await elsewhere.close();
});

/** A lineup whose capitals are called so, as far as a lineup has capitals. @returns its id */
async function harmfulLineup(server: Server): Promise<string> {
  const capitals = withinLength(80)
    .slice(0, 40)
    .map(({ id, text }) => ({
      id,
      label: { ja: text, en: text },
      definition: { ja: text, en: text },
      aliases: [text],
      initial: text.slice(0, 8),
      conceptId: null,
      iirc: [],
      subdivisions: [{ id: "s", label: { ja: text, en: text } }],
      retired: false,
    }));
  const [{ text }] = XSS_CORPUS as [XssPayload];
  const lineup = await (
    await callerOf(server)
  )<LineupBody>("POST", "/api/lineups", {
    basedOn: { id: "ccpi8", version: 1 },
    name: { ja: text, en: text },
    capitals,
    note: text,
  });
  for (const place of ["label", "definition", "alias", "initial", "subdivision"]) {
    count(`capital ${place}`, capitals.length);
  }
  return lineup.id;
}

async function write(
  server: Server,
  board: string,
  recordsOf: (payload: XssPayload, number: number) => HarmfulRecords,
  payloads: readonly XssPayload[] = XSS_CORPUS,
): Promise<void> {
  const token = await apiToken(server);
  const joined = await joinBoard(server.origin, token, board);
  const beside = await joinBoard(server.origin, token, board, "internal");
  const { doc } = joined;
  const document = new BoardDocument(doc, beside.doc);
  const writeBoth = (change: () => void) => joined.write(() => beside.doc.transact(change));
  await writeBoth(() => {
    for (const [number, payload] of payloads.entries()) {
      const { records, places } = recordsOf(payload, number);
      for (const record of records) document.put(record);
      for (const place of places) count(place);
      const answer = { reason: payload.text, author: null, answeredAt: 0 };
      writeFindingAnswer(doc, payload.text, answer);
    }
  });
  joined.leave();
  beside.leave();
}
