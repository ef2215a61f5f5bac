import { createHash } from "node:crypto";
import { glob, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import type { Plugin } from "vite";

const top = fileURLToPath(new URL("..", import.meta.url));
const kept = join(top, "client/node_modules/.cache/interface-fonts");
/** Where the words are written that the product itself shows in a family. */
const families = [
  {
    css: /@fontsource-variable\/noto-sans-jp\/[^?]*\.css$/,
    words: [
      "client/src/messages/*.ts",
      "packages/capital-graph/src/**/*.ts",
      "packages/protocol/src/**/*.ts",
      "server/src/errors.ts",
    ],
    /** Those that styles ask for. */
    variationAxes: { wght: { min: 400, max: 700 } },
  },
  {
    css: /@fontsource\/shippori-mincho\/[^?]*\.css$/,
    // What is read at leisure: titles, the question, the reading.
    words: [
      "client/src/messages/{board,general,home}-messages.ts",
      "packages/capital-graph/src/{lineup,lineups/*,stage-names,reading/*}.ts",
    ],
    /** What its Japanese parts are parts of: one file of our words, in place of fifty. */
    whole: "files/shippori-mincho-japanese-500-normal.woff2",
  },
];
type Family = (typeof families)[number];

/** Latin letters, kana and their punctuation: whatever people write has some of them. */
const letters = [
  ...Array.from({ length: 0x60 }, (_, index) => 0x20 + index),
  ...Array.from({ length: 0x100 }, (_, index) => 0x3000 + index),
];

/**
 * Japanese fonts come in some hundred parts of neighbouring characters. Beside each part lies, from
 * here on, one more with those characters alone that the product itself shows: a browser asks for that
 * one until somebody wrote a character that lies in the whole part only. Of a family that comes whole
 * as well, there is one for all parts, for each that comes has the page laid out anew. Of two faces
 * of one family that know a character the later counts, and the weights that styles ask for look the
 * same in both. [FT2]
 */
export function interfaceFonts(): Plugin {
  return {
    name: "interface-fonts",
    apply: "build",
    enforce: "pre",
    async transform(css, id) {
      const family = families.find(({ css: ofFamily }) => ofFamily.test(id));
      if (family === undefined) return null;
      const shown = await shownCharacters(family);
      const faces = [...css.matchAll(/@font-face \{[^}]*\}/g)].map(([face]) => face);
      const { whole } = family;
      const ofWhole = whole === undefined ? [] : faces.filter((face) => japanesePart.test(face));
      const alone = faces.filter((face) => !ofWhole.includes(face)).map((face) => [face]);
      const smaller = await Promise.all(
        [ofWhole, ...alone].map((group) => smallerFace(group, { id, family, shown })),
      );
      return { code: [css, ...smaller].join("\n"), map: null };
    },
  };
}

async function shownCharacters({ words }: Family): Promise<readonly number[]> {
  const characters = new Set(letters);
  for await (const path of glob(words, { cwd: top })) {
    if (path.endsWith(".test.ts")) continue;
    for (const character of await readFile(join(top, path), "utf8")) {
      const code = character.codePointAt(0) ?? 0;
      if (code >= 0x20) characters.add(code);
    }
  }
  return [...characters].toSorted((one, other) => one - other);
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
