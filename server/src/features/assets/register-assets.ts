import type { BoardId, Party } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { copyImages } from "./assets.ts";
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
    /** A board, or what lies beside it, was read, and shows these pictures. */
    noteShown: (boardId: BoardId, party: Party, pictures: readonly string[]) =>
      noteShownPictures(database, { boardId, party, shown: new Set(pictures), now: now() }),
    move: (moved: MovedPictures) => movePictures(moved, { ...ground, ...needs }),
  } satisfies Feature & Record<string, unknown>;
}
