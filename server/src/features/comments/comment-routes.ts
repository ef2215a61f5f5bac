import { OpenAPIHono, z } from "@hono/zod-openapi";
import { COMMENTS_SCHEMA_VERSION } from "@zentaikan/board-model/comments-document";
import { PARTIES, type Party } from "@zentaikan/protocol";
import {
  BoardPersonBody,
  ChangeReadersBody,
  CommentCommandBody,
  CommentThreadBody,
} from "@zentaikan/protocol/comment-bodies";
import { PersonBody, TicketBody } from "@zentaikan/protocol/http";
import type { Context } from "hono";
import type { ActorEnv } from "../../http/authenticate.ts";
import { mayKnowOf, mayModerateComments, mayResolveComments } from "../../policy/policy.ts";
import type { Tickets } from "../../policy/tickets.ts";
import { Refusal } from "../../errors.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import { readersOfChannel } from "./readers-of-channel.ts";
import { guestsWhoRead } from "./readers-of-thread.ts";
import type { CommentChannel } from "./comment-channel.ts";
import { ensureComments } from "./ensure-comments.ts";
import type { Comments, CommentsOptions } from "./command-comments.ts";

export interface CommentRoutesOptions extends CommentsOptions {
  readonly tickets: Tickets;
  readonly comments: Comments;
}

const params = z.object({ id: z.string() });
/** Between whom: people of both sides, or our team alone. */
const query = z.object({ party: z.enum(PARTIES).default("customer") });
const list = describeRoute(
  { right: { board: "read" }, rate: "readings", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/comments",
    summary: "The comments of a board, thread by thread",
    request: { params, query },
    responses: answers(200, z.array(CommentThreadBody), "The threads, in the order of their start"),
  },
);
const command = describeRoute(
  { right: { board: "comment" }, rate: "commands", size: "form" },
  {
    method: "post",
    path: "/api/boards/{id}/comments",
    summary: "Say something, or close, edit or take back what was said; a retry does nothing twice",
    request: { params, query, ...jsonBody(CommentCommandBody) },
    responses: answers(200, CommentThreadBody, "The thread as it stands now"),
  },
);
const ticket = describeRoute(
  { right: { board: "read" }, rate: "tickets", size: "none" },
  {
    method: "post",
    path: "/api/boards/{id}/comments/ticket",
    summary: "A ticket that opens one socket to the board's comments within a minute",
    request: { params, query },
    responses: answers(200, TicketBody, "The ticket"),
  },
);
const people = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/people",
    summary: "Everybody who sees the board, whom a comment can call by name",
    request: { params, query },
    responses: answers(200, z.array(BoardPersonBody), "The people, by name"),
  },
);

const threadParams = z.object({ id: z.string(), thread: z.string() });
const readers = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/comments/{thread}/readers",
    summary: "Which guests have read a thread, for our team",
    request: { params: threadParams },
    responses: answers(200, z.array(PersonBody), "The guests, by name"),
  },
);
const change = describeRoute(
  { right: { board: "comment" }, rate: "commands", size: "form" },
  {
    method: "put",
    path: "/api/boards/{id}/comments/{thread}/readers",
    summary: "Let a thread be read by our team alone, or by guests as well",
    request: { params: threadParams, ...jsonBody(ChangeReadersBody) },
    responses: { 204: { description: "It is so" } },
  },
);

export function commentRoutes(options: CommentRoutesOptions): OpenAPIHono<ActorEnv> {
  const { comments, database, documents, now } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(list, async (context) => {
    const threads = await options.commentsOf(channelOf(context, context.req.valid("query")));
    return context.json(z.array(CommentThreadBody).parse(threads), 200);
  });

  routes.openapi(command, async (context) => {
    const { person, role } = context.get("boardActor");
    const channel = channelOf(context, context.req.valid("query"));
    const actor = {
      person,
      at: now(),
      mayCloseAny: mayResolveComments(role),
      mayDeleteAny: mayModerateComments(role),
    };
    const asked = { ...channel, command: context.req.valid("json"), actor };
    return context.json(CommentThreadBody.parse(await comments.command(asked)), 200);
  });

  routes.openapi(ticket, async (context) => {
    const channel = channelOf(context, context.req.valid("query"));
    const document = await ensureComments(channel, options);
    const head = await documents.head(document);
    if (head === null) throw new Refusal("storageUnavailable");
    const issued = options.tickets.issue(context.get("actor"), document);
    const boardSchema = COMMENTS_SCHEMA_VERSION;
    return context.json({ ...issued, boardSchema, epoch: head.epoch, taken: [], kept: false }, 200);
  });

  routes.openapi(readers, async (context) => {
    const { boardId } = channelOf(context, { party: "internal" });
    const { thread: threadId } = context.req.valid("param");
    return context.json(await guestsWhoRead(database, { boardId, threadId }, now()), 200);
  });

  routes.openapi(change, async (context) => {
    const { boardId } = channelOf(context, { party: "internal" });
    const { person, role } = context.get("boardActor");
    const { thread: threadId } = context.req.valid("param");
    const { party: to } = context.req.valid("json");
    const mayCloseAny = mayResolveComments(role);
    await comments.changeReaders({ boardId, threadId, to, person, mayCloseAny });
    return context.body(null, 204);
  });

  routes.openapi(people, async (context) => {
    const channel = channelOf(context, context.req.valid("query"));
    return context.json(await readersOfChannel(database, channel, now()), 200);
  });
  return routes;
}

/** @throws Refusal forbidden, whatever is or is not said there */
function channelOf(
  context: Context<ActorEnv>,
  { party }: { readonly party: Party },
): CommentChannel {
  const { boardId, side } = context.get("boardActor");
  if (!mayKnowOf(side, party)) throw new Refusal("forbidden");
  return { boardId, party };
}
