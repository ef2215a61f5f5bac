import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { BoardId } from "@zentaikan/protocol";
import { DuplicateBoardBody, OpenedBoardBody } from "@zentaikan/protocol/http";
import type { ActorEnv } from "../../http/authenticate.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import { requireBoard } from "../../http/require-board.ts";
import { requireWorkspace } from "../../http/require-workspace.ts";
import { findBoard, type KnownOfBoards } from "./boards.ts";
import { duplicateBoard, type DuplicateOptions } from "./duplicate-board.ts";

interface DuplicateRoutesOptions extends DuplicateOptions, KnownOfBoards {
  readonly onChanged: (boardId: BoardId) => void;
}

const duplicate = describeRoute(
  { right: { board: "export" }, rate: "commands", size: "form" },
  {
    method: "post",
    path: "/api/boards/{id}/copies",
    summary: "Make a board of another one, for the same customer or a different one",
    request: { params: z.object({ id: z.string() }), ...jsonBody(DuplicateBoardBody) },
    responses: answers(201, OpenedBoardBody, "The new board"),
  },
);

export function duplicateRoutes(options: DuplicateRoutesOptions): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  routes.openapi(duplicate, async (context) => {
    const maker = requireWorkspace(context, "createBoards");
    const { boardId: from } = context.get("boardActor");
    const { customerId, title, ...parts } = context.req.valid("json");
    const id = await duplicateBoard({ from, customerId, title, parts, maker }, options);
    options.onChanged(id);
    const { role, side } = await requireBoard(context, id, "read");
    const { database, present, frameStandings } = options;
    return context.json(
      await findBoard(database, id, { present, frameStandings, role, side }),
      201,
    );
  });
  return routes;
}
