import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  documentName,
  MAX_ASKED_CLIENTS,
  type BoardId,
  type DocumentName,
  type Party,
} from "@zentaikan/protocol";
import {
  BoardBody,
  ChangeBoardBody,
  CreateBoardBody,
  OpenedBoardBody,
  StructureBody,
  ClientAuthorBody,
  TicketBody,
} from "@zentaikan/protocol/http";
import type { ActorEnv } from "../../http/authenticate.ts";
import { mayKnowOf, mayOnBoard, sideOf } from "../../policy/policy.ts";
import { requireBoard } from "../../http/require-board.ts";
import type { Review } from "../../policy/review.ts";
import type { Tickets } from "../../policy/tickets.ts";
import type { Rooms } from "../../relay/rooms.ts";
import { Refusal } from "../../errors.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import type { DocumentStore } from "../../storage/document-store.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { askedBoards } from "../../http/asked-boards.ts";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import type { Context } from "hono";
import { namesOfAuthors } from "./names-of-authors.ts";
import type { BoardForms } from "./board-forms.ts";
import { changeBoard, findBoard, listBoards, type KnownOfBoards } from "./boards.ts";
import type { CreateBoard } from "./create-board.ts";
import { ensureInternal } from "./internal-document.ts";

interface BoardRoutesOptions extends KnownOfBoards {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  readonly worker: Pick<DocumentWorker, "seedInternal">;
  readonly tickets: Tickets;
  readonly createBoard: CreateBoard;
  /** What lists and pages say of the board is no longer so. */
  readonly onChanged: (boardId: BoardId) => void;
  /** The structure of the board as it is now, down to the last saved edit. */
  readonly freshStructure: (boardId: BoardId, side: Party) => Promise<StructureBody>;
  readonly forms: Pick<BoardForms, "present">;
  readonly review: Review;
  /** Keeps clients for a person before anybody hears of them. @returns those that are somebody else's */
  readonly reserveClients: Rooms["reserve"];
  /** Persons by client; undefined while the board is not open. */
  readonly ownersOf: Rooms["ownersOf"];
}

const params = z.object({ id: z.string() });
/** As which Yjs clients a tab or a program writes [W26]. */
const clientIds = z
  .string()
  .max(MAX_ASKED_CLIENTS * 11)
  .transform((ids) => ids.split(","))
  .pipe(z.array(z.string().regex(/^\d{1,10}$/)).max(MAX_ASKED_CLIENTS))
  .transform((ids) => ids.map(Number))
  .refine((ids) => ids.every((id) => id < 2 ** 32))
  .openapi({ type: "string", description: "At most 64 client ids, with commas between them" });
const list = describeRoute(
  { right: "signedIn", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards",
    summary: "All boards and what they say, or those of them that are asked for",
    request: { query: z.object({ ids: askedBoards.optional() }) },
    responses: answers(200, z.array(BoardBody), "The boards, in the order of their creation"),
  },
);
const create = describeRoute(
  { right: { workspace: "createBoards" }, rate: "commands", size: "form" },
  {
    method: "post",
    path: "/api/boards",
    summary: "Add a board for a customer",
    request: jsonBody(CreateBoardBody),
    responses: answers(201, OpenedBoardBody, "The new board"),
  },
);
const read = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}",
    summary: "One board and what it says",
    request: { params },
    responses: answers(200, OpenedBoardBody, "The board"),
  },
);
const change = describeRoute(
  { right: { board: "archive" }, rate: "changes", size: "form" },
  {
    method: "patch",
    path: "/api/boards/{id}",
    summary: "Rename a board, archive it, or take it back",
    request: { params, ...jsonBody(ChangeBoardBody) },
    responses: answers(200, OpenedBoardBody, "The board as it is now"),
  },
);
const ticket = describeRoute(
  { right: { board: "read" }, rate: "tickets", size: "none" },
  {
    method: "post",
    path: "/api/boards/{id}/ticket",
    summary: "A ticket that opens one socket to the board within a minute",
    request: { params, query: z.object({ clients: clientIds.optional() }) },
    responses: answers(200, TicketBody, "The ticket"),
  },
);
const authors = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/authors",
    summary: "Who writes on the open board as these clients",
    request: { params, query: z.object({ clients: clientIds }) },
    responses: answers(200, z.array(ClientAuthorBody), "Those that somebody is known under"),
  },
);
const internalTicket = describeRoute(
  { right: { board: "read" }, rate: "tickets", size: "none" },
  {
    method: "post",
    path: "/api/boards/{id}/internal/ticket",
    summary: "A ticket that opens what lies beside a board for our team alone within a minute",
    request: { params, query: z.object({ clients: clientIds.optional() }) },
    responses: answers(200, TicketBody, "The ticket"),
  },
);
const structure = describeRoute(
  { right: { board: "read" }, rate: "readings", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/structure",
    summary: "The structure that the board shows, down to its last saved edit",
    request: { params },
    responses: answers(200, StructureBody, "The structure"),
  },
);

export function boardRoutes(options: BoardRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, documents, tickets, present, frameStandings } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(list, async (context) => {
    const only = context.req.valid("query").ids ?? null;
    const roles = await context.get("roles")(only);
    const side = sideOf(context.get("actor").workspaceRole);
    return context.json(
      await listBoards(database, { present, frameStandings, roles, side, only }),
      200,
    );
  });

  routes.openapi(create, async (context) => {
    const maker = context.get("actor");
    const { title = null, ...asked } = context.req.valid("json");
    const id = await options.createBoard({ ...asked, title, drawn: null, maker });
    options.onChanged(id);
    const { role, side } = await requireBoard(context, id, "read");
    return context.json(
      await findBoard(database, id, { present, frameStandings, role, side }),
      201,
    );
  });

  routes.openapi(read, async (context) => {
    const { boardId, role, side } = context.get("boardActor");
    return context.json(
      await findBoard(database, boardId, { present, frameStandings, role, side }),
      200,
    );
  });

  routes.openapi(change, async (context) => {
    const { boardId, role, side } = context.get("boardActor");
    const asked = context.req.valid("json");
    if (asked.title !== undefined) await requireBoard(context, boardId, "change");
    await changeBoard(database, boardId, asked);
    if (asked.archived !== undefined) await options.review([boardId]);
    options.onChanged(boardId);
    return context.json(
      await findBoard(database, boardId, { present, frameStandings, role, side }),
      200,
    );
  });

  const giveTicket = async (
    context: Context<ActorEnv>,
    { document, clients = [] }: { document: DocumentName; clients: number[] | undefined },
  ): Promise<TicketBody> => {
    const { boardId } = context.get("boardActor");
    // A page of an earlier release learns from the ticket that it must load anew before it writes.
    const form = await options.forms.present(boardId);
    if (form.kind === "stuck") throw new Refusal("boardNotMigrated");
    const head = await documents.head(document);
    if (head === null || form.kind === "noDocument") throw new Refusal("storageUnavailable");
    const { boardSchema } = form;
    const actor = context.get("actor");
    const kept = mayOnBoard(context.get("boardActor"), "edit");
    const personId = actor.person.id;
    const isAsked = kept && clients.length > 0;
    const taken = isAsked ? await options.reserveClients(document, { personId, clients }) : [];
    const { epoch } = head;
    return { ...tickets.issue(actor, document), boardSchema, epoch, taken, kept };
  };

  routes.openapi(ticket, async (context) => {
    const document = documentName("board", context.get("boardActor").boardId);
    const { clients } = context.req.valid("query");
    return context.json(await giveTicket(context, { document, clients }), 200);
  });

  routes.openapi(authors, async (context) => {
    const document = documentName("board", context.get("boardActor").boardId);
    const { clients } = context.req.valid("query");
    const owners = options.ownersOf(document) ?? new Map<number, string>();
    return context.json(await namesOfAuthors(database, { clients, owners }), 200);
  });

  routes.openapi(internalTicket, async (context) => {
    const { boardId, side } = context.get("boardActor");
    if (!mayKnowOf(side, "internal")) throw new Refusal("forbidden");
    const document = await ensureInternal(boardId, options);
    const { clients } = context.req.valid("query");
    return context.json(await giveTicket(context, { document, clients }), 200);
  });

  routes.openapi(structure, async (context) => {
    const { boardId, side } = context.get("boardActor");
    return context.json(await options.freshStructure(boardId, side), 200);
  });
  return routes;
}
