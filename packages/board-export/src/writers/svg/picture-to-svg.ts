import { connectorPaint, DOUBLE_GAP } from "../../picture/connector-paint.ts";
import { formOutline } from "../../picture/form-outline.ts";
import type {
  PathCommand,
  Picture,
  PictureBytes,
  PictureConnector,
  PictureLeaf,
  PictureShape,
  PictureStroke,
  PictureWords,
} from "../../picture/picture.ts";
import { COLOURS } from "../../picture/print-colours.ts";
import type { Fonts } from "../../text/open-fonts.ts";
import { textRuns, type TextRun } from "../../text/text-runs.ts";
import { escapeXml } from "./escape-xml.ts";
import type { WordOutlines } from "./word-outlines.ts";

interface SvgOptions {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** JSON that the picture comes back from; null where it carries none. */
  readonly snapshot: string | null;
  readonly background: "paper" | "transparent";
  /** Rules that bring fonts along; empty where whoever shows it has them. */
  readonly fontFaces: string;
  readonly fonts: Fonts;
}

/** Where the snapshot lies in it. */
export const SNAPSHOT_ID = "zentaikan-snapshot";

const FAMILIES = `'Noto Sans JP','Noto Emoji','Noto Sans Arabic','Noto Sans Hebrew','Hiragino Sans','Yu Gothic','Meiryo',sans-serif`;

/** Each line is one text that can be selected, at the place and of the width that it was laid out with. */
export function pictureToSvg(picture: Picture, options: SvgOptions): string {
  const { width, height } = picture;
  const means: Means = {
    images: picture.images,
    hasNames: true,
    writeWords: (words) => writeWords(words, options.fonts),
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${options.language}" xml:space="preserve" font-family="${FAMILIES}" style="font-kerning:none;font-variant-ligatures:none">`,
    `<title>${escapeXml(options.title)}</title>`,
    `<desc>${escapeXml(options.description)}</desc>`,
    options.snapshot === null
      ? ""
      : `<metadata id="${SNAPSHOT_ID}">${escapeXml(options.snapshot)}</metadata>`,
    options.fontFaces === "" ? "" : `<style>${options.fontFaces}</style>`,
    options.background === "paper" ? writePaper(width, height) : "",
    ...picture.shapes.map((shape) => writeShape(shape, means)),
    "</svg>\n",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

interface Band {
  readonly background: "paper" | "transparent";
  readonly scale: number;
  /** Pixels: how far below the upper edge of the picture it begins, and how large it is. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A band across a picture for whoever only paints it: nothing in it but what leaves ink. */
export function bandToSvg(
  { shapes, images }: Pick<Picture, "shapes" | "images">,
  { background, scale, top, width, height }: Band,
  outlines: WordOutlines,
): string {
  const means: Means = {
    images,
    hasNames: false,
    writeWords: (words) => outlines.write(words),
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    background === "paper" ? writePaper(width, height) : "",
    `<g transform="matrix(${scale} 0 0 ${scale} 0 ${-top})">`,
    ...shapes.map((shape) => writeShape(shape, means)),
    "</g></svg>",
  ].join("");
}

function writePaper(width: number, height: number): string {
  return `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`;
}

interface Means {
  readonly images: ReadonlyMap<string, PictureBytes>;
  /** Whether shapes say what they are to whoever cannot see them. */
  readonly hasNames: boolean;
  readonly writeWords: (words: PictureWords) => string;
}

function writeShape(shape: PictureShape, means: Means): string {
  const inside =
    shape.kind === "group"
      ? shape.shapes.map((leaf) => writeLeaf(leaf, means)).join("")
      : writeLeaf(shape, means);
  if (!means.hasNames) return inside;
  const title = shape.name === "" ? "" : `<title>${escapeXml(shape.name)}</title>`;
  return `<g data-record="${escapeXml(shape.id)}">${title}${inside}</g>`;
}

function writeLeaf(leaf: PictureLeaf, means: Means): string {
  switch (leaf.kind) {
    case "box": {
      const isSeen = leaf.fill !== null || leaf.stroke !== null;
      const form = isSeen ? writePath(formOutline(leaf), leaf) : "";
      const words = leaf.words === null ? "" : means.writeWords(leaf.words);
      return turned(form + words, leaf);
    }
    case "path":
      return writePath(leaf.commands, leaf);
    case "connector":
      return writeConnector(leaf);
    case "image": {
      const { x, y, w, h } = leaf.at;
      const found = means.images.get(leaf.hash);
      if (found === undefined) return "";
      const address = `data:${found.mime};base64,${Buffer.from(found.bytes).toString("base64")}`;
      const image = `<image x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" preserveAspectRatio="none" href="${address}"/>`;
      return turned(image, leaf);
    }
  }
}

function writeConnector(connector: PictureConnector): string {
  const { body, width, heads } = connectorPaint(connector);
  const { stroke, isDouble } = connector;
  const line = { fill: null, stroke: { ...stroke, width }, isConnector: true };
  return [
    writePath(body, line),
    isDouble
      ? writePath(body, {
          fill: null,
          stroke: { colour: COLOURS.paper, width: DOUBLE_GAP, dash: "solid" },
          isConnector: true,
        })
      : "",
    ...heads.map((head) => writePath(head, { fill: stroke.colour, stroke: null })),
  ].join("");
}

function writePath(
  commands: readonly PathCommand[],
  look: {
    readonly fill: string | null;
    readonly stroke: PictureStroke | null;
    readonly opacity?: number;
    /** An arrow begins flat at the edge of its box. */
    readonly isConnector?: boolean;
  },
): string {
  const { opacity = 1 } = look;
  return `<path d="${commands.map(writeCommand).join("")}" fill="${look.fill ?? "none"}"${writeStroke(look.stroke, look.isConnector === true)}${opacity === 1 ? "" : ` opacity="${round(opacity)}"`}/>`;
}

const DASHES = { solid: null, dashed: [3, 2.5], dotted: [0.1, 2] } as const;

function writeStroke(stroke: PictureStroke | null, isConnector: boolean): string {
  if (stroke === null || stroke.width === 0) return "";
  const dash = DASHES[stroke.dash]?.map((part) => round(part * stroke.width)).join(" ");
  const ends = isConnector && stroke.dash !== "dotted" ? "butt" : "round";
  return ` stroke="${stroke.colour}" stroke-width="${round(stroke.width)}" stroke-linecap="${ends}" stroke-linejoin="round"${dash === undefined ? "" : ` stroke-dasharray="${dash}"`}`;
}

function writeCommand(command: PathCommand): string {
  if (command.to === "Z") return "Z";
  const end = `${round(command.x)} ${round(command.y)}`;
  if (command.to !== "C") return command.to + end;
  return `C${round(command.x1)} ${round(command.y1)} ${round(command.x2)} ${round(command.y2)} ${end}`;
}

function writeWords({ lines, size, weight, colour }: PictureWords, fonts: Fonts): string {
  const look = `font-size="${round(size)}"${weight === "bold" ? ` font-weight="700"` : ""} fill="${colour}"`;
  return lines
    .filter(({ text }) => text.trim() !== "")
    .map(({ text, x, baseline }) => {
      const runs = textRuns(text.trimEnd(), { weight, fonts }).map((run) => writeRun(run, fonts));
      return `<text x="${round(x)}" y="${round(baseline)}" ${look}>${runs.join("")}</text>`;
    })
    .join("");
}

/**
 * Each by the font that it was measured by: painters differ in where they look for others. What none
 * of ours has is for whoever shows it: in our part of a font such a letter would be nothing at all.
 */
function writeRun({ text, face, isMissing }: TextRun, fonts: Fonts): string {
  const words = escapeXml(text);
  if (isMissing) return `<tspan font-family="sans-serif">${words}</tspan>`;
  const isUsual = face.family === fonts.regular[0].family;
  return isUsual ? words : `<tspan font-family="'${face.family}'">${words}</tspan>`;
}

function turned(
  inside: string,
  {
    at,
    rotation,
  }: { readonly at: { x: number; y: number; w: number; h: number }; readonly rotation: number },
): string {
  if (rotation === 0 || inside === "") return inside;
  return `<g transform="rotate(${round(rotation)} ${round(at.x + at.w / 2)} ${round(at.y + at.h / 2)})">${inside}</g>`;
}

const round = (value: number) => Math.round(value * 100) / 100;
