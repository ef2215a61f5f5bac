import { getTipTapDefaultExtensions, type TldrawOptions } from "tldraw";
import { isAllowedLink } from "@zentaikan/board-model";
import { STYLE_NONCE } from "../../ui/style-nonce.ts";

/**
 * How texts on the canvas are edited and drawn: tldraw's way, but links lead to pages and letters
 * alone. Tiptap's own list has ten schemes, among them telephones and files of a mail.
 */
export const TEXT_OPTIONS: TldrawOptions["text"] = {
  tipTapConfig: {
    extensions: getTipTapDefaultExtensions({
      link: { openOnClick: false, autolink: true, isAllowedUri: isAllowedLink },
    }),
    ...(STYLE_NONCE !== undefined && { injectNonce: STYLE_NONCE }),
  },
};
