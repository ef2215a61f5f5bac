import type { BoardId } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { copyImages } from "./assets.ts";
import { assetRoutes } from "./asset-routes.ts";
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
    /** A board was read, and shows these pictures. */
    noteShown: (boardId: BoardId, pictures: readonly string[]) =>
      noteShownPictures(database, { boardId, shown: new Set(pictures), now: now() }),
  } satisfies Feature & Record<string, unknown>;
}
