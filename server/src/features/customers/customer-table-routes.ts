import { OpenAPIHono } from "@hono/zod-openapi";
import {
  CustomersTableBody,
  ImportCustomersBody,
  ImportedCustomersBody,
} from "@zentaikan/protocol/customers";
import { recordAudit } from "../../events/record-audit.ts";
import type { ActorEnv } from "../../http/authenticate.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { importCustomers } from "./import-customers.ts";

export interface CustomerTableOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  /** A table as a file, made where nobody waits for it. */
  readonly writeTable: (table: {
    readonly format: CustomersTableBody["format"];
    readonly table: Omit<CustomersTableBody, "format"> & { readonly writtenAtMs: number };
  }) => Promise<Uint8Array<ArrayBuffer>>;
  /** Lists say something else of these customers, new ones among them. */
  readonly onImported: (customerIds: readonly string[]) => void;
}

/** A line for each of as many customers as there may be. */
const size = { maxBytes: 16 * 1024 * 1024, refusal: "bodyTooBig" } as const;
const MIME = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

const takeIn = describeRoute(
  { right: { workspace: "changeCustomers" }, rate: "commands", size },
  {
    method: "post",
    path: "/api/customers/import",
    summary: "Add and change customers as a preview has shown it: all of them, or none",
    request: jsonBody(ImportCustomersBody),
    responses: answers(200, ImportedCustomersBody, "How many were added and changed"),
  },
);
const takeAlong = describeRoute(
  { right: { workspace: "readWorkspace" }, rate: "commands", size },
  {
    method: "post",
    path: "/api/customers/table",
    summary: "The list of customers, in the words of whoever asks, as a workbook or as CSV",
    request: jsonBody(CustomersTableBody),
    responses: { 200: { description: "The file" } },
  },
);

export function customerTableRoutes(options: CustomerTableOptions): OpenAPIHono<ActorEnv> {
  const { database, now, writeTable, onImported } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(takeIn, async (context) => {
    const importing = { actor: context.get("person"), now: now() };
    const { listedIds, ...counts } = await importCustomers(
      database,
      context.req.valid("json"),
      importing,
    );
    onImported(listedIds);
    return context.json(counts, 200);
  });

  routes.openapi(takeAlong, async (context) => {
    const { format, ...table } = context.req.valid("json");
    const bytes = await writeTable({ format, table: { ...table, writtenAtMs: now() } });
    // In the log before anybody can have it.
    const details = { format, language: table.language, customers: table.rows.length };
    const actor = context.get("person");
    await recordAudit(database, { kind: "customersExported", actor, details }, now());
    context.header("Content-Type", MIME[format]);
    context.header("Content-Disposition", `attachment; filename="customers.${format}"`);
    return context.body(bytes);
  });
  return routes;
}
