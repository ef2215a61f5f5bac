import { OpenAPIHono, z } from "@hono/zod-openapi";
import { AGREED_SUBJECTS, type BoardId, type Party } from "@zentaikan/protocol";
import {
  AwayBody,
  BoardChangesBody,
  InboxBody,
  MarkNoteSeenBody,
  MarkSeenBody,
  SeenBody,
} from "@zentaikan/protocol/comment-bodies";
import type { LineupProposalBody } from "@zentaikan/protocol/lineups";
import type { StructureBody } from "@zentaikan/protocol/http";
import {
  SightingsBody,
  type AwaitedVersionBody,
  type ProposedVersionBody,
} from "@zentaikan/protocol/versions";
import { streamSSE } from "hono/streaming";
import { shareOf } from "../../identity/actor.ts";
import type { ActorEnv } from "../../http/authenticate.ts";
import { Refusal } from "../../errors.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import { guardRoute } from "../../http/guard-route.ts";
import { mayKnowOf, mayReadWorkspace } from "../../policy/policy.ts";
import { askedBoards } from "../../http/asked-boards.ts";
import { changesSince, visitsOf } from "./board-visits.ts";
import { changesOnBoards } from "./changes-on-boards.ts";
import { markSeen, readSeen } from "./comments-seen.ts";
import type { InboxBell, Listener } from "./inbox-bell.ts";
import { newOnBoards } from "./new-on-boards.ts";
import { OpenStreams } from "./open-streams.ts";
import { sightingsOf } from "./sightings.ts";
import { readInbox, type InboxOptions } from "./read-inbox.ts";
import { markNoteSeen, readNoteMentions } from "./read-note-mentions.ts";

export interface InboxRoutesOptions extends InboxOptions {
  readonly awaitedVersions: (personId: string) => Promise<readonly AwaitedVersionBody[]>;
  readonly proposedVersions: (personId: string) => Promise<readonly ProposedVersionBody[]>;
  /** Of which others said or did something since the person looked; for members alone. */
  readonly newLineupProposals: (personId: string) => Promise<LineupProposalBody[]>;
  readonly bell: InboxBell;
  readonly now: () => number;
  readonly freshStructure: (boardId: BoardId, side: Party) => Promise<StructureBody>;
  /** What the board said when it was last quiet; null before its first reading. */
  readonly keptStructure: (boardId: string) => Promise<StructureBody | null>;
}

const params = z.object({ id: z.string() });
const inbox = describeRoute(
  { right: "signedIn", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/inbox",
    summary: "What others said on all boards, and what is new on them, for the person who asks",
    responses: answers(200, InboxBody, "The inbox"),
  },
);
const changes = describeRoute(
  { right: "signedIn", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/inbox/changes",
    summary: "How much boards say that they did not when the person who asks was last there",
    request: { query: z.object({ ids: askedBoards }) },
    responses: answers(200, BoardChangesBody, "The number of changes, for each board asked for"),
  },
);
const seen = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/comments/seen",
    summary: "Up to where you have seen the comments of a board",
    request: { params },
    responses: answers(200, SeenBody, "The number of the last entry seen, by thread"),
  },
);
const mark = describeRoute(
  { right: { board: "read" }, rate: "changes", size: "form" },
  {
    method: "post",
    path: "/api/boards/{id}/comments/seen",
    summary: "Say up to where you have seen the comments of a board",
    request: { params, ...jsonBody(MarkSeenBody) },
    responses: answers(200, SeenBody, "The number of the last entry seen, by thread"),
  },
);
const markNote = describeRoute(
  { right: { board: "read" }, rate: "changes", size: "form" },
  {
    method: "post",
    path: "/api/boards/{id}/notes/seen",
    summary: "Say that you have looked at a note that speaks of you",
    request: { params, ...jsonBody(MarkNoteSeenBody) },
    responses: { 204: { description: "It is so" } },
  },
);
const away = describeRoute(
  { right: { board: "read" }, rate: "readings", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/away",
    summary: "What happened on a board since you left it, in capital words",
    request: { params },
    responses: answers(200, AwayBody, "The changes, and what waits for you"),
  },
);

const sightings = describeRoute(
  { right: { board: "freeze" }, rate: "readings", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/sightings",
    summary: "Who of a board's people has opened it since the subject last said something else",
    responses: answers(200, SightingsBody, "Each of its people, once"),
    request: { params, query: z.object({ subject: z.enum(AGREED_SUBJECTS).default("frame") }) },
  },
);

/** Not in the description of the interface: it tells pages of ours what they show is no longer so. */
const streamGuard = guardRoute({ right: "signedIn", rate: "tickets", size: "none" });
/** A session that ends by time does not hear on for longer. */
const askEveryMs = 60_000;
/** So many events wait for a page that does not read them. */
const mostUnread = 100;
/** Proxies cut a line on which nothing moves. */
const keepAliveMs = 25_000;

export function inboxRoutes(options: InboxRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, bell } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const streams = new OpenStreams();

  routes.openapi(inbox, async (context) => {
    const { id } = context.get("person");
    const items = await readInbox(options, id);
    const boards = await newOnBoards(items, { ...options, personId: id });
    const versions = [...(await options.awaitedVersions(id))];
    const proposed = [...(await options.proposedVersions(id))];
    const mentions = await readNoteMentions(options, id);
    const isMember = mayReadWorkspace(context.get("actor").workspaceRole);
    const lineups = isMember ? await options.newLineupProposals(id) : [];
    return context.json({ items, versions, proposed, lineups, mentions, boards }, 200);
  });

  routes.openapi(changes, async (context) => {
    const only = context.req.valid("query").ids;
    const changed = await changesOnBoards({ ...options, personId: context.get("person").id, only });
    const counts = only.map((boardId) => ({ boardId, changes: changed.get(boardId)?.length ?? 0 }));
    return context.json(counts, 200);
  });

  routes.get("/api/inbox/stream", streamGuard, (context) => {
    const actor = context.get("actor");
    const leave = streams.enter(shareOf(actor));
    if (leave === null) throw new Refusal("tooManyStreams");
    const isStillSignedIn = context.get("isStillSignedIn");
    return streamSSE(context, async (stream) => {
      // Whoever is gone before this begins is never told to be.
      if (stream.aborted) return leave();
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      let unread = 0;
      const tell: Listener["tell"] = (event, body) => {
        // Whoever does not read begins anew some day, and asks for everything.
        if (unread >= mostUnread) return end();
        unread += 1;
        void stream.writeSSE({ event, data: JSON.stringify(body) }).finally(() => (unread -= 1));
      };
      const stop = bell.listen({ actor, tell, isStillSignedIn, end });
      stream.onAbort(end);
      const alive = setInterval(() => tell("alive", null), keepAliveMs);
      const asking = setInterval(() => {
        isStillSignedIn().then((isSignedIn) => isSignedIn || end(), end);
      }, askEveryMs);
      tell("alive", null);
      await ended;
      leave();
      stop();
      clearInterval(alive);
      clearInterval(asking);
    });
  });

  routes.openapi(seen, async (context) => {
    const { boardId, person, side } = context.get("boardActor");
    const reader = { personId: person.id, boardId, side };
    return context.json({ seen: await readSeen(database, reader) }, 200);
  });

  routes.openapi(mark, async (context) => {
    const { boardId, person, side } = context.get("boardActor");
    const reader = { personId: person.id, boardId, side };
    const { seen: marked } = context.req.valid("json");
    await markSeen(database, reader, marked);
    const threadIds = marked.map(({ thread }) => thread);
    bell.ring({ kind: "seen", personId: person.id, boardId, threadIds });
    return context.json({ seen: await readSeen(database, reader) }, 200);
  });

  routes.openapi(markNote, async (context) => {
    const { boardId, person, side } = context.get("boardActor");
    const { record, party } = context.req.valid("json");
    if (!mayKnowOf(side, party)) throw new Refusal("forbidden");
    const seen = { boardId, record, party, personId: person.id, now: options.now() };
    if (await markNoteSeen(database, seen)) {
      bell.ring({ kind: "mentions", boardId, party, personIds: [person.id] });
    }
    return context.body(null, 204);
  });

  routes.openapi(sightings, async (context) => {
    const { boardId, side } = context.get("boardActor");
    const structure = await options.freshStructure(boardId, side);
    const { subject } = context.req.valid("query");
    return context.json(await sightingsOf(options, { boardId, structure, subject }), 200);
  });

  routes.openapi(away, async (context) => {
    const { boardId, person, side } = context.get("boardActor");
    const visit = (await visitsOf(database, { personId: person.id, boardIds: [boardId] })).get(
      boardId,
    );
    const items = await readInbox(options, person.id, boardId);
    const unread = items.filter((item) => item.unread > 0);
    const changes = visit && changesSince(visit, await options.freshStructure(boardId, side));
    const body: AwayBody = {
      since: visit === undefined ? null : new Date(visit.leftAt).toISOString(),
      changes: [...(changes ?? [])],
      unreadThreads: unread.length,
      unread: unread.reduce((sum, item) => sum + item.unread, 0),
      waiting: items.filter((item) => item.waiting),
    };
    return context.json(body, 200);
  });
  return routes;
}
