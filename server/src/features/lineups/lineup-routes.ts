import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  ChangeBoardLineupBody,
  CreateLineupBody,
  LineupBody,
  LineupHistoryBody,
  ReviseLineupBody,
} from "@zentaikan/protocol/http";
import { findLineup } from "@zentaikan/capital-graph";
import type { Context } from "hono";
import type { ActorEnv } from "../../http/authenticate.ts";
import { mayReadWorkspace } from "../../policy/policy.ts";
import { Refusal } from "../../errors.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { changeBoardLineup, type BoardLineupChanger } from "./change-board-lineup.ts";
import { bodyOf, findVersion, listLineups } from "./lineups.ts";
import { createLineup, reviseLineup } from "./save-lineup.ts";

interface LineupRoutesOptions extends BoardLineupChanger {
  readonly now: () => number;
  /** There is another lineup or version: members hear of it. */
  readonly onChanged: () => void;
}

const params = z.object({ id: z.string() });
const versionParams = z.object({ id: z.string(), version: z.coerce.number().int().min(1) });

const list = describeRoute(
  { right: "signedIn", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/lineups",
    summary: "The capital lineups: presets and the workspace's own, each with its versions",
    responses: answers(200, z.array(LineupHistoryBody), "Presets first, then the workspace's own"),
  },
);
const read = describeRoute(
  { right: "signedIn", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/lineups/{id}/versions/{version}",
    summary: "One version of a lineup, as it was saved",
    request: { params: versionParams },
    responses: answers(200, LineupBody, "The version"),
  },
);
const create = describeRoute(
  { right: { workspace: "editLineups" }, rate: "commands", size: "form" },
  {
    method: "post",
    path: "/api/lineups",
    summary: "Save a lineup of the workspace's own, as a copy of another one",
    request: jsonBody(CreateLineupBody),
    responses: answers(201, LineupBody, "Its first version"),
  },
);
const revise = describeRoute(
  { right: { workspace: "editLineups" }, rate: "commands", size: "form" },
  {
    method: "post",
    path: "/api/lineups/{id}/versions",
    summary: "Save the next version of a lineup; versions before stay as they are",
    request: { params, ...jsonBody(ReviseLineupBody) },
    responses: answers(201, LineupBody, "The new version"),
  },
);
const change = describeRoute(
  { right: { board: "change" }, rate: "commands", size: "form" },
  {
    method: "patch",
    path: "/api/boards/{id}/lineup",
    summary: "Make a board speak of another version or lineup, its cards with it",
    request: { params, ...jsonBody(ChangeBoardLineupBody) },
    responses: answers(200, LineupBody, "The lineup that the board speaks of now"),
  },
);

export function lineupRoutes(options: LineupRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(list, async (context) => {
    const isSeen = await seenLineups(database, context);
    const lineups = await listLineups(database);
    const seen = lineups.filter(({ preset, newest }) => preset || isSeen(newest.id));
    const isMember = mayReadWorkspace(context.get("actor").workspaceRole);
    return context.json(isMember ? seen : seen.map(withoutProposals), 200);
  });

  routes.openapi(read, async (context) => {
    const version = context.req.valid("param");
    const isSeen = await seenLineups(database, context);
    if (findLineup(version.id) === null && !isSeen(version.id)) throw new Refusal("noSuchLineup");
    return context.json(bodyOf(await findVersion(database, version)), 200);
  });

  routes.openapi(create, async (context) => {
    const person = context.get("person");
    const { basedOn, ...sent } = context.req.valid("json");
    const saving = { database, personId: person.id, now: now() };
    const lineup = await createLineup(sent, basedOn, saving);
    options.onChanged();
    return context.json(bodyOf(lineup), 201);
  });

  routes.openapi(revise, async (context) => {
    const person = context.get("person");
    const { id } = context.req.valid("param");
    const { after, ...sent } = context.req.valid("json");
    const saving = { database, personId: person.id, now: now() };
    const lineup = await reviseLineup(sent, { id, version: after }, saving);
    options.onChanged();
    return context.json(bodyOf(lineup), 201);
  });

  routes.openapi(change, async (context) => {
    const { boardId, person } = context.get("boardActor");
    const decision = { ...context.req.valid("json"), boardId, person };
    return context.json(bodyOf(await changeBoardLineup(decision, options)), 200);
  });
  return routes;
}

/** What was proposed is our team's matter, and so is why it was adopted. */
function withoutProposals(history: LineupHistoryBody): LineupHistoryBody {
  const versions = history.versions.map((version) =>
    version.proposal === null ? version : { ...version, note: "", proposal: null },
  );
  return { ...history, succeededBy: null, versions };
}

/** Members know every lineup of the workspace; a guest, those of the boards they are on. */
async function seenLineups(
  database: WorkspaceDatabase,
  context: Context<ActorEnv>,
): Promise<(id: string) => boolean> {
  if (mayReadWorkspace(context.get("actor").workspaceRole)) return () => true;
  const boardIds = [...(await context.get("roles")()).keys()];
  const rows = await database
    .selectFrom("boards")
    .where("id", "in", boardIds)
    .select("lineup")
    .execute();
  const seen = new Set(rows.map(({ lineup }) => lineup));
  return (id) => seen.has(id);
}
