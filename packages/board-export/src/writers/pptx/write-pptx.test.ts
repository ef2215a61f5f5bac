import * as fc from "fast-check";
import {
  anonymise,
  canonicalForm,
  interpret,
  parseSnapshot,
  patternKey,
} from "@zentaikan/capital-graph";
import { expect, test } from "vitest";
import type { ExportContent } from "../../content/export-content.ts";
import type { PictureShape } from "../../picture/picture.ts";
import { boardContent } from "../../test-support/board-content.ts";
import { NASTY_TEXTS, randomContent } from "../../test-support/random-content.ts";
import { connectorEnds, readDeck, shapeSite, type ReadDeck } from "../../test-support/read-deck.ts";
import { elementsIn, type ReadElement } from "../../test-support/read-xml.ts";
import { sampleContent } from "../../test-support/sample-content.ts";
import { writePptx } from "./write-pptx.ts";

const SAMPLE = 8;
const NIGHT = 1000;
const holds = (runs: number, check: (deck: ReadDeck, content: ExportContent) => void) =>
  fc.assert(
    fc.property(randomContent, (content) => check(readDeck(content), content)),
    { numRuns: runs, seed: 1313 },
  );
const attribute = (element: ReadElement, key: string) => element.attributes.get(key) ?? "";

/** PP1 to PP4 of one deck. */
function isSound(deck: ReadDeck, content: ExportContent): void {
  isWhole(deck);
  for (const slide of deck.slides) {
    hasShapesOfTheirOwn(slide);
    isGlued(slide);
  }
  // The frame's slide draws every arrow of the picture.
  const arrows = content.picture.shapes.filter(({ kind }) => kind === "connector");
  const joined = arrows.filter(
    (arrow) => arrow.kind === "connector" && arrow.from !== null && arrow.to !== null,
  );
  const frame = deck.slides[1];
  if (frame === undefined) throw new Error("no slide of the frame");
  const connectors = elementsIn(frame, "p:cxnSp");
  expect(connectors).toHaveLength(arrows.length);
  const gluedTwice = connectors.filter(
    (connector) =>
      elementsIn(connector, "a:stCxn").length + elementsIn(connector, "a:endCxn").length === 2,
  );
  expect(gluedTwice).toHaveLength(joined.length);
  const isDrawnDouble = (connector: ReadElement) =>
    elementsIn(connector, "a:ln").some((line) => attribute(line, "cmpd") === "dbl");
  expect(connectors.map(isDrawnDouble)).toEqual(
    arrows.map((arrow) => arrow.kind === "connector" && arrow.isDouble),
  );
}

function isWhole({ paths, xml }: ReadDeck): void {
  const types = xml("[Content_Types].xml");
  const overrides = elementsIn(types, "Override").map((each) =>
    attribute(each, "PartName").slice(1),
  );
  const isRelations = (path: string) => path.endsWith(".rels");
  const parts = paths.filter((path) => !isRelations(path) && path !== "[Content_Types].xml");
  expect(overrides.toSorted()).toEqual(parts.toSorted());
  const targets = new Set<string>();
  for (const path of paths.filter(isRelations)) {
    const folder = path.replace(/_rels\/[^/]*$/, "");
    const owner = path.replace("_rels/", "").replace(/\.rels$/, "");
    const ids = elementsIn(xml(path), "Relationship").map((each) => {
      targets.add(resolved(folder, attribute(each, "Target")));
      return attribute(each, "Id");
    });
    expect(new Set(ids).size).toBe(ids.length);
    if (owner === "") continue;
    for (const id of relationsNamed(xml(owner))) expect(ids).toContain(id);
  }
  expect([...targets].toSorted()).toEqual(parts.toSorted());
  for (const path of parts.filter((each) => !each.startsWith("ppt/media/"))) xml(path);
}

function resolved(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}

function relationsNamed(element: ReadElement): readonly string[] {
  const own = [...element.attributes].filter(([key]) => key.startsWith("r:")).map(([, id]) => id);
  return [...own, ...element.children.flatMap(relationsNamed)];
}

const WITHOUT_HANDLES =
  /^(rect|ellipse|diamond|straightConnector1|bentConnector2|curvedConnector2)$/;

function hasShapesOfTheirOwn(slide: ReadElement): void {
  const ids = elementsIn(slide, "p:cNvPr").map((each) => attribute(each, "id"));
  expect(new Set(ids).size).toBe(ids.length);
  for (const shape of elementsIn(slide, "p:sp")) {
    expect(shape.children.filter(({ name }) => name === "p:txBody")).toHaveLength(1);
  }
  for (const geometry of elementsIn(slide, "a:prstGeom")) {
    const adjusted = elementsIn(geometry, "a:gd").map((each) => attribute(each, "fmla"));
    if (WITHOUT_HANDLES.test(attribute(geometry, "prst"))) expect(adjusted).toEqual([]);
    for (const formula of adjusted) {
      const value = Number(/^val (-?\d+)$/.exec(formula)?.[1]);
      expect(Math.abs(value)).toBeLessThan(2 ** 31);
    }
  }
}

/** A tenth of a point. */
const TOLERANCE = 1270;

function isGlued(slide: ReadElement): void {
  const shapes = new Map(
    elementsIn(slide, "p:sp").map((shape) => [
      attribute(elementsIn(shape, "p:cNvPr")[0] ?? shape, "id"),
      shape,
    ]),
  );
  for (const connector of elementsIn(slide, "p:cxnSp")) {
    const ends = connectorEnds(connector);
    for (const [name, end] of [
      ["a:stCxn", ends.start],
      ["a:endCxn", ends.stop],
    ] as const) {
      const [glue] = elementsIn(connector, name);
      if (glue === undefined) continue;
      const shape = shapes.get(attribute(glue, "id"));
      if (shape === undefined) throw new Error(`glued to nothing: ${attribute(glue, "id")}`);
      const site = shapeSite(shape, Number(attribute(glue, "idx")));
      expect(Math.abs(site.x - end.x)).toBeLessThanOrEqual(TOLERANCE);
      expect(Math.abs(site.y - end.y)).toBeLessThanOrEqual(TOLERANCE);
    }
  }
}

test("[PP1][PP2][PP3][PP4] whatever is drawn and written, a deck is whole and its arrows are glued", () => {
  holds(SAMPLE, isSound);
});

test(`[PP1][PP2][PP3][PP4] a thousand decks are whole and glued @night`, () => {
  holds(NIGHT, isSound);
}, 1_800_000);

test("[PP3] an arrow that turns leaves and comes to each side as it looks", () => {
  // Two boxes in all eight directions and in line, all sites, bent and curved.
  const ways = [-400, 0, 400].flatMap((dx) => [-300, 0, 300].map((dy) => ({ dx, dy })));
  for (const way of ways.filter(({ dx, dy }) => dx !== 0 || dy !== 0)) {
    const { slides } = readDeck(pairsOfBoxes(way));
    const [, slide] = slides;
    if (slide === undefined) throw new Error("no slide");
    isGlued(slide);
    const presets = elementsIn(slide, "p:cxnSp").map((connector) =>
      attribute(elementsIn(connector, "a:prstGeom")[0] ?? connector, "prst"),
    );
    expect(presets.filter((preset) => /^bentConnector[2-5]$/.test(preset))).toHaveLength(16);
    expect(presets.filter((preset) => /^curvedConnector[2-5]$/.test(preset))).toHaveLength(16);
  }
});

/** For each two sides, and bent as well as curved, two boxes and an arrow. */
function pairsOfBoxes({ dx, dy }: { readonly dx: number; readonly dy: number }): ExportContent {
  const sites = [0, 1, 2, 3] as const;
  const shapes = sites.flatMap((from) =>
    sites.flatMap((to) =>
      (["bent", "curved"] as const).flatMap((form): readonly PictureShape[] => {
        const id = `${from}${to}${form}`;
        const middle = { x: 500 + dx / 2, y: 500 + dy / 2 };
        const end = { x: 500 + dx, y: 500 + dy };
        return [
          plainBox(`${id}one`, { x: 440, y: 470 }),
          plainBox(`${id}other`, { x: 440 + dx, y: 470 + dy }),
          {
            kind: "connector",
            id,
            name: "",
            from: { box: `${id}one`, site: from },
            to: { box: `${id}other`, site: to },
            commands: [
              { to: "M", x: 500, y: 500 },
              form === "bent"
                ? { to: "L", ...middle }
                : { to: "C", x1: middle.x, y1: 500, x2: middle.x, y2: end.y, ...middle },
              { to: "L", ...end },
            ],
            stroke: { colour: "#23262b", width: 2, dash: "solid" },
            isDouble: false,
            hasTail: false,
            hasHead: true,
            words: null,
          },
        ];
      }),
    ),
  );
  const picture = { width: 1000, height: 1000, images: new Map(), shapes };
  return sampleContent("A", { language: "en", more: { picture } });
}

function plainBox(id: string, { x, y }: { readonly x: number; readonly y: number }): PictureShape {
  return {
    kind: "box",
    id,
    name: id,
    form: "rectangle",
    at: { x, y, w: 120, h: 60 },
    rotation: 0,
    radius: 0,
    fill: "#ffffff",
    stroke: null,
    words: null,
  };
}

test("[PP3] on real boards each arrow is glued, and each stage shows its own cards with their Do results", () => {
  for (const id of ["A", "B", "K"]) {
    for (const level of ["frame", "detail"] as const) {
      const content = boardContent(id, { language: "ja", level });
      const { slides } = readDeck(content);
      for (const slide of slides) isGlued(slide);
      const [, frame, ...others] = slides;
      const glue =
        frame === undefined
          ? []
          : [...elementsIn(frame, "a:stCxn"), ...elementsIn(frame, "a:endCxn")];
      const { arrows } = content.snapshot.drawing;
      const joined = arrows.filter(({ from, to }) => from !== null && to !== null);
      expect(glue.length).toBeGreaterThanOrEqual(2 * joined.length);
      for (const [index, stage] of ([1, 2, 3] as const).entries()) {
        const cards = content.snapshot.drawing.cards.filter(({ laneStage }) => laneStage === stage);
        const slide = others[index];
        const shown = slide === undefined ? [] : elementsIn(slide, "p:grpSp");
        const perCard = level === "frame" ? 1 : 3;
        expect(shown).toHaveLength(cards.length * perCard);
      }
    }
  }
});

test("[PP4] every word that was written stands in the deck, however long", () => {
  const texts = NASTY_TEXTS.filter((text) => text.trim() !== "" && !text.includes("\n"));
  const sample = sampleContent("B", { language: "ja" });
  const { slides } = readDeck({
    ...sample,
    reading: texts,
    detail: [
      {
        stage: 1,
        results: texts.map((text, index) => ({ ...firstResult(sample), id: `do${index}`, text })),
      },
    ],
  });
  const shown = slides.map(({ text }) => text).join("");
  const sayable = (text: string) =>
    // oxlint-disable-next-line no-control-regex -- it is what XML cannot say
    text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
  // What is cut over lines or slides is there letter by letter.
  for (const text of texts) {
    const pieces = sayable(text).match(/.{1,20}/gu) ?? [];
    for (const piece of new Set(pieces)) expect(shown).toContain(piece);
  }
  const long = shown.split("あ").length - 1;
  expect(long).toBeGreaterThanOrEqual(2 * 5000);
});

function firstResult({ detail }: ExportContent) {
  const result = detail[0]?.results[0];
  if (result === undefined) throw new Error("no Do result");
  return result;
}

test("[PP5][XP4] what is not agreed says so across each slide and in what describes the file", () => {
  const deck = readDeck(sampleContent("K", { language: "ja" }));
  for (const slide of deck.slides) {
    const stamps = elementsIn(slide, "p:sp").filter(
      (shape) =>
        shape.text === "未合意" &&
        elementsIn(shape, "a:xfrm")[0]?.attributes.get("rot") !== undefined,
    );
    expect(stamps).toHaveLength(1);
  }
  expect(elementsIn(deck.xml("docProps/core.xml"), "cp:contentStatus")[0]?.text).toBe("未合意");
  const agreed = readDeck(
    sampleContent("K", {
      language: "ja",
      more: {
        standing: { kind: "agreed", version: 2, parties: ["customer"], at: "" },
        openFindings: [],
      },
    }),
  );
  expect(agreed.slides.map(({ text }) => text).join("")).not.toContain("未合意");
  expect(elementsIn(agreed.xml("docProps/core.xml"), "cp:contentStatus")[0]?.text).toBe(
    "合意済み 第2版(顧客)",
  );
});

test("[PP6][XP3] the structure comes out of a deck with the same hash and pattern key", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Array.from("ABCDEFGHIJKL")),
      fc.constantFrom(...NASTY_TEXTS),
      (id, said) => {
        const sample = sampleContent(id, { language: "ja" });
        const snapshot = { ...sample.snapshot, customer: { ja: said, en: said } };
        const { xml } = readDeck({ ...sample, snapshot });
        const read = parseSnapshot(JSON.parse(xml("customXml/item1.xml").text));
        if (read.kind === "refused") throw new Error(JSON.stringify(read.refusal));
        expect(read.value).toEqual({ ...snapshot, customer: read.value.customer });
        const { structure } = interpret(read.value.drawing, read.value.lineup);
        expect(patternKey(canonicalForm(structure))).toBe(sample.snapshot.patternKey);
      },
    ),
    { numRuns: 30, seed: 6 },
  );
});

test("[PP7][XP2] equal content gives equal bytes", () => {
  fc.assert(
    fc.property(randomContent, (content) => {
      expect(Buffer.compare(writePptx(content), writePptx(structuredClone(content)))).toBe(0);
    }),
    { numRuns: 8, seed: 7 },
  );
});

test("[PP8] every run names its face for Latin, Japanese and what else there is", () => {
  const { slides } = readDeck(sampleContent("B", { language: "ja" }));
  for (const run of slides.flatMap((slide) => elementsIn(slide, "a:r"))) {
    const faces = ["a:latin", "a:ea", "a:cs"].map((name) =>
      attribute(elementsIn(run, name)[0] ?? run, "typeface"),
    );
    expect(faces).toEqual(["Meiryo", "Meiryo", "Meiryo"]);
  }
});

test("[PP9] notes are before the speaker, comments at the end", () => {
  const sample = sampleContent("B", { language: "ja" });
  const deck = readDeck(sample);
  const notes = deck.paths
    .filter((path) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(path))
    .map((path) => deck.xml(path).text);
  expect(notes.join("")).toContain("会議で話したこと。");
  expect(deck.slides.at(-1)?.text).toContain("この順番でよいと思います。");
});

test("[PP11][XP4] nothing of what an anonymous content leaves out is in any part, and nothing dates the file", () => {
  const sample = sampleContent("B", { language: "ja" });
  const named = sample.customer;
  const snapshot = anonymise(sample.snapshot, { ja: "A社", en: "Company A" });
  const bare: ExportContent = {
    ...sample,
    customer: "A社",
    title: "",
    source: { ...sample.source, name: "", at: "" },
    standing: { kind: "anonymised" },
    snapshot,
    interpretation: interpret(snapshot.drawing, snapshot.lineup),
    detail: [],
    answers: [],
    awaited: [],
    openFindings: [],
    notes: [],
    comments: [],
  };
  const { paths, xml } = readDeck(bare);
  const said = paths
    .filter((path) => /\.(xml|rels)$/.test(path))
    .map((path) => JSON.stringify(readAll(xml(path))));
  for (const secret of [named, "髙橋", "山﨑", "会議で話したこと", "2026"]) {
    expect(said.filter((part) => part.includes(secret))).toEqual([]);
  }
  expect(said.some((part) => part.includes("A社"))).toBe(true);
});

/** Everything that an element says, in its attributes too. */
function readAll(element: ReadElement): unknown {
  return [element.name, [...element.attributes], element.text, element.children.map(readAll)];
}
