import { z } from "@hono/zod-openapi";
import type { MacroStructure } from "@zentaikan/capital-graph";
import type { Party } from "@zentaikan/protocol";
import { ReadingBody, StructureBody } from "@zentaikan/protocol/http";
import type { ComparedBoard } from "../../interpretation/describe-board.ts";
import { hashStructure } from "../../storage/hash-structure.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import { tellWebhooks, webhooksFor } from "../../events/tell-webhooks.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { keepPattern } from "./board-patterns.ts";
import { structureNews } from "./structure-news.ts";

/** What one interpretation of a board found, with the version of the board that it saw. */
export interface InterpretedBoard {
  readonly epoch: number;
  readonly boardSchema: number;
  readonly structure: StructureBody;
  readonly reading: ReadingBody;
  readonly compared: ComparedBoard;
  readonly customer: CustomerFindings;
}

/** What differs for whoever knows of the customer's versions alone. */
const CustomerFindings = z.object({
  diagnostics: z.array(z.unknown()),
  counts: ReadingBody.shape.diagnostics,
});
type CustomerFindings = z.infer<typeof CustomerFindings>;

/** The structure as this side knows it. */
export function structureFor(
  side: Party,
  { structure, customer }: Pick<InterpretedBoard, "structure" | "customer">,
): StructureBody {
  return side === "internal" ? structure : { ...structure, diagnostics: customer.diagnostics };
}

/**
 * Keeps the interpretation as the board's only row, unless a later one is there already, and tells
 * webhooks in the same transaction what the board says now and did not before.
 * @param editedAt when the board was last drawn on; null leaves what is known of that
 */
export async function keepStructure(
  database: WorkspaceDatabase,
  interpreted: InterpretedBoard,
  { now, editedAt }: { readonly now: number; readonly editedAt: number | null },
): Promise<void> {
  const { structure } = interpreted;
  await inTransaction(database, async (transaction) => {
    // To tell what changed takes work, which is done where somebody wants to hear it.
    const isAwaited = (await webhooksFor(transaction, "structure.changed")).length > 0;
    const { boardId } = structure;
    const before = isAwaited
      ? await findStructure(transaction, { boardId, side: "internal" })
      : null;
    const isKept = await keepRow(transaction, interpreted, { now, editedAt });
    if (!isKept) return;
    await keepPattern(transaction, boardId, interpreted.compared);
    if (before === null) return;
    const news = structureNews(before.structure, structure, now);
    if (news !== null) await tellWebhooks(transaction, news);
  });
}

async function keepRow(
  database: WorkspaceDatabase,
  { epoch, boardSchema, structure, reading, customer }: InterpretedBoard,
  { now, editedAt }: { readonly now: number; readonly editedAt: number | null },
): Promise<boolean> {
  const { boardId, sequence } = structure;
  const row = {
    epoch,
    sequence,
    interpretedAt: now,
    boardSchema,
    structureBody: JSON.stringify(structure),
    structureHash: hashStructure(structure.structure),
    readingBody: JSON.stringify(reading),
    customerBody: JSON.stringify(customer),
  };
  const { numInsertedOrUpdatedRows } = await database
    .insertInto("structures")
    .values({ boardId, editedAt, ...row })
    .onConflict((conflict) =>
      conflict
        .column("boardId")
        .doUpdateSet(editedAt === null ? row : { editedAt, ...row })
        .where((where) =>
          where.or([
            where("structures.epoch", "<", epoch),
            where.and([
              where("structures.epoch", "=", epoch),
              where("structures.sequence", "<=", sequence),
            ]),
          ]),
        ),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Null where there is none, or only one of an earlier form: the board has to be read anew. */
export async function findStructure(
  database: WorkspaceDatabase,
  { boardId, side }: { readonly boardId: string; readonly side: Party },
): Promise<{ readonly epoch: number; readonly structure: StructureBody } | null> {
  const row = await database
    .selectFrom("structures")
    .select(["epoch", "structureBody", "customerBody"])
    .where("boardId", "=", boardId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const structure = StructureBody.safeParse(JSON.parse(row.structureBody));
  const customer = parseCustomerFindings(row.customerBody);
  if (!structure.success || customer === null) return null;
  const known = structureFor(side, { structure: withoutOurDos(structure.data), customer });
  return { epoch: row.epoch, structure: known };
}

/** The reading as this side knows it; null for one of an earlier form. */
export function readingFor(
  side: Party,
  row: { readonly readingBody: string | null; readonly customerBody: string | null },
): ReadingBody | null {
  if (row.readingBody === null) return null;
  const reading = ReadingBody.parse(JSON.parse(row.readingBody));
  if (side === "internal") return reading;
  const customer = parseCustomerFindings(row.customerBody);
  return customer && { ...reading, diagnostics: customer.counts };
}

/** What an earlier release read of a board says our Dos, which no guest reads and no row holds since. */
function withoutOurDos(body: StructureBody): StructureBody {
  const doResults = body.detail.doResults.map((result) => {
    const { drawn, ...rest } = result as { drawn?: Record<string, unknown> };
    if (drawn?.["ourDos"] === undefined) return result;
    const { ourDos: _ourDos, ...others } = drawn;
    return { ...rest, drawn: others };
  });
  const structure = body.structure as MacroStructure;
  const { circulation } = structure;
  const bare = circulation && {
    ...structure,
    circulation: {
      ...circulation,
      flows: circulation.flows.map((flow) => ({ ...flow, supports: [] })),
    },
  };
  return { ...body, structure: bare ?? structure, detail: { ...body.detail, doResults } };
}

function parseCustomerFindings(body: string | null): CustomerFindings | null {
  const parsed = CustomerFindings.safeParse(JSON.parse(body ?? "null"));
  return parsed.success ? parsed.data : null;
}
