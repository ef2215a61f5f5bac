import type {
  TLAsset,
  TLBookmarkShape,
  TLEmbedShape,
  TLImageShape,
  TLVideoShape,
} from "@tldraw/tlschema";
import type { PlacedShape } from "@zentaikan/board-model";
import type { Language } from "@zentaikan/capital-graph";
import type { Fonts } from "../../text/open-fonts.ts";
import { fitWords } from "../fit-words.ts";
import type { PictureBox, PictureBytes, PictureShape } from "../picture.ts";
import { PICTURE_WORDS } from "../picture-words.ts";
import { boxOnPage } from "../place-box.ts";
import { COLOURS } from "../print-colours.ts";
import { box, stroke } from "../shape-parts.ts";

export interface KeptFiles {
  readonly assets: ReadonlyMap<string, TLAsset>;
  readonly images: ReadonlyMap<string, PictureBytes>;
  readonly fonts: Fonts;
  readonly language: Language;
}

const keptPicture = /\/assets\/(?<hash>[0-9a-f]{64})$/;

/** A picture, where its bytes were handed over and it is not cropped; else a box that names it. */
export function drawImage(
  placed: PlacedShape,
  { id, props }: TLImageShape,
  files: KeptFiles,
): PictureShape {
  const { at, rotation } = boxOnPage(placed, props);
  const asset = props.assetId === null ? undefined : files.assets.get(props.assetId);
  const source = typeof asset?.props.src === "string" ? asset.props.src : "";
  const hash = keptPicture.exec(source)?.groups?.["hash"];
  const name = props.altText.trim() || (asset?.type === "image" ? asset.props.name : "");
  if (hash !== undefined && files.images.has(hash))
    return { kind: "image", id, name, at, rotation, hash };
  return named(placed, props, { kind: "image", id, detail: name, ...files });
}

/** What lives elsewhere stands as a box with its address. */
export function drawAddress(
  placed: PlacedShape,
  shape: TLBookmarkShape | TLEmbedShape | TLVideoShape,
  files: KeptFiles,
): PictureBox {
  const { assets } = files;
  const assetId = "assetId" in shape.props ? shape.props.assetId : null;
  const asset = assetId === null ? undefined : assets.get(assetId);
  const title =
    asset?.type === "bookmark"
      ? asset.props.title
      : asset?.type === "video"
        ? asset.props.name
        : "";
  const detail = [title, shape.props.url].filter((part) => part !== "").join("\n");
  return named(placed, shape.props, { kind: shape.type, id: shape.id, detail, ...files });
}

function named(
  placed: PlacedShape,
  size: { readonly w: number; readonly h: number },
  {
    kind,
    id,
    detail,
    fonts,
    language,
  }: KeptFiles & {
    readonly kind: "image" | "bookmark" | "embed" | "video";
    readonly id: string;
    readonly detail: string;
  },
): PictureBox {
  const { at, rotation } = boxOnPage(placed, size);
  const what = PICTURE_WORDS[language].missing[kind];
  const text = detail === "" ? what : `${what}\n${detail}`;
  const inset = Math.min(12, at.w / 8, at.h / 8);
  const room = { x: at.x + inset, y: at.y + inset, w: at.w - 2 * inset, h: at.h - 2 * inset };
  return box(id, at, {
    name: text,
    rotation,
    form: "rounded",
    radius: 4,
    fill: COLOURS.surface,
    stroke: stroke(COLOURS.lineStrong, 1, "dashed"),
    words: fitWords({
      text,
      room,
      sizes: [13, 12, 11, 9],
      colour: COLOURS.inkSoft,
      align: "middle",
      fonts,
    }),
  });
}
