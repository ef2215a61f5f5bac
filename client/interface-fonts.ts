import { createHash } from "node:crypto";
import { glob, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import type { Plugin } from "vite";
import { CCPI8, type Text } from "@zentaikan/capital-graph";
import { CATALOGUE } from "./src/messages/catalogue.ts";

const top = fileURLToPath(new URL("..", import.meta.url));
const kept = join(top, "client/node_modules/.cache/interface-fonts");
/**
 * Where the words are written that the product itself shows in a family; of them, those that stand on
 * a board as it opens.
 */
const families = [
  {
    css: /@fontsource-variable\/noto-sans-jp\/[^?]*\.css$/,
    atOnce: {
      messages: /^(?:part|pattern|reading|relations|vantage)\./,
      files: [
        "packages/capital-graph/src/{lights,stage-names}.ts",
        "packages/capital-graph/src/{reading,rules}/*.ts",
      ],
    },
    files: [
      "client/src/messages/*.ts",
      "packages/capital-graph/src/**/*.ts",
      "packages/protocol/src/**/*.ts",
      "server/src/errors.ts",
      "server/src/features/boards/sample-*.json",
    ],
    /** Those that styles ask for. */
    variationAxes: { wght: { min: 400, max: 700 } },
  },
  {
    css: /@fontsource\/shippori-mincho\/[^?]*\.css$/,
    atOnce: {
      messages: /^(?:board\.beat\.|[^.]+\.question$)/,
      files: ["packages/capital-graph/src/{stage-names,reading/*}.ts"],
    },
    // What is read at leisure: titles, the question, the reading, what a customer is to become.
    files: [
      "client/src/messages/{board,general,home}-messages.ts",
      "packages/capital-graph/src/{lineup,lineups/*}.ts",
      "server/src/features/boards/sample-*.json",
    ],
    /** What its Japanese parts are parts of: one file of what is shown at once, in place of fifty. */
    whole: "files/shippori-mincho-japanese-500-normal.woff2",
  },
];
type Family = (typeof families)[number];

const firstOfJapanese = 0x30_00;
/** Latin letters, kana and their punctuation: whatever people write has some of them. */
const letters = [
  ...Array.from({ length: 0x60 }, (_, index) => 0x20 + index),
  ...Array.from({ length: 0x100 }, (_, index) => firstOfJapanese + index),
];

/**
 * Japanese fonts come in some hundred parts of neighbouring characters. Beside each part lie, from
 * here on, two more with those characters alone that the product itself shows, one of them with what
 * an opened board shows at once: a browser asks for these until somebody wrote a character that lies
 * in the whole part only. Of a family that comes whole as well, what is shown at once is one file, for
 * each that comes has the page laid out anew. Of two faces of one family that know a character the
 * later counts, and the weights that styles ask for look the same in both. [FT2]
 */
export function interfaceFonts(): Plugin {
  return {
    name: "interface-fonts",
    apply: "build",
    enforce: "pre",
    async transform(css, id) {
      const family = families.find(({ css: ofFamily }) => ofFamily.test(id));
      if (family === undefined) return null;
      const faces = [...css.matchAll(/@font-face \{[^}]*\}/g)].map(([face]) => face);
      const isOfWhole = (face: string) => family.whole !== undefined && japanesePart.test(face);
      const alone = faces.filter((face) => !isOfWhole(face)).map((face) => [face]);
      const joined = [faces.filter(isOfWhole), ...alone];
      const { atOnce, others } = await shownCharacters(family);
      const smaller = await Promise.all([
        ...faces.map((face) => smallerFace([face], { id, family, shown: others })),
        ...joined.map((group) => smallerFace(group, { id, family, shown: atOnce })),
      ]);
      return { code: [css, ...smaller].join("\n"), map: null };
    },
  };
}

async function shownCharacters({ atOnce, files }: Family) {
  const messages = Object.entries<Text>(CATALOGUE).filter(([id]) => atOnce.messages.test(id));
  const texts = [...messages.map(([, text]) => text), ...CCPI8.capitals.map(({ label }) => label)];
  const words = texts.map(({ ja }) => ja).join("") + (await readAll(atOnce.files));
  const first = new Set([...letters, ...characters(words)]);
  const others = new Set(characters(await readAll(files)));
  for (const code of others) if (code < firstOfJapanese) first.add(code);
  return { atOnce: inOrder(first), others: inOrder(others).filter((code) => !first.has(code)) };
}

function inOrder(codes: Iterable<number>): readonly number[] {
  return [...codes].toSorted((one, other) => one - other);
}

function characters(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0).filter(
    (code) => code >= 0x20,
  );
}

async function readAll(patterns: readonly string[]): Promise<string> {
  let text = "";
  for await (const path of glob(patterns, { cwd: top })) {
    if (!path.endsWith(".test.ts")) text += await readFile(join(top, path), "utf8");
  }
  return text;
}

/** One of the parts that have numbers. */
const japanesePart = /url\([^)]*-\d+-\d+-normal\.woff2\)/;

/** @param faces of which one is made */
async function smallerFace(
  faces: readonly string[],
  { id, family, shown }: { id: string; family: Family; shown: readonly number[] },
): Promise<string> {
  const [face = ""] = faces;
  const ranges = faces.map((one) => /unicode-range: (?<range>[^;]*)/.exec(one)?.groups?.["range"]);
  const file =
    faces.length > 1 ? family.whole : /url\((?<file>[^)]*\.woff2)\)/.exec(face)?.groups?.["file"];
  const isIn = ranges.map((range) => readRange(range ?? ""));
  const codes = shown.filter((code) => isIn.some((isInOne) => isInOne(code)));
  if (file === undefined || codes.length === 0) return "";
  const made = await makeSubset(join(dirname(id), file), { codes, family });
  return face
    .replace(/src:[^;]*;/, `src: url(./${relative(dirname(id), made)}) format("woff2");`)
    .replace(
      /unicode-range:[^;]*/,
      `unicode-range: ${codes.map((code) => `U+${code.toString(16)}`).join(",")}`,
    );
}

function readRange(range: string): (code: number) => boolean {
  const spans = range.split(",").map((span) => {
    const [from = "", to = from] = span.trim().slice(2).split("-");
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
  });
  return (code) => spans.some(({ from, to }) => from <= code && code <= to);
}

/** Kept by what it is made of: making all of them takes seconds. */
async function makeSubset(
  path: string,
  { codes, family: { variationAxes } }: { codes: readonly number[]; family: Family },
): Promise<string> {
  const whole = await readFile(path);
  const key = createHash("sha256")
    .update(whole)
    .update(JSON.stringify({ codes, variationAxes }))
    .digest("hex")
    .slice(0, 16);
  const made = join(kept, `${basename(path, ".woff2")}-shown-${key}.woff2`);
  if ((await stat(made).catch(() => null)) !== null) return made;
  const text = String.fromCodePoint(...codes);
  const subset = await subsetFont(whole, text, {
    targetFormat: "woff2",
    noLayoutClosure: true,
    ...(variationAxes && { variationAxes }),
  });
  await mkdir(kept, { recursive: true });
  await writeFile(made, subset);
  return made;
}
