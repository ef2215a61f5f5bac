import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
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
import { requireBoard } from "../access/require-board.ts";
import type { Tickets } from "../access/tickets.ts";
import { Refusal } from "../errors.ts";
import { answers, jsonBody, refuseBadRequest } from "../http/describe-route.ts";
import { boardPeople } from "./board-people.ts";
import { keepComments, type CommentsOptions } from "./command-comments.ts";

export interface CommentRoutesOptions extends CommentsOptions {
  readonly tickets: Tickets;
  readonly readComments: (name: DocumentName) => Promise<readonly CommentThread[]>;
  readonly now: () => number;
}

const params = z.object({ id: z.string() });
const list = createRoute({
  method: "get",
  path: "/api/boards/{id}/comments",
  summary: "The comments of a board, thread by thread",
  request: { params },
  responses: answers(200, z.array(CommentThreadBody), "The threads, in the order of their start"),
});
const command = createRoute({
  method: "post",
  path: "/api/boards/{id}/comments",
  summary: "Say something, or close, edit or take back what was said; a retry does nothing twice",
  request: { params, ...jsonBody(CommentCommandBody) },
  responses: answers(200, CommentThreadBody, "The thread as it stands now"),
});
const ticket = createRoute({
  method: "post",
  path: "/api/boards/{id}/comments/ticket",
  summary: "A ticket that opens one socket to the board's comments within a minute",
  request: { params },
  responses: answers(200, TicketBody, "The ticket"),
});
const people = createRoute({
  method: "get",
  path: "/api/boards/{id}/people",
  summary: "Everybody who sees the board, whom a comment can call by name",
  request: { params },
  responses: answers(200, z.array(BoardPersonBody), "The people, by name"),
});

export function commentRoutes(options: CommentRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, documents, now } = options;
  const comments = keepComments(options);
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(list, async (context) => {
    const { boardId } = await requireBoard(context, context.req.valid("param").id, "read");
    const threads = await options.readComments(documentName("comments", boardId));
    return context.json(z.array(CommentThreadBody).parse(threads), 200);
  });

  routes.openapi(command, async (context) => {
    const { id } = context.req.valid("param");
    const { boardId, person, role } = await requireBoard(context, id, "comment");
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
    const { boardId } = await requireBoard(context, context.req.valid("param").id, "read");
    const document = await comments.ensureDocument(boardId);
    const head = await documents.head(document);
    if (head === null) throw new Refusal("storageUnavailable");
    const secret = options.tickets.issue(context.get("actor"), document);
    const boardSchema = COMMENTS_SCHEMA_VERSION;
    return context.json({ ticket: secret, document, boardSchema, epoch: head.epoch }, 200);
  });

  routes.openapi(people, async (context) => {
    const { boardId } = await requireBoard(context, context.req.valid("param").id, "read");
    return context.json(await boardPeople(database, boardId, now()), 200);
  });
  return routes;
}
