import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  AdoptLineupBody,
  CloseLineupProposalBody,
  LineupBoardsBody,
  LineupProposalBody,
  MoveLineupProposalBody,
  OpenedLineupProposalBody,
  ProposeLineupBody,
  SayOfLineupBody,
} from "@zentaikan/protocol/lineups";
import type { Context } from "hono";
import type { ActorEnv } from "../../http/authenticate.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { boardsOfLineup } from "./boards-of-lineup.ts";
import { adoptProposal, closeProposal, moveProposal, proposeLineup } from "./decide-proposal.ts";
import { listProposals, openProposal } from "./proposal-rows.ts";
import { changeMessage, deleteMessage, keepMessage, markLooked } from "./proposal-thread.ts";

export interface ProposalRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  /** Something is proposed, said, decided or seen: members hear of it. */
  readonly onChanged: () => void;
}

const params = z.object({ id: z.string() });
const messageParams = z.object({ id: z.string(), message: z.string() });
const read = { right: { workspace: "readWorkspace" }, rate: "lists", size: "none" } as const;
const write = { right: { workspace: "editLineups" }, rate: "changes", size: "form" } as const;
const opened = answers(200, OpenedLineupProposalBody, "The proposal as it stands now");
const path = "/api/lineup-proposals";

const list = describeRoute(read, {
  method: "get",
  path,
  summary: "What is proposed for capital lineups, what is open first",
  responses: answers(200, z.array(LineupProposalBody), "Proposals, without their threads"),
});
const open = describeRoute(read, {
  method: "get",
  path: `${path}/{id}`,
  summary: "One proposal, what the lineup would be, and what was said of it",
  request: { params },
  responses: opened,
});
const boards = describeRoute(read, {
  method: "get",
  path: "/api/lineups/{id}/boards",
  summary: "Which boards speak of which version of a lineup, of those that you may read",
  request: { params },
  responses: answers(200, LineupBoardsBody, "Boards by version"),
});
const propose = describeRoute(write, {
  method: "post",
  path,
  summary: "Propose steps from the newest version of a lineup to the next one",
  request: jsonBody(ProposeLineupBody),
  responses: answers(201, OpenedLineupProposalBody, "The proposal"),
});
const adopt = describeRoute(write, {
  method: "post",
  path: `${path}/{id}/adoption`,
  summary: "Adopt a proposal with a reason: its steps become the next version",
  request: { params, ...jsonBody(AdoptLineupBody) },
  responses: opened,
});
const close = describeRoute(write, {
  method: "post",
  path: `${path}/{id}/closing`,
  summary: "Decline a proposal, or withdraw your own, with a reason",
  request: { params, ...jsonBody(CloseLineupProposalBody) },
  responses: opened,
});
const move = describeRoute(write, {
  method: "post",
  path: `${path}/{id}/base`,
  summary: "Bring a proposal up to the newest version; steps that no longer apply are named",
  request: { params, ...jsonBody(MoveLineupProposalBody) },
  responses: opened,
});
const say = describeRoute(write, {
  method: "post",
  path: `${path}/{id}/messages`,
  summary: "Say something of a proposal",
  request: { params, ...jsonBody(SayOfLineupBody) },
  responses: opened,
});
const change = describeRoute(write, {
  method: "patch",
  path: `${path}/{id}/messages/{message}`,
  summary: "Change what you said",
  request: { params: messageParams, ...jsonBody(SayOfLineupBody) },
  responses: opened,
});
const remove = describeRoute(
  { ...write, size: "none" },
  {
    method: "delete",
    path: `${path}/{id}/messages/{message}`,
    summary: "Take back what you said",
    request: { params: messageParams },
    responses: opened,
  },
);
const look = describeRoute(
  { right: { workspace: "readWorkspace" }, rate: "changes", size: "none" },
  {
    method: "post",
    path: `${path}/{id}/seen`,
    summary: "Say that you have seen what there is of a proposal",
    request: { params },
    responses: { 204: { description: "It is so" } },
  },
);

export function proposalRoutes({
  database,
  now,
  onChanged,
}: ProposalRoutesOptions): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const deciding = (context: Context<ActorEnv>) => ({
    database,
    person: context.get("person"),
    now: now(),
  });
  const openedBy = (context: Context<ActorEnv>, id: string) =>
    openProposal(database, { id, personId: context.get("person").id });
  const answer = (context: Context<ActorEnv>, id: string) => {
    onChanged();
    return openedBy(context, id);
  };

  routes.openapi(list, async (context) =>
    context.json(await listProposals(database, context.get("person").id), 200),
  );
  routes.openapi(open, async (context) =>
    context.json(await openedBy(context, context.req.valid("param").id), 200),
  );
  routes.openapi(boards, async (context) => {
    const { id } = context.req.valid("param");
    const roles = await context.get("roles")();
    return context.json(
      await boardsOfLineup(database, { id, mayRead: (one) => roles.has(one) }),
      200,
    );
  });
  routes.openapi(propose, async (context) => {
    const id = await proposeLineup(context.req.valid("json"), deciding(context));
    return context.json(await answer(context, id), 201);
  });
  routes.openapi(adopt, async (context) => {
    const { id } = context.req.valid("param");
    await adoptProposal({ id, ...context.req.valid("json") }, deciding(context));
    return context.json(await answer(context, id), 200);
  });
  routes.openapi(close, async (context) => {
    const { id } = context.req.valid("param");
    await closeProposal({ id, ...context.req.valid("json") }, deciding(context));
    return context.json(await answer(context, id), 200);
  });
  routes.openapi(move, async (context) => {
    const { id } = context.req.valid("param");
    await moveProposal({ id, ...context.req.valid("json") }, deciding(context));
    return context.json(await answer(context, id), 200);
  });
  routes.openapi(say, async (context) => {
    const { id } = context.req.valid("param");
    const { text } = context.req.valid("json");
    const said = { proposalId: id, kind: "said", text } as const;
    await keepMessage(database, said, context.get("person"), now());
    return context.json(await answer(context, id), 200);
  });
  routes.openapi(change, async (context) => {
    const { id, message } = context.req.valid("param");
    const own = { proposalId: id, id: message, personId: context.get("person").id };
    await changeMessage(database, own, { ...context.req.valid("json"), now: now() });
    return context.json(await answer(context, id), 200);
  });
  routes.openapi(remove, async (context) => {
    const { id, message } = context.req.valid("param");
    await deleteMessage(database, {
      proposalId: id,
      id: message,
      personId: context.get("person").id,
    });
    return context.json(await answer(context, id), 200);
  });
  routes.openapi(look, async (context) => {
    const { id } = context.req.valid("param");
    await markLooked(database, { id, personId: context.get("person").id, now: now() });
    return context.body(null, 204);
  });
  return routes;
}
