import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { BoardId } from "@zentaikan/protocol";
import {
  BallotBody,
  MeetingBody,
  MeetingCommandBody,
  OutcomeBody,
  OwnRoundBody,
  RoadBody,
  WriteRoadBody,
} from "@zentaikan/protocol/meetings";
import type { Context } from "hono";
import type { ActorEnv } from "../../http/authenticate.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { castBallot } from "./cast-ballot.ts";
import { commandMeeting } from "./command-meeting.ts";
import type { MeetingStates } from "./kept-of-meeting.ts";
import type { MeetingActor } from "./meeting-actor.ts";
import { readOwnRound, writeRoad } from "./own-round.ts";
import { readMeeting } from "./read-meeting.ts";
import { lookAtRoads, readOutcome } from "./read-outcome.ts";

interface MeetingRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly states: MeetingStates;
  /** What is locked, or whom it holds, is other than it was. */
  readonly relock: (boardId: BoardId) => Promise<void>;
  /** What everybody on the board is told of its meeting is no longer so, or what these people have before them. */
  readonly onChanged: (boardId: BoardId, of: readonly string[] | null, isAwaited?: boolean) => void;
  /** A state of the board was kept. */
  readonly onKept: (boardId: BoardId) => void;
}

/** After these others may be held than before. */
const OF_LOCKS: ReadonlySet<MeetingCommandBody["kind"]> = new Set(["lock", "facilitator", "end"]);

/** All wait for these, who look at one screen each and talk with each other. */
const AWAITED: ReadonlySet<MeetingCommandBody["kind"]> = new Set(["reveal", "ask", "turn"]);

const params = z.object({ id: z.string() });
const ofRound = params.extend({ round: z.string() });
const path = "/api/boards/{id}/meeting";
const read = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path,
    summary: "The meeting on a board that is under way, else its last one",
    request: { params },
    responses: answers(200, MeetingBody, "The meeting, and what time it is on the server"),
  },
);
const command = describeRoute(
  { right: { board: "read" }, rate: "changes", size: "form" },
  {
    method: "post",
    path,
    summary: "Begin a meeting, come to it, lead it through its rounds, or end it",
    request: { params, ...jsonBody(MeetingCommandBody) },
    responses: answers(200, MeetingBody, "The meeting as it stands afterwards"),
  },
);
const own = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: `${path}/rounds/{round}/own`,
    summary: "What whoever asks drew and voted in a round; programs are told nothing",
    request: { params: ofRound },
    responses: answers(200, OwnRoundBody, "One's own road and ballot"),
  },
);
const road = describeRoute(
  { right: { board: "vote" }, rate: "changes", size: "form" },
  {
    method: "post",
    path: `${path}/rounds/{round}/road`,
    summary: "Draw on one's own road, which nobody else is given before it is revealed",
    request: { params: ofRound, ...jsonBody(WriteRoadBody) },
    responses: answers(200, RoadBody, "The road as it stands afterwards"),
  },
);
const ballot = describeRoute(
  { right: { board: "vote" }, rate: "changes", size: "form" },
  {
    method: "put",
    path: `${path}/rounds/{round}/ballot`,
    summary: "Vote; an open ballot may be changed until the end, an anonymous one not",
    request: { params: ofRound, ...jsonBody(BallotBody) },
    responses: noContent("Counted"),
  },
);
const look = describeRoute(
  { right: { board: "read" }, rate: "changes", size: "none" },
  {
    method: "post",
    path: `${path}/rounds/{round}/look`,
    summary: "Look at the roads that were revealed; one's own stays from then on as it is",
    request: { params: ofRound },
    responses: answers(200, OutcomeBody, "All roads"),
  },
);
const outcome = describeRoute(
  { right: { board: "read" }, rate: "readings", size: "none" },
  {
    method: "get",
    path: `${path}/rounds/{round}/outcome`,
    summary: "All roads or ballots of a revealed round, for those who were in the meeting",
    request: { params: ofRound },
    responses: answers(200, OutcomeBody, "What the round brought"),
  },
);

export function meetingRoutes(options: MeetingRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now, states, onChanged, onKept, relock } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(read, async (context) => {
    const { boardId, person } = actorOf(context);
    return context.json(await readMeeting(database, { boardId, personId: person.id }, now), 200);
  });

  routes.openapi(command, async (context) => {
    const actor = actorOf(context);
    const asked = context.req.valid("json");
    await commandMeeting(database, { actor, command: asked, states }, now());
    const { boardId, person } = actor;
    if (OF_LOCKS.has(asked.kind)) await relock(boardId);
    onChanged(boardId, null, AWAITED.has(asked.kind));
    if (asked.kind === "start" || asked.kind === "end") onKept(boardId);
    return context.json(await readMeeting(database, { boardId, personId: person.id }, now), 200);
  });

  routes.openapi(own, async (context) => {
    const { round } = context.req.valid("param");
    return context.json(await readOwnRound(database, actorOf(context), round), 200);
  });

  routes.openapi(road, async (context) => {
    const { round: roundId } = context.req.valid("param");
    const actor = actorOf(context);
    const { steps } = context.req.valid("json");
    const { road: drawn, authors } = await writeRoad(database, { actor, roundId }, steps);
    // Nobody else hears even that something was drawn.
    onChanged(actor.boardId, authors);
    return context.json(drawn, 200);
  });

  routes.openapi(ballot, async (context) => {
    const { round: roundId } = context.req.valid("param");
    const actor = actorOf(context);
    const { isNews } = await castBallot(
      database,
      { actor, roundId },
      { ballot: context.req.valid("json"), now: now() },
    );
    onChanged(actor.boardId, isNews ? null : [actor.person.id]);
    return context.body(null, 204);
  });

  routes.openapi(look, async (context) => {
    const { round } = context.req.valid("param");
    const actor = actorOf(context);
    const roads = await lookAtRoads(database, actor, round);
    onChanged(actor.boardId, [actor.person.id]);
    return context.json(roads, 200);
  });

  routes.openapi(outcome, async (context) => {
    const { round } = context.req.valid("param");
    return context.json(
      await readOutcome(database, { actor: actorOf(context), id: round }, now()),
      200,
    );
  });
  return routes;
}

function actorOf(context: Context<ActorEnv>): MeetingActor {
  const isProgram = context.get("actor").credential.kind === "token";
  return { ...context.get("boardActor"), isProgram };
}
