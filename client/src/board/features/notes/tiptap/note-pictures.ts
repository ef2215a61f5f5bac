import { Extension, type Editor } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import type { XmlFragment } from "yjs";
import type { AssetBody } from "@zentaikan/protocol/http";
import { fetchFile, sendFile } from "../../../../api/http-client.ts";
import { IMAGE_TYPES } from "../../../canvas/content/take-in-content.ts";
import type { ContentRefusal } from "../../../canvas/content/content-refusal.ts";

const mostAtOnce = 20;
const addressOfPicture = /^\/api\/boards\/[0-9a-z]+\/assets\/[0-9a-f]{64}$/;

/** Where the pictures of one note are kept, and what is told of them. */
export interface NotePictures {
  readonly note: XmlFragment;
  /** Where a picture is sent: it decides who may read it. */
  readonly uploadPath: string;
  readonly onRefused: (refusal: ContentRefusal) => void;
  /** How many are on their way. */
  readonly onWaiting: (change: 1 | -1) => void;
}

/** Pictures that are pasted into a note or dropped on it, under the rules of the board [AS5]. */
export const PictureClipboard = Extension.create<{ readonly pictures: NotePictures | null }>({
  name: "pictureClipboard",

  addOptions: () => ({ pictures: null }),

  addProseMirrorPlugins() {
    const { editor } = this;
    const { pictures } = this.options;
    if (pictures === null) return [];
    const take = (data: DataTransfer | null, at: number): boolean => {
      const files = [...(data?.files ?? [])];
      // A spreadsheet lays a picture of its cells beside them; a text, one of its letters.
      if (files.length === 0 || data?.getData("text/plain") !== "") return false;
      void insertPictures(editor, { files, at, pictures });
      return true;
    };
    return [
      new Plugin({
        props: {
          handlePaste: ({ state }, { clipboardData }) => take(clipboardData, state.selection.from),
          handleDrop: (view, { dataTransfer, clientX, clientY }, _slice, isMoved) => {
            const at = view.posAtCoords({ left: clientX, top: clientY })?.pos;
            return !isMoved && take(dataTransfer, at ?? view.state.selection.from);
          },
        },
      }),
    ];
  },
});

/** Each is a step of undo of its own, and comes where it was meant to, whatever others wrote meanwhile. */
export async function insertPictures(
  editor: Editor,
  {
    files,
    at,
    pictures,
  }: {
    readonly files: readonly File[];
    readonly at: number;
    readonly pictures: NotePictures;
  },
): Promise<void> {
  const { onRefused, onWaiting, uploadPath } = pictures;
  if (files.length > mostAtOnce) return onRefused({ kind: "tooManyFiles", most: mostAtOnce });
  const placeNow = rememberPlace(editor, { at, note: pictures.note });
  for (const file of files) {
    if (!IMAGE_TYPES.includes(file.type)) {
      onRefused({ kind: "notAnImage" });
      continue;
    }
    onWaiting(1);
    try {
      const kept = await sendFile<AssetBody>(uploadPath, file);
      if (editor.isDestroyed) return;
      const { width, height } = kept;
      const hash = kept.src.slice(kept.src.lastIndexOf("/") + 1);
      const alt = file.name.replace(/\.[a-z]+$/i, "").slice(0, 200);
      const attrs = { hash, alt, width, height };
      const picture = editor.schema.nodes["picture"]?.create(attrs);
      if (picture === undefined) return;
      const { tr } = editor.state;
      editor.view.dispatch(tr.replaceRangeWith(placeNow(), placeNow(), picture));
    } catch (error) {
      onRefused({ kind: "notKept", error });
    } finally {
      onWaiting(-1);
    }
  }
}

/** A place in the note that stays between its neighbours. */
function rememberPlace(
  editor: Editor,
  { at, note }: { readonly at: number; readonly note: XmlFragment },
): () => number {
  const bindingOf = () => ySyncPluginKey.getState(editor.state)?.binding;
  const binding = bindingOf();
  const place = binding && absolutePositionToRelativePosition(at, note, binding.mapping);
  return () => {
    const { mapping } = bindingOf() ?? {};
    const found =
      place && mapping && note.doc
        ? relativePositionToAbsolutePosition(note.doc, note, place, mapping)
        : null;
    return Math.min(found ?? editor.state.doc.content.size, editor.state.doc.content.size);
  };
}

/**
 * Pictures that came with words from another note or board are kept here, too: whose board it is,
 * and who reads the note, decides who gets them. A page that is told so shows them.
 */
export function keepPasted(page: Document, { uploadPath, onRefused }: NotePictures): void {
  const addresses = [...page.querySelectorAll("img[data-picture]")]
    .map((image) => image.getAttribute("src") ?? "")
    .filter((address) => addressOfPicture.test(address));
  for (const address of new Set(addresses)) {
    void keepHere(address, uploadPath).catch((error: unknown) =>
      onRefused({ kind: "notKept", error }),
    );
  }
}

async function keepHere(address: string, uploadPath: string): Promise<void> {
  const { src } = await sendFile<AssetBody>(uploadPath, await fetchFile(address, "picture"));
  // What the page asked for before is known to be missing.
  for (const image of document.querySelectorAll<HTMLImageElement>(`img[src="${src}"]`)) {
    image.src = src;
  }
}
