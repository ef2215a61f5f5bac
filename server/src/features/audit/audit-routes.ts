import { OpenAPIHono, z } from "@hono/zod-openapi";
import { isoInZone } from "@zentaikan/protocol";
import { AuditPageBody, type AuditEntryBody } from "@zentaikan/protocol/people";
import type { Context } from "hono";
import { stream } from "hono/streaming";
import type { ActorEnv } from "../../http/authenticate.ts";
import { sideOf } from "../../policy/policy.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { requireBoard } from "../../http/require-board.ts";
import { requireWorkspace } from "../../http/require-workspace.ts";
import { answers, describeRoute, refuseBadRequest } from "../../http/describe-route.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { readAuditPage, readWholeAudit, type AuditQuestion } from "./audit-rows.ts";
import { csvLine } from "./write-csv.ts";

interface AuditRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  /** In which times are written for people. */
  readonly timeZone: string;
}

const pageSize = 100;
const of = { boardId: z.string().max(64).optional(), customerId: z.string().max(64).optional() };
const read = describeRoute(
  { right: "signedIn", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/audit",
    summary: "The audit log of a board, a customer or the workspace",
    request: { query: z.object({ ...of, before: z.coerce.number().int().optional() }) },
    responses: answers(200, AuditPageBody, "A page of it, the newest first"),
  },
);
const exportAll = describeRoute(
  { right: "signedIn", rate: "readings", size: "none" },
  {
    method: "get",
    path: "/api/audit/{file}",
    summary: "The same as a file: audit.csv, or audit.jsonl with a line for each entry",
    request: {
      params: z.object({ file: z.enum(["audit.csv", "audit.jsonl"]) }),
      query: z.object(of),
    },
    responses: { 200: { description: "The file" } },
  },
);

export function auditRoutes({
  database,
  now,
  timeZone,
}: AuditRoutesOptions): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(read, async (context) => {
    const question = await questionOf(context, context.req.valid("query"));
    return context.json(await readAuditPage(database, question, pageSize), 200);
  });

  routes.openapi(exportAll, async (context) => {
    const { file } = context.req.valid("param");
    const question = await questionOf(context, context.req.valid("query"));
    const { boardId, customerId } = question;
    const entry = {
      kind: "auditExported",
      actor: context.get("person"),
      boardId: boardId ?? null,
      customerId: customerId ?? null,
      details: { file },
    } as const;
    await recordAudit(database, entry, now());
    const isCsv = file === "audit.csv";
    context.header("Content-Type", isCsv ? "text/csv; charset=utf-8" : "application/jsonl");
    context.header("Content-Disposition", `attachment; filename="${file}"`);
    return stream(context, async (out) => {
      // The mark tells spreadsheets that Japanese is to be read as UTF-8.
      if (isCsv) await out.write(`\uFEFF${csvLine(csvHead)}`);
      for await (const line of readWholeAudit(database, question)) {
        await out.write(isCsv ? csvLine(csvCells(line, timeZone)) : `${JSON.stringify(line)}\n`);
      }
    });
  });
  return routes;
}

/** The owner of a board reads what happened there; everything else is for owners of the workspace. */
async function questionOf(
  context: Context<ActorEnv>,
  asked: Omit<AuditQuestion, "side">,
): Promise<AuditQuestion> {
  const { boardId, customerId } = asked;
  if (boardId !== undefined && customerId === undefined) {
    const { side } = await requireBoard(context, boardId, "readAudit");
    return { ...asked, side };
  }
  return { ...asked, side: sideOf(requireWorkspace(context, "readAudit").workspaceRole) };
}

const csvHead = ["id", "at", "kind", "actorId", "actor", "boardId", "customerId", "details"];

function csvCells(
  { id, at, kind, actor, boardId, customerId, details }: AuditEntryBody,
  timeZone: string,
) {
  return [
    id,
    isoInZone(at, timeZone),
    kind,
    actor.id,
    actor.name,
    boardId,
    customerId,
    JSON.stringify(details),
  ];
}
