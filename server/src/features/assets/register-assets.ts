import type { BoardId, Party } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { Refusal } from "../../errors.ts";
import { copyImages, findImage } from "./assets.ts";
import { assetRoutes } from "./asset-routes.ts";
import { movePictures, type MovedPictures } from "./move-pictures.ts";
import {
  dropUnusedPictures,
  noteShownPictures,
  type KeptStatesOfBoards,
} from "./unused-pictures.ts";

export function registerAssets(ground: Ground, needs: KeptStatesOfBoards) {
  const { database, now } = ground;
  const makeRoom = (boardId: BoardId) => dropUnusedPictures({ ...ground, ...needs }, boardId);
  return {
    routes: [assetRoutes({ database, now, makeRoom })],
    copyPictures: copyImages,
    /** A picture as files carry it; null for one that is not there, or moves. */
    findStill: async (named: Parameters<typeof findImage>[1]) => {
      try {
        const { type, bytes } = await findImage(database, named);
        return type === "image/png" || type === "image/jpeg" ? { mime: type, bytes } : null;
      } catch (error) {
        if (error instanceof Refusal) return null;
        throw error;
      }
    },
    /** A board, or what lies beside it, was read, and shows these pictures. */
    noteShown: (boardId: BoardId, party: Party, pictures: readonly string[]) =>
      noteShownPictures(database, { boardId, party, shown: new Set(pictures), now: now() }),
    move: (moved: MovedPictures) => movePictures(moved, { ...ground, ...needs }),
  } satisfies Feature & Record<string, unknown>;
}
