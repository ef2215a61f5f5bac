import type { SelectQueryBuilder } from "kysely";
import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { findFull, requireRoom, type Quota } from "../../quotas/require-room.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { WorkspaceTables } from "../../workspace-tables.ts";

const MiB = 1024 * 1024;
const GiB = 1024 * MiB;

/** A person may take half of a board: nobody locks the others out of it. */
const keptStates: Quota = {
  "keptStates board": { count: 500, bytes: 512 * MiB },
  "keptStates personOnBoard": { count: 250, bytes: 256 * MiB },
  "keptStates person": { count: 5000, bytes: 4 * GiB },
  "keptStates workspace": { count: 100_000, bytes: 50 * GiB },
};

const versions: Quota = {
  "versions board": { count: 300, bytes: 512 * MiB },
  "versions personOnBoard": { count: 150, bytes: 256 * MiB },
  "versions person": { count: 3000, bytes: 4 * GiB },
  "versions workspace": { count: 100_000, bytes: 50 * GiB },
};

/** Of those that keep themselves: above it, older ones go. */
const automaticStates = {
  "automaticStates board": { count: 20, bytes: 128 * MiB },
  "automaticStates person": { count: 1000, bytes: 2 * GiB },
  "automaticStates workspace": { count: 100_000, bytes: 20 * GiB },
} as const;

/** Of a board's history so much stays as `thin-history.ts` says, and of all together this. */
const history = { "history workspace": { count: 500_000, bytes: 20 * GiB } } as const;

/** What boards were when meetings began and ended: two of each meeting. */
const meetingStates = {
  "meetingStates board": { count: 400, bytes: 128 * MiB },
  "meetingStates workspace": { count: 200_000, bytes: 20 * GiB },
} as const;

interface ComingState {
  readonly boardId: string;
  readonly occasion: KeptStateBody["occasion"];
  /** Whose quota it counts against. */
  readonly chargedTo: string;
  readonly bytes: number;
}

/**
 * Whoever wants a state kept is refused where there is no room. One that keeps itself never is (a
 * restore would fail with it): it takes the room of older ones.
 * @throws Refusal quotaReached
 */
export async function makeRoomForState(
  transaction: WorkspaceDatabase,
  { boardId, occasion, chargedTo, bytes }: ComingState,
): Promise<void> {
  const personOnBoard = `${boardId} ${chargedTo}`;
  const added = { owners: { board: boardId, person: chargedTo, personOnBoard }, bytes };
  const states = transaction.selectFrom("snapshots");
  switch (occasion) {
    case "asked":
      return requireRoom(transaction, keptStates, added);
    case "proposed":
      return requireRoom(transaction, versions, added);
    case "beforeRestore": {
      const those = states.where("occasion", "=", "beforeRestore");
      return letOldestGo(transaction, automaticStates, added, {
        "automaticStates board": those.where("boardId", "=", boardId),
        "automaticStates person": those.where("chargedTo", "=", chargedTo),
        "automaticStates workspace": those,
      });
    }
    case "turned":
      return letOldestGo(transaction, history, added, {
        "history workspace": states.where("occasion", "=", "turned"),
      });
    case "meetingBegun":
    case "meetingEnded": {
      const those = states.where("occasion", "in", ["meetingBegun", "meetingEnded"]);
      return letOldestGo(transaction, meetingStates, added, {
        "meetingStates board": those.where("boardId", "=", boardId),
        "meetingStates workspace": those,
      });
    }
  }
}

async function letOldestGo<Name extends string>(
  transaction: WorkspaceDatabase,
  quota: Quota<Name>,
  added: Parameters<typeof findFull>[2],
  those: Readonly<Record<Name, SelectQueryBuilder<WorkspaceTables, "snapshots", object>>>,
): Promise<void> {
  for (;;) {
    const full = await findFull(transaction, quota, added);
    if (full === null) return;
    const oldest = those[full.what].select("id").orderBy("at").orderBy("id").limit(1);
    const { numDeletedRows } = await transaction
      .deleteFrom("snapshots")
      .where("id", "=", oldest)
      .executeTakeFirstOrThrow();
    // Nothing is left to go: this one is larger than all of them may be.
    if (numDeletedRows === 0n) return;
  }
}
