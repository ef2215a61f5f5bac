import {
  AssetRecordType,
  createShapesForAssets,
  defaultHandleExternalTextContent,
  getAssetInfo,
  getHashForString,
  type Editor,
  type TLAsset,
  type TLBookmarkAsset,
  type TLShapeId,
  type VecLike,
} from "tldraw";
import { isAllowedLink } from "@zentaikan/board-model";
import type { Refuse } from "./content-refusal.ts";
import { placeShapes } from "./place-shapes.ts";
import { placeWords } from "./place-words.ts";
import { whenHandIsFree } from "./when-hand-is-free.ts";

/** Pictures that browsers draw and that hold no program. The server looks at the bytes themselves. */
export const IMAGE_TYPES: readonly string[] = [
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
];
export const MAX_IMAGE_BYTES = 10 * 1024 * 1024;
const maxFilesAtOnce = 20;

/**
 * Takes in what is pasted and dropped on the canvas: pictures go to the server, an address becomes
 * a text that leads there. Nothing is fetched from elsewhere, and nothing of elsewhere is framed.
 */
export function takeInContent(editor: Editor, refuse: Refuse): void {
  editor.registerExternalContentHandler("files", (content) => {
    void placeImages(editor, content, refuse);
  });
  editor.registerExternalContentHandler("tldraw", ({ content, point }) => {
    void placeShapes(editor, { from: null, content, ...(point && { point }) }, refuse);
  });
  editor.registerExternalContentHandler(
    "text",
    (pasted) => void placeWords(editor, pasted, refuse),
  );
  editor.registerExternalContentHandler("url", (content) => void writeAddress(editor, content));
  editor.registerExternalContentHandler("embed", (content) => void writeAddress(editor, content));
  editor.registerExternalContentHandler("svg-text", () => refuse({ kind: "notAnImage" }));
  // Asked for by tldraw's bookmarks; its own answer would fetch the page.
  editor.registerExternalAssetHandler("url", async ({ url }) => bookmarkOf(url));
}

async function placeImages(
  editor: Editor,
  { files, point }: { readonly files: readonly File[]; readonly point?: VecLike },
  refuse: Refuse,
): Promise<void> {
  if (files.length > maxFilesAtOnce) return refuse({ kind: "tooManyFiles", most: maxFilesAtOnce });
  const at = point ?? whereToPut(editor);
  const asked = editor.getSelectedShapeIds();
  const assets: TLAsset[] = [];
  for (const file of files) {
    const asset = await keepImage(editor, file, refuse);
    if (asset !== null) assets.push(asset);
  }
  if (assets.length === 0) return;
  await whenHandIsFree(editor);
  // A step of its own, between what was done while the picture was on its way and what comes after;
  // whoever took something else meanwhile keeps it.
  const held = editor.getSelectedShapeIds();
  editor.markHistoryStoppingPoint("picture");
  await createShapesForAssets(editor, assets, at);
  if (!isSame(held, asked)) editor.setSelectedShapes(held);
  editor.markHistoryStoppingPoint("after picture");
}

function isSame(a: readonly TLShapeId[], b: readonly TLShapeId[]): boolean {
  return a.length === b.length && a.every((id, place) => id === b[place]);
}

async function keepImage(editor: Editor, file: File, refuse: Refuse): Promise<TLAsset | null> {
  if (!IMAGE_TYPES.includes(file.type)) {
    refuse({ kind: "notAnImage" });
    return null;
  }
  try {
    // The server judges first: a picture that it refuses may be one that a browser chokes on.
    const { src } = await editor.uploadAsset(AssetRecordType.create(emptyImage(file)), file);
    const asset = await getAssetInfo(editor, file);
    return asset === null ? null : ({ ...asset, props: { ...asset.props, src } } as TLAsset);
  } catch (error) {
    refuse({ kind: "notKept", error });
    return null;
  }
}

function emptyImage(file: File) {
  const size = { w: 1, h: 1 };
  const props = { ...size, name: "", isAnimated: false, mimeType: file.type, src: "" };
  return { id: AssetRecordType.createId(), type: "image", props } as const;
}

async function writeAddress(
  editor: Editor,
  { url, point }: { readonly url: string; readonly point?: VecLike },
): Promise<void> {
  const text = { type: "text", text: url, ...(point !== undefined && { point }) } as const;
  if (!isAllowedLink(url)) return defaultHandleExternalTextContent(editor, text);
  const link = document.createElement("a");
  link.href = url;
  link.textContent = url;
  return defaultHandleExternalTextContent(editor, { ...text, html: link.outerHTML });
}

function bookmarkOf(url: string): TLBookmarkAsset {
  return {
    id: AssetRecordType.createId(getHashForString(url)),
    typeName: "asset",
    type: "bookmark",
    props: { src: url, title: url, description: "", image: "", favicon: "" },
    meta: {},
  };
}

function whereToPut(editor: Editor): VecLike {
  return editor.inputs.getShiftKey()
    ? editor.inputs.getCurrentPagePoint()
    : editor.getViewportPageBounds().center;
}
