import { createHash } from "node:crypto";
import { isEmptyPattern, type NamingLineup } from "@zentaikan/capital-graph";
import type { SegmentBasis, SegmentationBody } from "@zentaikan/protocol/segments";
import { pageByPage } from "../../storage/page-by-page.ts";

/** What stands for a customer, as `boards` tells it. */
export interface StandingStructure extends StandingOf {
  readonly kind: "structure";
  readonly boardId: string;
  readonly patternKey: string;
  readonly isIncomplete: boolean;
  readonly agreed: { readonly version: number } | null;
  readonly isStale: boolean;
}
interface StandingOf {
  readonly customerId: string;
  readonly createdAt: number;
}
type Standing =
  | (StandingOf & { readonly kind: "noBoard" | "notAgreed" | "unread" })
  | StandingStructure;

export interface StandingsNeeds {
  readonly standings: {
    /** Another number than before says that something may stand otherwise. */
    readonly changes: () => Promise<number>;
    /** The next customers in the order in which they came, of each what stands for it; none behind the last. */
    readonly page: (asked: {
      readonly basis: SegmentBasis;
      readonly after: StandingOf | null;
      /** Of these customers alone. */
      readonly only?: readonly string[];
    }) => Promise<readonly Standing[]>;
  };
  /** In whose words capitals are named. */
  readonly namingLineup: () => Promise<NamingLineup>;
}

/** What segments are computed from. */
export interface StandingRows {
  readonly basis: SegmentBasis;
  /** Of `standings.changes`, before the first row was read. */
  readonly number: number;
  /** SHA-256 of everything that what is computed depends on. */
  readonly inputHash: string;
  readonly lineup: NamingLineup;
  /** In the order in which customers came. */
  readonly structures: readonly StandingStructure[];
  readonly leftOut: SegmentationBody["leftOut"];
}

/** Reads all rows, page by page. */
export async function readStandingRows(
  basis: SegmentBasis,
  { standings, namingLineup }: StandingsNeeds,
  onPage: (rows: number) => void,
): Promise<StandingRows> {
  const number = await standings.changes();
  const lineup = await namingLineup();
  const hash = createHash("sha256").update(JSON.stringify(lineup));
  const structures: StandingStructure[] = [];
  const leftOut = { noBoard: 0, emptyBoard: 0, notAgreed: 0, unread: 0 };
  let rows = 0;
  const pages = pageByPage<Standing>((after) => standings.page({ basis, after }));
  for await (const page of pages) {
    for (const standing of page) {
      if (standing.kind !== "structure") leftOut[standing.kind] += 1;
      else if (isEmptyPattern(standing.patternKey)) leftOut.emptyBoard += 1;
      else {
        const { customerId, patternKey, isIncomplete } = standing;
        hash.update(`\n${customerId} ${Number(isIncomplete)} ${patternKey}`);
        structures.push(standing);
      }
    }
    rows += page.length;
    onPage(rows);
  }
  return { basis, number, inputHash: hash.digest("hex"), lineup, structures, leftOut };
}
