import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Party } from "@zentaikan/protocol";
import { AskExportBody, ExportBody, ExportsBody } from "@zentaikan/protocol/exports";
import type { ActorEnv } from "../../http/authenticate.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import type { BoardActor } from "../../identity/actor.ts";
import { fileHeaders } from "./file-headers.ts";
import type { ExportJob } from "./export-job.ts";
import type { Exports } from "./exports.ts";

interface ExportRoutesOptions<Job extends ExportJob> {
  readonly exports: Exports<Job>;
  /** Judges what is asked for. @throws Refusal */
  readonly jobOf: (actor: BoardActor, ask: AskExportBody) => Promise<Job>;
  /** Whose agreement a version asks for. @throws Refusal noSuchVersion */
  readonly partyOfVersion: (actor: BoardActor, id: string) => Promise<Party>;
}

const path = "/api/boards/{id}/exports";
const params = z.object({ id: z.string() });
const ofExport = params.extend({ exportId: z.string() });
/** Records of a whole selection are many. */
const size = { maxBytes: 512 * 1024, refusal: "bodyTooBig" } as const;

const ask = describeRoute(
  { right: { board: "export" }, rate: "commands", size },
  {
    method: "post",
    path,
    summary: "Have a file made of a board, of a kept state or of a version; it is made in a queue",
    request: { params, ...jsonBody(AskExportBody) },
    responses: {
      202: {
        description: "It waits, or is made",
        content: { "application/json": { schema: ExportBody } },
      },
    },
  },
);
const list = describeRoute(
  { right: { board: "export" }, rate: "lists", size: "none" },
  {
    method: "get",
    path,
    summary: "The exports of this board that you asked for, while they are there",
    request: { params },
    responses: answers(200, ExportsBody, "The newest first"),
  },
);
const read = describeRoute(
  { right: { board: "export" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: `${path}/{exportId}`,
    summary: "How far an export is and, once it is ready, where its file lies, for an hour",
    request: { params: ofExport },
    responses: answers(200, ExportBody, "The export"),
  },
);
const take = describeRoute(
  { right: { board: "export" }, rate: "readings", size: "none" },
  {
    method: "get",
    path: `${path}/{exportId}/file`,
    summary: "The file of an export",
    request: { params: ofExport },
    responses: { 200: { description: "The file" } },
  },
);
/** Files of versions that links lead to since before there were other files. */
const versionFiles = {
  "agreement.ja.md": { format: "md", language: "ja" },
  "agreement.en.md": { format: "md", language: "en" },
  "agreement.json": { format: "json", language: "ja" },
} as const;
const takeVersion = describeRoute(
  { right: { board: "export" }, rate: "commands", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/agreements/{proposal}/{file}",
    summary: "A version as a page or as data at once: an export that is waited for",
    request: {
      params: params.extend({
        proposal: z.string().max(64),
        file: z.enum(["agreement.ja.md", "agreement.en.md", "agreement.json"]),
      }),
    },
    responses: { 200: { description: "The file" } },
  },
);
const cancel = describeRoute(
  { right: { board: "export" }, rate: "changes", size: "none" },
  {
    method: "delete",
    path: `${path}/{exportId}`,
    summary: "Take an export back: what waits is not made, what is made stops, what is ready goes",
    request: { params: ofExport },
    responses: noContent("It is gone"),
  },
);

export function exportRoutes<Job extends ExportJob>({
  exports,
  jobOf,
  partyOfVersion,
}: ExportRoutesOptions<Job>): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(ask, async (context) => {
    const job = await jobOf(context.get("boardActor"), context.req.valid("json"));
    return context.json(await exports.add(job), 202);
  });

  routes.openapi(list, (context) => {
    const { boardId, person, side } = context.get("boardActor");
    return context.json(exports.list({ boardId, personId: person.id, side }), 200);
  });

  routes.openapi(read, (context) => {
    const { exportId } = context.req.valid("param");
    return context.json(exports.read(whose(context.get("boardActor"), exportId)), 200);
  });

  routes.openapi(take, (context) => {
    const { exportId } = context.req.valid("param");
    const { job, bytes, stream } = exports.open(whose(context.get("boardActor"), exportId));
    const headers = { ...headersOf(job), "Content-Length": String(bytes) };
    return context.body(stream, 200, headers);
  });

  routes.openapi(takeVersion, async (context) => {
    const { proposal: id, file } = context.req.valid("param");
    const actor = context.get("boardActor");
    const readers = await partyOfVersion(actor, id);
    const source = { kind: "version", id } as const;
    const asked = AskExportBody.parse({ source, readers, ...versionFiles[file] });
    const job = await jobOf(actor, asked);
    await exports.add(job);
    const bytes = await exports.takeOut(whose(actor, job.id));
    return context.body(bytes, 200, headersOf(job));
  });

  routes.openapi(cancel, async (context) => {
    const { exportId } = context.req.valid("param");
    await exports.cancel(whose(context.get("boardActor"), exportId));
    return context.body(null, 204);
  });
  return routes;
}

function headersOf({ ask: { format }, fileName }: ExportJob) {
  return fileHeaders(format, fileName);
}

function whose({ boardId, person, side }: BoardActor, id: string) {
  return { boardId, personId: person.id, side, id };
}
