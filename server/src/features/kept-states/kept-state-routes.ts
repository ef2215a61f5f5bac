import { OpenAPIHono, z } from "@hono/zod-openapi";
import { documentName, type BoardId, type DocumentName } from "@zentaikan/protocol";
import {
  KeepStateBody,
  KeptOurDosBody,
  KeptStateInWordsBody,
  RestoreBoardBody,
  KeptStateBody,
} from "@zentaikan/protocol/versions";
import type { ActorEnv } from "../../http/authenticate.ts";
import { Refusal } from "../../errors.ts";
import { mayKnowOf } from "../../policy/policy.ts";
import { aboutKept } from "../../interpretation/about-kept.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import { readKeptState, type KeptStateReader } from "./read-kept-state.ts";
import { restoreKeptState, type KeptStateRestorer } from "./restore-kept-state.ts";
import { dropKeptState } from "./drop-kept-state.ts";
import { eyesOf, OUR_EYES } from "./known-states.ts";
import { keepState, listKeptStates, readState } from "./kept-states.ts";
import { readOurDos } from "./our-dos-of-states.ts";

export interface KeptStateRoutesOptions extends KeptStateRestorer, KeptStateReader {
  /** The whole document as it is stored; null for no document. */
  readonly stateOf: (name: DocumentName) => Promise<Uint8Array | null>;
  /** What a state shows, as a document of its own. */
  readonly pictureOf: (state: Uint8Array, about: string) => Promise<Uint8Array>;
  /** A state was kept, or is not any more. */
  readonly onKept: (boardId: BoardId) => void;
}

const params = z.object({ id: z.string() });
const list = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/snapshots",
    summary: "Kept states of the board",
    request: { params },
    responses: answers(200, z.array(KeptStateBody), "The newest first"),
  },
);
const look = describeRoute(
  { right: { board: "read" }, rate: "readings", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/snapshots/{snapshotId}",
    summary: "What a kept state says: its structure, its reading, its content hash",
    request: { params: z.object({ id: z.string(), snapshotId: z.string() }) },
    responses: answers(200, KeptStateInWordsBody, "The kept state in words"),
  },
);
const picture = describeRoute(
  { right: { board: "read" }, rate: "readings", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/snapshots/{snapshotId}/picture",
    summary: "What a kept state shows, as a Yjs update of an empty document: no notes, no answers",
    request: { params: z.object({ id: z.string(), snapshotId: z.string() }) },
    responses: { 200: { description: "The update" } },
  },
);
const ourDos = describeRoute(
  { right: { board: "read" }, rate: "readings", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/snapshots/{snapshotId}/our-dos",
    summary:
      "Our Dos when the state was kept, for our team alone; null where nothing is known of them",
    request: { params: z.object({ id: z.string(), snapshotId: z.string() }) },
    responses: answers(200, KeptOurDosBody.nullable(), "Our Dos by their Do results"),
  },
);
const keep = describeRoute(
  { right: { board: "restore" }, rate: "commands", size: "form" },
  {
    method: "post",
    path: "/api/boards/{id}/snapshots",
    summary: "Keep the board's state, down to its last saved edit",
    request: { params, ...jsonBody(KeepStateBody) },
    responses: answers(201, KeptStateBody, "The kept state"),
  },
);
const restore = describeRoute(
  { right: { board: "restore" }, rate: "commands", size: "form" },
  {
    method: "post",
    path: "/api/boards/{id}/restore",
    summary: "Bring a kept state back, by an edit that merges with everybody's",
    request: { params, ...jsonBody(RestoreBoardBody) },
    responses: answers(
      200,
      KeptStateBody.nullable(),
      "The state that was there before, kept to take this back; null when it could not be read",
    ),
  },
);
const drop = describeRoute(
  { right: { board: "restore" }, rate: "changes", size: "none" },
  {
    method: "delete",
    path: "/api/boards/{id}/snapshots/{snapshotId}",
    summary: "Delete a kept state: one of your own or, for an owner, anybody's; no version",
    request: { params: z.object({ id: z.string(), snapshotId: z.string() }) },
    responses: noContent("Deleted"),
  },
);

export function keptStateRoutes(options: KeptStateRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(list, async (context) => {
    const { boardId } = context.get("boardActor");
    const eyes = await eyesOf(database, context.get("boardActor"));
    return context.json(await listKeptStates(database, boardId, eyes), 200);
  });

  routes.openapi(look, async (context) => {
    const { snapshotId } = context.req.valid("param");
    const { boardId } = context.get("boardActor");
    const eyes = await eyesOf(database, context.get("boardActor"));
    return context.json(await readKeptState(options, { boardId, id: snapshotId, eyes }), 200);
  });

  routes.openapi(picture, async (context) => {
    const { snapshotId: id } = context.req.valid("param");
    const { boardId } = context.get("boardActor");
    const eyes = await eyesOf(database, context.get("boardActor"));
    const state = await readState(database, { boardId, id, eyes });
    const shown = await options.pictureOf(state, aboutKept(id));
    return context.body(Uint8Array.from(shown), 200, {
      "Content-Type": "application/octet-stream",
      "Cache-Control": "private, no-store",
    });
  });

  routes.openapi(ourDos, async (context) => {
    const { snapshotId: id } = context.req.valid("param");
    const { boardId, side } = context.get("boardActor");
    if (!mayKnowOf(side, "internal")) throw new Refusal("forbidden");
    const kept = await readOurDos(database, { boardId, id, eyes: OUR_EYES });
    context.header("Cache-Control", "private, no-store");
    return context.json(kept && kept.map((one) => ({ ...one, ourDos: [...one.ourDos] })), 200);
  });

  routes.openapi(keep, async (context) => {
    const { boardId, person, chargedTo } = context.get("boardActor");
    const document = documentName("board", boardId);
    const state = await options.stateOf(document);
    if (state === null) throw new Refusal("noSuchBoard");
    const { name } = context.req.valid("json");
    const words = await options.describeState(state, document);
    const kind = { occasion: "asked", party: "customer" } as const;
    const ourDos = await options.ourDosBeside(boardId);
    const asked = { boardId, person, chargedTo, ...kind, name, state, ourDos, words };
    const kept = await keepState(database, asked, now());
    options.onKept(boardId);
    return context.json(kept, 201);
  });

  routes.openapi(restore, async (context) => {
    const { boardId, person, chargedTo } = context.get("boardActor");
    const eyes = await eyesOf(database, context.get("boardActor"));
    const stateId = context.req.valid("json").snapshot;
    const asked = { boardId, person, chargedTo, eyes, stateId };
    const before = await restoreKeptState(asked, options);
    options.onKept(boardId);
    return context.json(before, 200);
  });

  routes.openapi(drop, async (context) => {
    const { snapshotId } = context.req.valid("param");
    const { boardId } = context.get("boardActor");
    const asked = { boardId, id: snapshotId, actor: context.get("actor"), now: now() };
    await dropKeptState(database, asked);
    options.onKept(boardId);
    return context.body(null, 204);
  });
  return routes;
}
