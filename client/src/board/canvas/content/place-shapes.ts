import {
  defaultHandleExternalTldrawContent,
  type Editor,
  type TLAsset,
  type TLContent,
  type VecLike,
} from "tldraw";
import { fetchFile } from "../../../api/http-client.ts";
import type { Refuse } from "./content-refusal.ts";
import { whenHandIsFree } from "./when-hand-is-free.ts";

interface ShapesToPlace {
  /** The board that they come from; null where nobody knows. */
  readonly from: string | null;
  readonly content: TLContent;
  readonly point?: VecLike;
}

/** Shapes that were copied from a board, this one or another, whose pictures come along. */
export async function placeShapes(
  editor: Editor,
  { from, content, point }: ShapesToPlace,
  refuse: Refuse,
): Promise<void> {
  const foreign = content.assets.filter(({ id }) => editor.getAsset(id) === undefined);
  const brought = new Map<string, TLAsset>();
  try {
    for (const asset of foreign) brought.set(asset.id, await bringImage(editor, asset));
  } catch (error) {
    return refuse({ kind: "notKept", error });
  }
  if (foreign.length > 0) await whenHandIsFree(editor);
  const assets = content.assets.map((asset) => brought.get(asset.id) ?? asset);
  const placed = { content: { ...content, assets }, ...(point && { point }) };
  if (isReturning(editor, { from, content })) putBack(editor, placed);
  else await defaultHandleExternalTldrawContent(editor, placed);
}

/** Whether what was cut on this board comes back to it. */
function isReturning(editor: Editor, { from, content }: Omit<ShapesToPlace, "point">): boolean {
  return (
    from === location.pathname &&
    content.shapes.every(({ id }) => editor.getShape(id) === undefined)
  );
}

/** Under its old names, by which notes and comments find it [KB9]. */
function putBack(editor: Editor, { content, point }: Omit<ShapesToPlace, "from">): void {
  editor.markHistoryStoppingPoint("paste");
  const options = { select: true, preserveIds: true, ...(point && { point }) };
  editor.putContentOntoCurrentPage(content, options);
}

/** What lies with one board is shown to its people alone: the other board gets one of its own. */
async function bringImage(editor: Editor, asset: TLAsset): Promise<TLAsset> {
  if (asset.type !== "image" || !asset.props.src?.startsWith("/")) return asset;
  const { name } = asset.props;
  const { src } = await editor.uploadAsset(asset, await fetchFile(asset.props.src, name));
  return { ...asset, props: { ...asset.props, src } };
}
