import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Text } from "@zentaikan/capital-graph";
import type { BoardId } from "@zentaikan/protocol";
import type { ActorEnv } from "../../http/authenticate.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { describeRoute, refuseBadRequest } from "../../http/describe-route.ts";
import type { ExportedState, StateToExport } from "../../interpretation/export-state.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { subjectOf } from "./agreement-line.ts";
import { linesOfBoard } from "./agreement-lines.ts";
import { agreementRecords } from "./agreement-records.ts";
import { peopleInRoles, proposalIn } from "./agreements.ts";
import { awaitedOf } from "./asked-people.ts";
import { writeAgreement } from "./write-agreement.ts";

export interface AgreementExportOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  /** In which times are written. */
  readonly timeZone: string;
  /** The bytes that were frozen. */
  readonly frozenBytes: (frozen: {
    readonly boardId: BoardId;
    readonly id: string;
  }) => Promise<Uint8Array>;
  readonly exportState: (state: StateToExport, id: string) => Promise<ExportedState>;
}

const files = ["agreement.ja.md", "agreement.en.md", "agreement.json"] as const;
const take = describeRoute(
  { right: { board: "export" }, rate: "readings", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/agreements/{proposal}/{file}",
    summary: "A version as a file: a page in Japanese or English, or JSON that proves itself",
    request: {
      params: z.object({ id: z.string(), proposal: z.string(), file: z.enum(files) }),
    },
    responses: { 200: { description: "The file" } },
  },
);

export function agreementExportRoutes(options: AgreementExportOptions): OpenAPIHono<ActorEnv> {
  const { database, now } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(take, async (context) => {
    const { proposal: proposalId, file } = context.req.valid("param");
    const { boardId, person, side } = context.get("boardActor");
    const lines = await linesOfBoard(database, { boardId, side });
    const proposal = proposalIn(lines, proposalId);
    const own = lines.filter((line) => line.proposalId === proposalId);
    const { title, customer } = await placeOf(database, boardId);
    const { onPurpose = [] } = proposal.proposed;
    const state = await options.frozenBytes({ boardId, id: proposalId });
    const subject = subjectOf(proposal.proposed);
    const frozen = { state, customer, agreements: agreementRecords(own), subject, onPurpose };
    const exported = await options.exportState(frozen, proposalId);
    const { edition } = exported.snapshot;
    const { party } = proposal.proposed;
    const details = { file, edition, proposalId, party, subject };
    await recordAudit(database, { kind: "boardExported", actor: person, boardId, details }, now());
    context.header("Content-Disposition", `attachment; filename="${file}"`);
    if (file === "agreement.json") {
      context.header("Content-Type", "application/json; charset=utf-8");
      return context.body(`${JSON.stringify(exported.snapshot, null, 2)}\n`);
    }
    const people = await peopleInRoles(database, boardId, now());
    const awaited = awaitedOf(proposal, people);
    const { timeZone } = options;
    const page = { proposal, exported, boardTitle: title, awaited, timeZone };
    context.header("Content-Type", "text/markdown; charset=utf-8");
    return context.body(writeAgreement(page, file === "agreement.ja.md" ? "ja" : "en"));
  });
  return routes;
}

async function placeOf(
  database: WorkspaceDatabase,
  boardId: BoardId,
): Promise<{ readonly title: string; readonly customer: Text }> {
  const { title, nameJa, nameEn } = await database
    .selectFrom("boards")
    .innerJoin("customers", "customers.id", "boards.customerId")
    .where("boards.id", "=", boardId)
    .select(["title", "nameJa", "nameEn"])
    .executeTakeFirstOrThrow();
  return { title, customer: { ja: nameJa, en: nameEn } };
}
