import * as fc from "fast-check";
import { anyLetter } from "./any-letter.ts";
import type { ExportContent } from "../content/export-content.ts";
import type {
  PathCommand,
  PictureConnector,
  PictureImage,
  PictureBox,
  PictureLeaf,
  PicturePath,
  Picture,
  PictureShape,
} from "../picture/picture.ts";
import { sampleContent } from "./sample-content.ts";

/** What people paste into boards: everything that a kind of file could take for its own signs. */
export const NASTY_TEXTS: readonly string[] = [
  "",
  "=SUM(A1:A9)",
  "+81-3",
  "-1+1|cmd",
  "@here",
  "'=1",
  "\tleading tab",
  "a\r\nb\nc",
  'quote " and , comma',
  "<script>alert(1)</script>]]>&amp;&#0;",
  "\u0000\u0001\u000b\u001f\ufffe\uffff control",
  "half \ud83d letter",
  "👨‍👩‍👧‍👦🏳️‍🌈",
  "か\u3099き\u3099 髙﨑𠮷①㈱Ⅳ",
  "שלום עולם مرحبا",
  "\u202eabc\u202c",
  "あ".repeat(5000),
  "a".repeat(5000),
  "_x0041_",
];

const text = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  fc.string({ unit: anyLetter, maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
const length = fc.integer({ min: 0, max: 900 });
const rect = fc.record({ x: length, y: length, w: length, h: length });
const colour = fc.constantFrom("#23262b", "#ffffff", "#bd441b", "#12abEF");
const stroke = fc.record({
  colour,
  width: fc.constantFrom(0, 1, 3.5),
  dash: fc.constantFrom("solid" as const, "dashed" as const, "dotted" as const),
});
const words = fc.record({
  at: rect,
  lines: fc.array(
    fc.record({ text, x: length, baseline: length, width: length, endsParagraph: fc.boolean() }),
    { maxLength: 3 },
  ),
  size: fc.constantFrom(1, 12, 40),
  weight: fc.constantFrom("regular" as const, "bold" as const),
  colour,
  align: fc.constantFrom("start" as const, "middle" as const, "end" as const),
});
const point = fc.record({ x: length, y: length });
const command: fc.Arbitrary<PathCommand> = fc.oneof(
  point.map((at) => ({ to: "L" as const, ...at })),
  point.map((at) => ({ to: "M" as const, ...at })),
  fc.tuple(point, point, point).map(([a, b, c]) => ({
    to: "C" as const,
    x1: a.x,
    y1: a.y,
    x2: b.x,
    y2: b.y,
    ...c,
  })),
  fc.constant({ to: "Z" as const }),
);
const site = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const);

const box: fc.Arbitrary<Omit<PictureBox, "id">> = fc.record({
  kind: fc.constant("box" as const),
  name: text,
  form: fc.constantFrom(
    ...(["rectangle", "rounded", "ellipse", "diamond", "star", "triangle", "cloud"] as const),
  ),
  at: rect,
  rotation: fc.constantFrom(0, 0, 90, 30, -45),
  radius: fc.constantFrom(0, 8, 400),
  fill: fc.option(colour),
  stroke: fc.option(stroke),
  words: fc.option(words),
});
const path: fc.Arbitrary<Omit<PicturePath, "id">> = fc.record({
  kind: fc.constant("path" as const),
  name: text,
  commands: fc.array(command, { maxLength: 6 }),
  fill: fc.option(colour),
  stroke: fc.option(stroke),
  opacity: fc.double({ min: 0, max: 1, noNaN: true }),
});
const image: fc.Arbitrary<Omit<PictureImage, "id">> = fc.record({
  kind: fc.constant("image" as const),
  name: text,
  at: rect,
  rotation: fc.constantFrom(0, 12),
  hash: fc.constantFrom("known", "unknown"),
});

/** Boxes, ink and images, some of them grouped, with arrows between any boxes or none. */
const randomPicture: fc.Arbitrary<Picture> = fc
  .record({
    groups: fc.array(fc.array(fc.oneof(box, path, image), { minLength: 1, maxLength: 3 }), {
      maxLength: 5,
    }),
    arrows: fc.array(
      fc.record({
        from: fc.option(fc.tuple(fc.nat(), site)),
        to: fc.option(fc.tuple(fc.nat(), site)),
        turns: fc.array(fc.oneof(point, fc.tuple(point, point)), { maxLength: 3 }),
        start: point,
        stop: point,
        name: text,
        words: fc.option(words),
        stroke,
        hasHead: fc.boolean(),
        isDouble: fc.boolean(),
        hasTail: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ groups, arrows }) => {
    const shapes = groups.map((leaves, group): PictureShape => {
      const named = leaves.map((leaf, at): PictureLeaf => ({ ...leaf, id: `g${group}/${at}` }));
      const [only] = named;
      if (named.length === 1 && only !== undefined) return only;
      return { kind: "group", id: `g${group}`, name: `Group ${group}`, shapes: named };
    });
    const boxes = shapes
      .flatMap((shape) => (shape.kind === "group" ? shape.shapes : [shape]))
      .filter((leaf) => leaf.kind === "box");
    const end = (chosen: readonly [number, 0 | 1 | 2 | 3] | null) => {
      const found = chosen === null ? undefined : boxes[chosen[0] % Math.max(1, boxes.length)];
      return chosen === null || found === undefined ? null : { box: found.id, site: chosen[1] };
    };
    const connectors = arrows.map(
      ({ from, to, start, stop, turns, ...rest }, index): PictureConnector => ({
        kind: "connector",
        id: `arrow${index}`,
        ...rest,
        from: end(from),
        to: end(to),
        commands: [
          { to: "M", ...start },
          ...turns.map((turn): PathCommand => {
            if (!Array.isArray(turn)) return { to: "L", ...turn };
            const [a, b] = turn;
            return { to: "C", x1: a.x, y1: a.y, x2: b.x, y2: b.y, ...b };
          }),
          { to: "L", ...stop },
        ],
      }),
    );
    return { width: 1000, height: 1000, shapes: [...connectors, ...shapes], images: IMAGES };
  });

const IMAGES = new Map([
  [
    "known",
    { mime: "image/png" as const, bytes: Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]) },
  ],
]);

/** A board of a sample customer on which strangers wrote whatever they liked. */
export const randomContent: fc.Arbitrary<ExportContent> = fc
  .record({
    language: fc.constantFrom("ja" as const, "en" as const),
    id: fc.constantFrom("A", "B", "E", "K"),
    picture: randomPicture,
    customer: text,
    title: text,
    said: fc.array(text, { minLength: 12, maxLength: 12 }),
    standing: fc.constantFrom(
      { kind: "unagreed" as const },
      { kind: "agreed" as const, version: 3, parties: ["customer" as const], at: "2026-11-20" },
    ),
    results: fc.nat({ max: 12 }),
  })
  .map(({ language, id, picture, customer, title, said, standing, results }) => {
    const sample = sampleContent(id, { language });
    const word = (at: number) => said[at % said.length] ?? "";
    return {
      ...sample,
      picture,
      customer,
      title,
      standing,
      reading: said.slice(0, 3),
      detail: sample.detail.map(({ stage, results: those }) => ({
        stage,
        results: those.slice(0, results).map((result, at) => ({
          ...result,
          text: word(at),
          indicator: word(at + 1),
          target: word(at + 2),
          due: word(at + 3),
          owner: word(at + 4),
          subdivision: word(at + 5),
          ourDos: [{ text: word(at + 6), paid: null }],
        })),
      })),
      answers: sample.answers.map((answer) => ({ ...answer, by: word(3), reason: word(4) })),
      awaited: [word(5)],
      openFindings: [word(6)],
      notes: [
        {
          about: word(7),
          record: null,
          isInternal: true,
          blocks: [
            {
              kind: "paragraph" as const,
              runs: [
                {
                  text: word(8),
                  isBold: true,
                  isItalic: false,
                  isStruck: false,
                  isCode: false,
                  link: null,
                },
              ],
            },
          ],
        },
      ],
      comments: sample.comments.map((thread) => ({
        ...thread,
        entries: [{ by: word(9), at: "2026-11-22 11:00 JST", text: word(10) }],
      })),
    };
  });
