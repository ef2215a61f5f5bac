import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  patternItems,
  readPatternKey,
  type Drawing,
  type NamingLineup,
} from "@zentaikan/capital-graph";
import type { BoardId } from "@zentaikan/protocol";
import {
  AnswerPatternBody,
  BoardPatternStartBody,
  PatternDepartureBody,
  StartedBoardBody,
  StartFromPatternBody,
} from "@zentaikan/protocol/pattern-starts";
import type { ActorEnv } from "../../http/authenticate.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import { requireWorkspace } from "../../http/require-workspace.ts";
import { Refusal } from "../../errors.ts";
import { makerOf, type Actor } from "../../identity/actor.ts";
import { mayKnowOf } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { answerPattern } from "./answer-pattern.ts";
import { readDepartures, readStart } from "./read-starts.ts";

export interface PatternStartRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly createBoard: (board: {
    readonly customerId: string;
    readonly title: string | null;
    readonly lineup: string;
    readonly drawn: Drawing | null;
    readonly maker: Actor;
  }) => Promise<BoardId>;
  readonly namingLineup: () => Promise<NamingLineup>;
  /** What lists and pages say of the board is no longer so. */
  readonly onChanged: (boardId: BoardId) => void;
  /** What our team alone knows of it is no longer so. */
  readonly onAnswered: (boardId: BoardId) => void;
}

/** More is no pattern that people decide upon one by one. */
const MOST_ITEMS = 400;

const params = z.object({ id: z.string() });
const start = describeRoute(
  { right: { workspace: "createBoards" }, rate: "commands", size: "form" },
  {
    method: "post",
    path: "/api/pattern-boards",
    summary: "Add a board for a customer that starts from a pattern: nothing of it is drawn yet",
    request: jsonBody(StartFromPatternBody),
    responses: answers(201, StartedBoardBody, "The new board"),
  },
);
const departures = describeRoute(
  { right: { workspace: "readSegments" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/pattern-boards",
    summary: "Boards that were started from a pattern, and how they depart from it",
    responses: answers(200, z.array(PatternDepartureBody), "The newest first"),
  },
);
const read = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/pattern",
    summary:
      "The pattern from which a board was started, and what is not taken, for our team alone",
    request: { params },
    responses: answers(200, BoardPatternStartBody.nullable(), "Null where it was not"),
  },
);
const answer = describeRoute(
  { right: { board: "edit" }, rate: "changes", size: "form" },
  {
    method: "put",
    path: "/api/boards/{id}/pattern/answers",
    summary: "Say of items of the pattern that they are not taken, or take that back",
    request: { params, ...jsonBody(AnswerPatternBody) },
    responses: noContent("Kept"),
  },
);

export function patternStartRoutes(options: PatternStartRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now, onAnswered, onChanged } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(start, async (context) => {
    requireWorkspace(context, "readSegments");
    const maker = context.get("actor");
    const { customerId, title = null, lineup, pattern } = context.req.valid("json");
    const form = readPatternKey(pattern.key);
    if (form === null || form.nodes.length === 0) throw new Refusal("badRequest");
    if (patternItems(form).length > MOST_ITEMS) throw new Refusal("badRequest");
    const boardId = await options.createBoard({ customerId, title, lineup, drawn: null, maker });
    const row = { boardId, patternKey: pattern.key, name: JSON.stringify(pattern.name) };
    await database
      .insertInto("patternStarts")
      .values({ ...row, createdBy: makerOf(maker), createdAt: now() })
      .execute();
    onChanged(boardId);
    return context.json({ id: boardId }, 201);
  });

  routes.openapi(departures, async (context) => {
    return context.json(
      await readDepartures(database, context.get("roles"), await options.namingLineup()),
      200,
    );
  });

  routes.openapi(read, async (context) => {
    const { boardId, side } = context.get("boardActor");
    if (!mayKnowOf(side, "internal")) throw new Refusal("forbidden");
    return context.json(await readStart(database, boardId), 200);
  });

  routes.openapi(answer, async (context) => {
    const { boardId, side, person } = context.get("boardActor");
    if (!mayKnowOf(side, "internal")) throw new Refusal("forbidden");
    const asked = context.req.valid("json");
    await answerPattern(database, { boardId, personId: person.id, now: now() }, asked);
    onAnswered(boardId);
    return context.body(null, 204);
  });
  return routes;
}
