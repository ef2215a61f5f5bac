import { OpenAPIHono, z } from "@hono/zod-openapi";
import { ChangeReadersBody } from "@zentaikan/protocol/comment-bodies";
import { PersonBody } from "@zentaikan/protocol/http";
import { Refusal } from "../../errors.ts";
import type { ActorEnv } from "../../http/authenticate.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import { mayKnowOf } from "../../policy/policy.ts";
import type { PresentPeople } from "./boards.ts";
import { guestsWhoCame } from "./guests-who-came.ts";
import { moveNote, type NoteMover } from "./move-note.ts";

interface NoteRoutesOptions extends NoteMover {
  readonly present: PresentPeople;
}

const guests = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/guests",
    summary: "Which guests have opened a board, for our team",
    request: { params: z.object({ id: z.string() }) },
    responses: answers(200, z.array(PersonBody), "The guests, by name"),
  },
);
const change = describeRoute(
  { right: { board: "edit" }, rate: "commands", size: "form" },
  {
    method: "put",
    path: "/api/boards/{id}/notes/{record}/readers",
    summary: "Let a note be read by our team alone, or by guests as well",
    request: {
      params: z.object({ id: z.string(), record: z.string().min(1).max(200) }),
      ...jsonBody(ChangeReadersBody),
    },
    responses: { 204: { description: "It is so" } },
  },
);

export function noteRoutes(options: NoteRoutesOptions): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(guests, async (context) => {
    const { boardId, side } = context.get("boardActor");
    if (!mayKnowOf(side, "internal")) throw new Refusal("forbidden");
    const here = options.present(boardId).map(({ id }) => id);
    const came = await guestsWhoCame(options.database, { boardId, here, now: options.now() });
    return context.json(came, 200);
  });

  routes.openapi(change, async (context) => {
    const { boardId, side, person } = context.get("boardActor");
    if (!mayKnowOf(side, "internal")) throw new Refusal("forbidden");
    const { record } = context.req.valid("param");
    const { party: to } = context.req.valid("json");
    await moveNote({ boardId, record, to, person }, options);
    return context.body(null, 204);
  });
  return routes;
}
