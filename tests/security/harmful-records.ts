import { BOARD_PAGE_ID, type PlainRecord } from "@zentaikan/board-model";
import { SAMPLE_PROPS } from "../convergence/sample-props.ts";
import type { XssPayload } from "./xss-corpus.ts";

/** Records that carry a payload in each place where people or programs can put text. */
export interface HarmfulRecords {
  readonly records: readonly PlainRecord[];
  /** How many places of these records carry a payload, by the name of the place. */
  readonly places: readonly string[];
}

/** tldraw's own shapes, as a program would write them into the document, past every editor. */
export function harmfulDrawing({ id, text }: XssPayload, number: number): HarmfulRecords {
  const at = placeOf(number);
  const asset = (type: string, props: object): PlainRecord => ({
    id: `asset:${type}${id}`,
    typeName: "asset",
    type,
    props,
    meta: { note: text },
  });
  const image = { w: 40, h: 40, name: text, isAnimated: false, mimeType: text };
  const { note, frame } = SAMPLE_PROPS;
  const box = { w: 100, h: 80 };
  const picture = { ...box, playing: true, url: text, altText: text };
  const crop = { crop: null, flipX: false, flipY: false };
  return {
    records: [
      shape(`n${id}`, "note", at, { ...note, url: text, richText: harmfulText(text) }),
      shape(`f${id}`, "frame", at, { ...frame, ...box, name: text }),
      shape(`e${id}`, "embed", at, { ...box, url: text }),
      shape(`b${id}`, "bookmark", at, { ...box, url: text, assetId: `asset:bookmark${id}` }),
      shape(`i${id}`, "image", at, { ...picture, ...crop, assetId: `asset:image${id}` }),
      asset("image", { ...image, src: text }),
      asset("bookmark", { title: text, description: text, image: text, favicon: text, src: text }),
    ],
    places: [
      "note text",
      "note link",
      "note attributes",
      "note address",
      "frame name",
      "embed address",
      "bookmark address",
      "image address",
      "image description",
      "image name",
      "image type",
      "image source",
      "asset meta",
      "bookmark title",
      "bookmark description",
      "bookmark image",
      "bookmark icon",
      "bookmark source",
    ],
  };
}

/** Our own shapes, and arrows between them. */
export function harmfulStructure({ id, text }: XssPayload, number: number): HarmfulRecords {
  const at = placeOf(number);
  const card = { ...SAMPLE_PROPS["capital-card"], capital: text, subdivision: text };
  const link = { sign: "-", basis: "evidence", basisText: text, contested: true };
  const arrow = { ...SAMPLE_PROPS.arrow, richText: harmfulText(text) };
  const said = { text, subdivision: text, indicator: text, target: text, due: text, owner: text };
  const ourDos = [{ id: text, text, paid: null }];
  const doResult = { ...SAMPLE_PROPS["do-result"], ...said, ourDos };
  return {
    records: [
      shape(`c${id}`, "capital-card", at, card),
      { ...shape(`d${id}`, "do-result", { x: 0, y: 0 }, doResult), parentId: `shape:c${id}` },
      shape(`s${id}`, "vision-star", at, { ...SAMPLE_PROPS["vision-star"], text }),
      shape(`l${id}`, "stage-lane", at, { w: 400, h: 300, stage: 1, horizon: text }),
      { ...shape(`a${id}`, "arrow", at, arrow), meta: { link } },
      {
        id: `binding:${id}`,
        typeName: "binding",
        type: "arrow",
        fromId: `shape:a${id}`,
        toId: `shape:c${id}`,
        props: {
          terminal: "end",
          normalizedAnchor: { x: 0.5, y: 0.5 },
          isExact: false,
          isPrecise: false,
          snap: "none",
        },
        meta: {},
      },
    ],
    places: [
      "card capital",
      "card subdivision",
      "star text",
      "lane condition",
      "arrow text",
      "arrow link",
      "arrow attributes",
      "link reason",
      "Do result",
      "Do result subdivision",
      "Do result indicator",
      "Do result target",
      "Do result due",
      "Do result owner",
      "our Do",
      "our Do id",
    ],
  };
}

/** Rich text as JSON that no editor would write: the payload as words, as a link, and as attributes. */
function harmfulText(text: string): object {
  const attrs = { dir: text, class: text, style: text, onclick: text, onmouseover: text };
  const words = { type: "text", text };
  const link = (href: string) => ({
    type: "link",
    attrs: { href, target: text, rel: text, class: text, title: text, onclick: text },
  });
  return {
    type: "doc",
    content: [
      { type: "paragraph", attrs, content: [words] },
      { type: "paragraph", content: [{ ...words, marks: [link(text)] }] },
      {
        type: "paragraph",
        content: [
          { ...words, marks: [link("https://example.org/"), { type: "highlight", attrs }] },
        ],
      },
    ],
  };
}

function shape(
  name: string,
  type: string,
  at: { readonly x: number; readonly y: number },
  props: object,
): PlainRecord {
  return {
    id: `shape:${name}`,
    typeName: "shape",
    type,
    parentId: BOARD_PAGE_ID,
    index: "a1",
    ...at,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    props,
    meta: {},
  };
}

function placeOf(number: number): { x: number; y: number } {
  return { x: (number % 20) * 60, y: Math.floor(number / 20) * 60 };
}
