import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Baseline } from "@zentaikan/capital-graph";
import { documentName, type BoardId } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import {
  ChangeBaselineBody,
  LinkedBoardBody,
  RaiseBoardBody,
  VantageBody,
} from "@zentaikan/protocol/vantage";
import type { ActorEnv } from "../../http/authenticate.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import { requireCapitals } from "../../http/require-kind.ts";
import { requireSaved } from "../../http/require-saved.ts";
import { requireWorkspace } from "../../http/require-workspace.ts";
import { Refusal } from "../../errors.ts";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import type { WriteToDocument } from "../../relay/write-to-document.ts";
import { linkedBoards } from "./linked-boards.ts";
import { raiseBoard, type BoardRaiser } from "./raise-board.ts";

export interface VantageRoutesOptions extends BoardRaiser {
  readonly worker: Pick<DocumentWorker, "changeBaseline">;
  readonly writeToDocument: WriteToDocument;
  /** What lists and pages say of the board is no longer so. */
  readonly onChanged: (boardId: BoardId) => void;
}

const params = z.object({ id: z.string() });
const change = describeRoute(
  { right: { board: "change" }, rate: "commands", size: "form" },
  {
    method: "patch",
    path: "/api/boards/{id}/baseline",
    summary: "Say what a board starts from: the capitals, or what is already in place",
    request: { params, ...jsonBody(ChangeBaselineBody) },
    responses: answers(200, ChangeBaselineBody, "What it starts from now"),
  },
);
const read = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/vantage",
    summary: "The board from which this one was raised, and those that were raised from it",
    request: { params },
    responses: answers(200, VantageBody, "Those of them that whoever asks may read"),
  },
);
const raise = describeRoute(
  { right: { board: "change" }, rate: "commands", size: "form" },
  {
    method: "post",
    path: "/api/boards/{id}/raised",
    summary: "Make a linked board of the same customer on its capitals, with the same star",
    request: { params, ...jsonBody(RaiseBoardBody) },
    responses: answers(201, LinkedBoardBody, "The new board"),
  },
);

export function vantageRoutes(options: VantageRoutesOptions): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(change, async (context) => {
    const { boardId, person } = context.get("boardActor");
    const { baseline } = context.req.valid("json");
    await changeBaseline({ boardId, person, baseline }, options);
    return context.json({ baseline }, 200);
  });

  routes.openapi(read, async (context) => {
    const { boardId } = context.get("boardActor");
    const linked = await linkedBoards(options.database, boardId, context.get("roles"));
    return context.json(linked, 200);
  });

  routes.openapi(raise, async (context) => {
    const maker = requireWorkspace(context, "createBoards");
    const { boardId: from } = context.get("boardActor");
    const { title } = context.req.valid("json");
    const id = await raiseBoard({ from, title, maker }, options);
    options.onChanged(id);
    // Whoever has the first one open hears that there is a second.
    options.onChanged(from);
    return context.json({ id, title, archived: false }, 201);
  });
  return routes;
}

/**
 * Through the board's room: everybody who has it open sees it at once, and of two who say it at
 * once the second one's word stands.
 * @throws Refusal noSuchBoard, otherKind, storageUnavailable
 */
async function changeBaseline(
  {
    boardId,
    person,
    baseline,
  }: {
    readonly boardId: BoardId;
    readonly person: PersonBody;
    readonly baseline: Baseline;
  },
  {
    database,
    worker,
    writeToDocument,
  }: Pick<VantageRoutesOptions, "database" | "worker" | "writeToDocument">,
): Promise<void> {
  await requireCapitals(database, boardId);
  const name = documentName("board", boardId);
  const outcome = await writeToDocument({
    name,
    person,
    makeUpdate: async () => {
      const changed = await worker.changeBaseline(name, baseline);
      if (changed === null) throw new Refusal("noSuchBoard");
      return changed.update;
    },
  });
  requireSaved(outcome);
}
