import type { Party } from "@zentaikan/protocol";
import { sql } from "kysely";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { FORM_VERSION } from "./board-patterns.ts";

/** Whether the board as it is now stands for a customer, or what was agreed last. */
type StandingBasis = "now" | "agreed";

/** What stands for a customer among others, or why nothing does. */
export type Standing =
  | (StandingOf & { readonly kind: "noBoard" | "notAgreed" | "unread" })
  | StandingStructure;

/** Where a customer stands in the order in which they came. */
interface StandingOf {
  readonly customerId: string;
  readonly createdAt: number;
}

interface StandingStructure extends StandingOf {
  readonly kind: "structure";
  readonly boardId: string;
  /** Of what stands: the board's, or that of the agreed version. */
  readonly patternKey: string;
  readonly isIncomplete: boolean;
  /** The version that was agreed last; null where there is none. */
  readonly agreed: {
    readonly version: number;
    readonly party: Party;
    readonly patternKey: string;
  } | null;
  /** The board says something else now than what was agreed. */
  readonly isStale: boolean;
}

/** Another number than before says that something may stand otherwise. */
export async function standingChanges(database: WorkspaceDatabase): Promise<number> {
  const row = await database.selectFrom("standingChanges").select("number").executeTakeFirst();
  return row?.number ?? 0;
}

/**
 * What stands for the next customers, in the order in which they came. Of a customer's boards that are not archived and not
 * based on its quality-assurance system, the one whose agreement is newest, else the one that was
 * edited last, a board that is only begun after others; among agreed versions the customer's own before ours.
 * @param only of these customers; null for all
 */
export async function standingPage(
  database: WorkspaceDatabase,
  {
    basis,
    after = null,
    only = null,
    limit = 250,
  }: {
    readonly basis: StandingBasis;
    readonly after?: StandingOf | null;
    readonly only?: readonly string[] | null;
    readonly limit?: number;
  },
): Promise<readonly Standing[]> {
  const among = only === null ? sql`true` : sql`"id" in (${sql.join(only)})`;
  const behind =
    after === null
      ? sql`true`
      : sql`("createdAt", "id") > (${after.createdAt}, ${after.customerId})`;
  const { rows } = await sql<StandingRow>`
    select * from (
      select
        customers."id" as "customerId", customers."createdAt", boards."id" as "boardId",
        ${STANDS} as "stands",
        "patternKey", "isIncomplete", "contentHash",
        "agreedVersion", "agreedParty", "agreedHash", "agreedKey", "agreedIsIncomplete",
        row_number() over (
          partition by customers."id" order by ${ORDER[basis]}, boards."id"
        ) as "rank"
      from (
        select "id", "createdAt" from "customers"
        where "archived" = 0 and ${behind} and ${among} order by "createdAt", "id" limit ${limit}
      ) as customers
      left join "boards" as boards on boards."customerId" = customers."id" and boards."archived" = 0
        and boards."kind" = 'capital'
      left join "boardPatterns" as patterns on patterns."boardId" = boards."id"
    ) as ranked where "rank" = 1 order by "createdAt", "customerId"`.execute(database);
  return rows.map((row) => readStanding(row, basis));
}

const STANDS = sql`
  case
    when boards."id" is null then 'noBoard'
    when coalesce(patterns."formVersion", 0) <> ${FORM_VERSION} then 'unread'
    when patterns."isImprovement" = 1 then 'noBoard'
    else 'structure'
  end`;

/** Growth in all three beats before a board that is only begun, and that before one that says nothing. */
const BEGUN = sql`
  case
    when "stageKey" like '%|>>' then 2
    when "stageKey" like '%|>%' or "stageKey" like '%>>%' or "stageKey" like '%>' then 1
    else 0
  end`;

/** What is there before what may be, and that before nothing. */
const ORDER = {
  now: sql`
    case ${STANDS} when 'structure' then 0 when 'unread' then 1 else 2 end,
    "agreedAt" desc nulls last, ${BEGUN}, coalesce("editedAt", boards."createdAt") desc`,
  agreed: sql`
    case ${STANDS}
      when 'structure' then case when "agreedKey" is null then 2 else 0 end
      when 'unread' then 1 else 3
    end,
    case "agreedParty" when 'customer' then 0 else 1 end, "agreedAt" desc nulls last`,
} as const;

interface StandingRow {
  readonly customerId: string;
  readonly createdAt: number;
  readonly boardId: string;
  readonly stands: "noBoard" | "unread" | "structure";
  readonly patternKey: string;
  readonly isIncomplete: 0 | 1;
  readonly contentHash: string;
  readonly agreedVersion: number | null;
  readonly agreedParty: Party | null;
  readonly agreedHash: string | null;
  readonly agreedKey: string | null;
  readonly agreedIsIncomplete: 0 | 1 | null;
}

function readStanding(row: StandingRow, basis: StandingBasis): Standing {
  const { customerId, createdAt, boardId, agreedVersion, agreedParty, agreedKey } = row;
  if (row.stands !== "structure") return { kind: row.stands, customerId, createdAt };
  const agreed =
    agreedVersion === null || agreedParty === null || agreedKey === null
      ? null
      : { version: agreedVersion, party: agreedParty, patternKey: agreedKey };
  if (basis === "agreed" && agreed === null) return { kind: "notAgreed", customerId, createdAt };
  const isOfAgreed = basis === "agreed" && agreed !== null;
  return {
    kind: "structure",
    customerId,
    createdAt,
    boardId,
    patternKey: isOfAgreed ? agreed.patternKey : row.patternKey,
    isIncomplete: (isOfAgreed ? row.agreedIsIncomplete : row.isIncomplete) === 1,
    agreed,
    isStale: agreed !== null && row.agreedHash !== row.contentHash,
  };
}
