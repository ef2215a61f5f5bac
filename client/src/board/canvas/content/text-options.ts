import { getTipTapDefaultExtensions, type TldrawOptions } from "tldraw";
import { isAllowedLink } from "@zentaikan/board-model";
import { readLanguage } from "../../../messages/language.ts";
import { translatorFor } from "../../../messages/translate.ts";
import { STYLE_NONCE } from "../../../ui/style-nonce.ts";
import { BoundedText } from "../../ground/writing/bounded-text.ts";
import type { BoardCarets } from "../../ground/carets/board-carets.ts";
import { richTextCarets } from "../../ground/writing/rich-text-carets.ts";
import type { OpenRichText } from "../../ground/writing/open-rich-text.ts";
import { PastedHtml } from "../../ground/writing/pasted-html.ts";
import { WrittenAtOnce } from "../../ground/writing/written-at-once.ts";

/**
 * How texts on the canvas are edited and drawn: tldraw's way, but links lead to pages and letters
 * alone (Tiptap's own list has ten schemes, among them telephones and files of a mail), and no
 * paragraph grows longer than everybody's canvas shows [BD17].
 * @param open merges what is typed with what others write; `carets` says where they do
 * @param onFull somebody wrote or pasted more than goes in
 */
export function textOptions(
  { open, carets }: { readonly open: OpenRichText; readonly carets: BoardCarets },
  onFull: () => void,
): TldrawOptions["text"] {
  return {
    tipTapConfig: {
      extensions: [
        ...getTipTapDefaultExtensions({
          link: { openOnClick: false, autolink: true, isAllowedUri: isAllowedLink },
        }),
        BoundedText.configure({ onFull }),
        PastedHtml,
        open.extension,
        WrittenAtOnce,
        richTextCarets({ carets, root: open.root }),
      ],
      editorProps: {
        attributes: {
          // Read whenever somebody begins to write: the canvas keeps these options for its whole life.
          get "aria-label"() {
            return translatorFor(readLanguage())("board.textLabel");
          },
        },
      },
      ...(STYLE_NONCE !== undefined && { injectNonce: STYLE_NONCE }),
    },
  };
}
