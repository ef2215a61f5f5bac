import { OpenAPIHono, z } from "@hono/zod-openapi";
import { PatternCommentBody, WritePatternCommentBody } from "@zentaikan/protocol/patterns";
import type { Context } from "hono";
import type { ActorEnv } from "../../http/authenticate.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import { stillMayInWorkspace } from "../../policy/still-may.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { addComment, changeComment, listComments, markSeen } from "./pattern-comments.ts";

interface PatternCommentRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly onChanged: () => void;
}

const path = "/api/patterns/segments/{segment}/comments";
const ofSegment = { params: z.object({ segment: z.string() }) };
const ofComment = {
  params: z.object({ segment: z.string(), comment: z.coerce.number().int().positive() }),
};
const speaking = { right: { workspace: "changePatterns" }, rate: "changes", size: "form" } as const;

const list = describeRoute(
  { right: { workspace: "readSegments" }, rate: "lists", size: "none" },
  {
    method: "get",
    path,
    summary: "What was said of a segment",
    request: ofSegment,
    responses: answers(200, z.array(PatternCommentBody), "The comments, the oldest first"),
  },
);
const add = describeRoute(speaking, {
  method: "post",
  path,
  summary: "Say something of a segment, to our team alone",
  request: { ...ofSegment, ...jsonBody(WritePatternCommentBody) },
  responses: noContent("Said"),
});
const change = describeRoute(speaking, {
  method: "patch",
  path: `${path}/{comment}`,
  summary: "Write a comment of your own anew",
  request: { ...ofComment, ...jsonBody(WritePatternCommentBody) },
  responses: noContent("Changed"),
});
const take = describeRoute(speaking, {
  method: "delete",
  path: `${path}/{comment}`,
  summary: "Take a comment of your own back",
  request: ofComment,
  responses: noContent("Taken back"),
});
const see = describeRoute(
  { right: { workspace: "readSegments" }, rate: "changes", size: "none" },
  {
    method: "put",
    path: `${path}/{comment}/seen`,
    summary: "Say that you have seen what was said of a segment up to this comment",
    request: ofComment,
    responses: noContent("It is so"),
  },
);

export function patternCommentRoutes(options: PatternCommentRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now, onChanged } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const say = async (
    context: Context<ActorEnv>,
    work: (transaction: WorkspaceDatabase) => Promise<void>,
  ) => {
    await inTransaction(database, async (transaction) => {
      await stillMayInWorkspace(transaction, context.get("actor"), "changePatterns");
      await work(transaction);
    });
    onChanged();
    return context.body(null, 204);
  };

  routes.openapi(list, async (context) => {
    const { segment } = context.req.valid("param");
    return context.json(await listComments(database, segment), 200);
  });
  routes.openapi(add, (context) => {
    const { segment: segmentId } = context.req.valid("param");
    const { text } = context.req.valid("json");
    const speaking = { segmentId, person: context.get("person"), text, at: now() };
    return say(context, (transaction) => addComment(transaction, speaking));
  });
  routes.openapi(change, (context) => {
    const { segment: segmentId, comment: number } = context.req.valid("param");
    const { text } = context.req.valid("json");
    const speaking = { segmentId, number, person: context.get("person"), text, at: now() };
    return say(context, (transaction) => changeComment(transaction, speaking));
  });
  routes.openapi(take, (context) => {
    const { segment: segmentId, comment: number } = context.req.valid("param");
    const speaking = { segmentId, number, person: context.get("person"), text: null, at: now() };
    return say(context, (transaction) => changeComment(transaction, speaking));
  });
  routes.openapi(see, async (context) => {
    const { segment: segmentId, comment: number } = context.req.valid("param");
    const personId = context.get("person").id;
    await markSeen(database, { segmentId, personId, number });
    return context.body(null, 204);
  });
  return routes;
}
