import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { documentName, type DocumentName } from "@zentaikan/protocol";
import { RestoreBoardBody, SnapshotBody } from "@zentaikan/protocol/http";
import type { ActorEnv } from "../access/authenticate.ts";
import { requireBoard } from "../access/require-board.ts";
import { Refusal } from "../errors.ts";
import { answers, jsonBody, refuseBadRequest } from "../http/describe-route.ts";
import { restoreSnapshot, type SnapshotRestorer } from "./restore-snapshot.ts";
import { keepSnapshot, listSnapshots } from "./snapshots.ts";

export interface SnapshotRoutesOptions extends SnapshotRestorer {
  /** The whole document as it is stored; null for no document. */
  readonly stateOf: (name: DocumentName) => Promise<Uint8Array | null>;
}

const params = z.object({ id: z.string() });
const list = createRoute({
  method: "get",
  path: "/api/boards/{id}/snapshots",
  summary: "Kept states of the board",
  request: { params },
  responses: answers(200, z.array(SnapshotBody), "The newest first"),
});
const keep = createRoute({
  method: "post",
  path: "/api/boards/{id}/snapshots",
  summary: "Keep the board's state, down to its last saved edit",
  request: { params },
  responses: answers(201, SnapshotBody, "The kept state"),
});
const restore = createRoute({
  method: "post",
  path: "/api/boards/{id}/restore",
  summary: "Bring a kept state back, by an edit that merges with everybody's",
  request: { params, ...jsonBody(RestoreBoardBody) },
  responses: answers(200, SnapshotBody, "The state that was there before, kept to take this back"),
});

export function snapshotRoutes(options: SnapshotRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(list, async (context) => {
    const { boardId } = await requireBoard(context, context.req.valid("param").id, "read");
    return context.json(await listSnapshots(database, boardId), 200);
  });

  routes.openapi(keep, async (context) => {
    const { boardId, person } = await requireBoard(
      context,
      context.req.valid("param").id,
      "restore",
    );
    const state = await options.stateOf(documentName("board", boardId));
    if (state === null) throw new Refusal("noSuchBoard");
    const snapshot = { boardId, person, occasion: "asked", state } as const;
    return context.json(await keepSnapshot(database, snapshot, now()), 201);
  });

  routes.openapi(restore, async (context) => {
    const { boardId, person } = await requireBoard(
      context,
      context.req.valid("param").id,
      "restore",
    );
    const snapshotId = context.req.valid("json").snapshot;
    return context.json(await restoreSnapshot({ boardId, person, snapshotId }, options), 200);
  });
  return routes;
}
