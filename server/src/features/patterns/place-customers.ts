import { isEmptyPattern } from "@zentaikan/capital-graph";
import type { SegmentBasis } from "@zentaikan/protocol/segments";
import type { Log } from "../../log.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import { pageByPage } from "../../storage/page-by-page.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findAdopted, placerOf } from "./adopted.ts";
import {
  endPlaces,
  placesNow,
  settlePlaces,
  thinFormerPlaces,
  type PlaceRow,
  type WantedPlace,
} from "./places.ts";

/** What stands for a customer among others, as `boards` tells it. */
export type Standing = StandingOf &
  (
    | { readonly kind: "noBoard" | "notAgreed" | "unread" }
    | { readonly kind: "structure"; readonly boardId: string; readonly patternKey: string }
  );
interface StandingOf {
  readonly customerId: string;
  readonly createdAt: number;
}

export interface PlaceCustomersOptions {
  readonly database: WorkspaceDatabase;
  readonly standings: {
    /** Another number than before says that something may stand otherwise. */
    readonly changes: () => Promise<number>;
    /** The next customers in the order in which they came; none behind the last. */
    readonly page: (asked: {
      readonly basis: SegmentBasis;
      readonly after?: StandingOf | null;
      readonly only?: readonly string[] | null;
    }) => Promise<readonly Standing[]>;
  };
  readonly onChanged: () => void;
  readonly now: () => number;
  readonly log: Log;
}

interface CustomerPlacer {
  /** The board was read, or has another place: another structure may stand for its customer. */
  boardChanged(boardId: string): void;
  /** Places everybody anew where something may stand otherwise than when it was last done. */
  placeAll(): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

/**
 * Places customers of boards that went quiet among the patterns that were adopted, one after
 * another, so that an older structure never follows a newer one. Nobody waits for it, and nothing
 * depends on it: where it fails, that is logged. What a stop or a failure left out, a round finds.
 */
export function customerPlacer(options: PlaceCustomersOptions): CustomerPlacer {
  const { database, standings, log } = options;
  let placing = Promise.resolve();
  let isClosed = false;
  let placed = "";
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    placing = placing
      .then(() => (isClosed ? undefined : work()))
      .catch((error: unknown) => log.error({ err: error }, "customers could not be placed"));
    return placing;
  };
  const placeOf = async (boardId: string): Promise<void> => {
    const adopted = await findAdopted(database);
    if (adopted === null) return;
    const board = await database
      .selectFrom("boards")
      .select("customerId")
      .where("id", "=", boardId)
      .executeTakeFirst();
    if (board === undefined) return;
    const { basis } = adopted.version;
    await place(options, await standings.page({ basis, only: [board.customerId] }));
  };
  const placeEverybody = async (): Promise<void> => {
    const adopted = await findAdopted(database);
    const state = `${adopted?.version.version} ${await standings.changes()}`;
    if (adopted === null || state === placed) return;
    const { basis } = adopted.version;
    const pages = pageByPage<Standing>((after) => standings.page({ basis, after }));
    for await (const page of pages) {
      await place(options, page);
      if (isClosed) break;
    }
    placed = state;
  };
  return {
    boardChanged: (boardId) => void inTurn(() => placeOf(boardId)),
    placeAll: () => inTurn(placeEverybody),
    close() {
      isClosed = true;
      return placing;
    },
  };
}

async function place(
  { database, now, onChanged }: PlaceCustomersOptions,
  standings: readonly Standing[],
): Promise<void> {
  if (standings.length === 0) return;
  const isChanged = await inTransaction(database, (transaction) =>
    stand(transaction, standings, now()),
  );
  if (isChanged) onChanged();
}

/** @returns whether anybody is told something else now */
async function stand(
  transaction: WorkspaceDatabase,
  standings: readonly Standing[],
  at: number,
): Promise<boolean> {
  // Somebody may have adopted another version meanwhile.
  const adopted = await findAdopted(transaction);
  if (adopted === null) return false;
  const ids = standings.map(({ customerId }) => customerId);
  const rows = await placesNow(transaction).where("customerId", "in", ids).execute();
  const current = new Map(rows.map((row) => [row.customerId, row]));
  const placeOf = placerOf(adopted);
  const { version } = adopted.version;
  const wanted: WantedPlace[] = [];
  const leaving: number[] = [];
  let isOtherwise = false;
  for (const standing of standings) {
    // One that is still to be read stands where it stood.
    if (standing.kind === "unread") continue;
    const { customerId } = standing;
    const row = current.get(customerId);
    const isThere = standing.kind === "structure" && !isEmptyPattern(standing.patternKey);
    const to = isThere ? placeOf(standing.patternKey) : null;
    if (!isThere || to === null) {
      // Whom people put somewhere stays there.
      if (row !== undefined && row.how !== "byHand") leaving.push(row.number);
      continue;
    }
    const { boardId, patternKey } = standing;
    if (isMeasured(row, { boardId, patternKey, nearestId: to.nearestId })) continue;
    const hand = row?.how === "byHand" ? row : null;
    const stands = hand && { segmentId: hand.segmentId, kind: hand.kind, how: hand.how };
    const said = { reason: hand?.reason ?? "", personName: hand?.personName ?? null };
    const placed = { ...to, customerId, boardId, patternKey, version, how: "placed" as const };
    wanted.push({ ...placed, ...stands, ...said, at });
    isOtherwise ||= row?.nextId !== to.nextId;
  }
  await endPlaces(transaction, leaving, at);
  const moved = await settlePlaces(transaction, wanted, at);
  if (moved > 0) {
    await thinFormerPlaces(
      transaction,
      wanted.map(({ customerId }) => customerId),
    );
  }
  return moved > 0 || leaving.length > 0 || isOtherwise;
}

/** Most stand as they were found before, by whichever way. */
function isMeasured(
  row: PlaceRow | undefined,
  now: Pick<PlaceRow, "boardId" | "patternKey" | "nearestId">,
): boolean {
  return (
    row !== undefined &&
    row.boardId === now.boardId &&
    row.patternKey === now.patternKey &&
    row.nearestId === now.nearestId
  );
}
