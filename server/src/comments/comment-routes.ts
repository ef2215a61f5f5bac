import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { CommentThread } from "@zentaikan/board-model";
import { COMMENTS_SCHEMA_VERSION } from "@zentaikan/board-model/comments-document";
import { documentName, type DocumentName } from "@zentaikan/protocol";
import {
  BoardPersonBody,
  CommentCommandBody,
  CommentThreadBody,
} from "@zentaikan/protocol/comment-bodies";
import { TicketBody } from "@zentaikan/protocol/http";
import type { ActorEnv } from "../access/authenticate.ts";
import { mayModerateComments, mayResolveComments } from "../access/policy.ts";
import type { Tickets } from "../access/tickets.ts";
import { Refusal } from "../errors.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../http/describe-route.ts";
import { boardPeople } from "./board-people.ts";
import { keepComments, type CommentsOptions } from "./command-comments.ts";

export interface CommentRoutesOptions extends CommentsOptions {
  readonly tickets: Tickets;
  readonly readComments: (name: DocumentName) => Promise<readonly CommentThread[]>;
  readonly now: () => number;
}

const params = z.object({ id: z.string() });
const list = describeRoute(
  { right: { board: "read" }, rate: "readings", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/comments",
    summary: "The comments of a board, thread by thread",
    request: { params },
    responses: answers(200, z.array(CommentThreadBody), "The threads, in the order of their start"),
  },
);
const command = describeRoute(
  { right: { board: "comment" }, rate: "commands", size: "form" },
  {
    method: "post",
    path: "/api/boards/{id}/comments",
    summary: "Say something, or close, edit or take back what was said; a retry does nothing twice",
    request: { params, ...jsonBody(CommentCommandBody) },
    responses: answers(200, CommentThreadBody, "The thread as it stands now"),
  },
);
const ticket = describeRoute(
  { right: { board: "read" }, rate: "tickets", size: "none" },
  {
    method: "post",
    path: "/api/boards/{id}/comments/ticket",
    summary: "A ticket that opens one socket to the board's comments within a minute",
    request: { params },
    responses: answers(200, TicketBody, "The ticket"),
  },
);
const people = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/people",
    summary: "Everybody who sees the board, whom a comment can call by name",
    request: { params },
    responses: answers(200, z.array(BoardPersonBody), "The people, by name"),
  },
);

export function commentRoutes(options: CommentRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, documents, now } = options;
  const comments = keepComments(options);
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(list, async (context) => {
    const { boardId } = context.get("boardActor");
    const threads = await options.readComments(documentName("comments", boardId));
    return context.json(z.array(CommentThreadBody).parse(threads), 200);
  });

  routes.openapi(command, async (context) => {
    const { boardId, person, role } = context.get("boardActor");
    const actor = {
      person,
      at: now(),
      mayCloseAny: mayResolveComments(role),
      mayDeleteAny: mayModerateComments(role),
    };
    const asked = { boardId, command: context.req.valid("json"), actor };
    return context.json(CommentThreadBody.parse(await comments.command(asked)), 200);
  });

  routes.openapi(ticket, async (context) => {
    const { boardId } = context.get("boardActor");
    const document = await comments.ensureDocument(boardId);
    const head = await documents.head(document);
    if (head === null) throw new Refusal("storageUnavailable");
    const secret = options.tickets.issue(context.get("actor"), document);
    const boardSchema = COMMENTS_SCHEMA_VERSION;
    return context.json({ ticket: secret, document, boardSchema, epoch: head.epoch }, 200);
  });

  routes.openapi(people, async (context) => {
    const { boardId } = context.get("boardActor");
    return context.json(await boardPeople(database, boardId, now()), 200);
  });
  return routes;
}
