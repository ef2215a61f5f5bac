import { writePptx } from "../writers/pptx/write-pptx.ts";
import { unzipOwnParts } from "../writers/zip-parts.ts";
import type { ExportContent } from "../content/export-content.ts";
import { elementsIn, readXml, type ReadElement } from "./read-xml.ts";

/** A deck as it would be opened: its parts, and those of XML as elements. */
export interface ReadDeck {
  readonly paths: readonly string[];
  readonly xml: (path: string) => ReadElement;
  readonly slides: readonly ReadElement[];
}

/** Each part is read when it is first asked for. */
export function readDeck(content: ExportContent): ReadDeck {
  const parts = unzipOwnParts(writePptx(content));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const paths = [...parts.keys()];
  const read = new Map<string, ReadElement>();
  const xml = (path: string) => {
    const known = read.get(path) ?? readXml(decoder.decode(parts.get(path)));
    read.set(path, known);
    return known;
  };
  return {
    paths,
    xml,
    get slides() {
      return elementsIn(xml("ppt/presentation.xml"), "p:sldId").map((_, index) =>
        xml(`ppt/slides/slide${index + 1}.xml`),
      );
    },
  };
}

/** Where a shape's sites lie and where a connector ends, read back from XML alone. */
interface Point {
  readonly x: number;
  readonly y: number;
}

interface Transform {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly degrees: number;
  readonly flipH: boolean;
  readonly flipV: boolean;
}

export function connectorEnds(connector: ReadElement): {
  readonly start: Point;
  readonly stop: Point;
} {
  const transform = readTransform(connector);
  const { w, h } = transform;
  return {
    start: seenOnSlide({ x: 0, y: 0 }, transform),
    stop: seenOnSlide({ x: w, y: h }, transform),
  };
}

/** Connection sites of the presets that we write (ECMA-376, presetShapeDefinitions.xml), in shares. */
const PRESET_SITES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  rect: [
    [0.5, 0],
    [0, 0.5],
    [0.5, 1],
    [1, 0.5],
  ],
  roundRect: [
    [0.5, 0],
    [0, 0.5],
    [0.5, 1],
    [1, 0.5],
  ],
  diamond: [
    [0.5, 0],
    [0, 0.5],
    [0.5, 1],
    [1, 0.5],
  ],
  ellipse: [
    [0.5, 0],
    [0.1464, 0.1464],
    [0, 0.5],
    [0.1464, 0.8536],
    [0.5, 1],
    [0.8536, 0.8536],
    [1, 0.5],
    [0.8536, 0.1464],
  ],
  triangle: [
    [0.5, 0],
    [0.25, 0.5],
    [0, 1],
    [0.5, 1],
    [1, 1],
    [0.75, 0.5],
  ],
  star5: [[0.5, 0]],
};

export function shapeSite(shape: ReadElement, index: number): Point {
  const transform = readTransform(shape);
  const { w, h } = transform;
  const preset = elementsIn(shape, "a:prstGeom")[0]?.attributes.get("prst");
  if (preset !== undefined) {
    const share = PRESET_SITES[preset]?.[index];
    if (share === undefined) throw new Error(`${preset} has no site ${index}`);
    return seenOnSlide({ x: share[0] * w, y: share[1] * h }, transform);
  }
  const place = elementsIn(shape, "a:cxn")[index]?.children[0]?.attributes;
  const named: Readonly<Record<string, number>> = { l: 0, hc: w / 2, r: w, t: 0, vc: h / 2, b: h };
  const [x, y] = [named[place?.get("x") ?? ""], named[place?.get("y") ?? ""]];
  if (x === undefined || y === undefined) throw new Error(`no site ${index}`);
  return seenOnSlide({ x, y }, transform);
}

function readTransform(shape: ReadElement): Transform {
  const transform = elementsIn(shape, "a:xfrm")[0];
  const read = (name: string, key: string) =>
    Number(
      transform?.children.find((child) => child.name === name)?.attributes.get(key) ?? Number.NaN,
    );
  return {
    x: read("a:off", "x"),
    y: read("a:off", "y"),
    w: read("a:ext", "cx"),
    h: read("a:ext", "cy"),
    degrees: Number(transform?.attributes.get("rot") ?? 0) / 60_000,
    flipH: transform?.attributes.get("flipH") === "1",
    flipV: transform?.attributes.get("flipV") === "1",
  };
}

/** Mirrored within the frame first, turned about its middle after. */
function seenOnSlide(point: Point, { x, y, w, h, degrees, flipH, flipV }: Transform): Point {
  const across = (point.x - w / 2) * (flipH ? -1 : 1);
  const down = (point.y - h / 2) * (flipV ? -1 : 1);
  const radians = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  return { x: x + w / 2 + across * cos - down * sin, y: y + h / 2 + across * sin + down * cos };
}
