import { OpenAPIHono, z } from "@hono/zod-openapi";
import { EXPORT_FILES } from "@zentaikan/board-export/export-files";
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
import { contentDisposition } from "./export-file-name.ts";
import type { ExportJob } from "./export-job.ts";
import type { Exports } from "./exports.ts";

interface ExportRoutesOptions<Job extends ExportJob> {
  readonly exports: Exports<Job>;
  /** Judges what is asked for. @throws Refusal */
  readonly jobOf: (actor: BoardActor, ask: AskExportBody) => Promise<Job>;
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

/** Made of what people wrote: whoever opens its address gets a file that may do nothing. */
const inert = {
  "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "Cache-Control": "private, no-store",
} as const;

export function exportRoutes<Job extends ExportJob>({
  exports,
  jobOf,
}: ExportRoutesOptions<Job>): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const whose = ({ boardId, person, side }: BoardActor, id: string) => {
    return { boardId, personId: person.id, side, id };
  };

  routes.openapi(ask, async (context) => {
    const job = await jobOf(context.get("boardActor"), context.req.valid("json"));
    return context.json(exports.add(job), 202);
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
    return context.body(stream, 200, {
      ...inert,
      "Content-Type": EXPORT_FILES[job.ask.format].mime,
      "Content-Length": String(bytes),
      "Content-Disposition": contentDisposition(job.fileName),
    });
  });

  routes.openapi(cancel, async (context) => {
    const { exportId } = context.req.valid("param");
    await exports.cancel(whose(context.get("boardActor"), exportId));
    return context.body(null, 204);
  });
  return routes;
}
