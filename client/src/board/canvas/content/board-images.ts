import type { TLAssetStore } from "tldraw";
import type { AssetBody } from "@zentaikan/protocol/http";
import { sendFile } from "../../../api/http-client.ts";

/**
 * Where the pictures of a board lie: with the server, which looks at what they are. The document
 * names them only.
 */
export function boardImages(boardId: string): TLAssetStore {
  return {
    upload: async (_asset, file) => {
      const { src } = await sendFile<AssetBody>(`/api/boards/${boardId}/assets`, file);
      return { src };
    },
    // What is in the record has passed the edge of the store (BV6): it is a path of this server.
    resolve: ({ props }) => ("src" in props && props.src ? props.src : null),
  };
}
