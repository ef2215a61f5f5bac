import type { BoardId, Party } from "@zentaikan/protocol";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { aboutKept } from "../../interpretation/about-kept.ts";
import { freezeBoard } from "../../interpretation/freeze-board.ts";
import { agreedBoard } from "./agreed-board.ts";
import {
  versionDecisions,
  versionsAwaitedAt,
  type AwaitedVersion,
  type DecisionReader,
  type VersionDecision,
} from "./decided-versions.ts";
import { settledVersions, versionToExport } from "./export-facts.ts";
import { frameStandings, type FrameStanding } from "./frame-standings.ts";
import { linesFor, linesOfBoard } from "./agreement-lines.ts";
import { agreementRecords } from "./agreement-records.ts";
import { agreementRoutes } from "./agreement-routes.ts";
import { latestAgreed, type LatestAgreed } from "./latest-agreed.ts";
import type { AgreementsOptions } from "./agreements.ts";
import { proposedVersions } from "./proposed-versions.ts";
import { tellDeadlines, type DeadlineOptions } from "./version-deadlines.ts";
import { awaitedVersions } from "./awaited-versions.ts";

export function registerAgreements(
  { database, now, worker, rolesOf, sideOf }: Ground,
  needs: Pick<AgreementsOptions, "keepFrozen" | "onChanged"> &
    Pick<DeadlineOptions, "onReminded"> & {
      /** The bytes that were frozen. */
      readonly frozenBytes: (frozen: {
        readonly boardId: BoardId;
        readonly id: string;
      }) => Promise<Uint8Array>;
      /** What a version says. */
      readonly frozenWords: (frozen: {
        readonly boardId: BoardId;
        readonly id: string;
      }) => Promise<StateWordsBody>;
    },
) {
  const { keepFrozen, onChanged, onReminded, frozenBytes, frozenWords } = needs;
  const routes = agreementRoutes({
    database,
    now,
    freeze: (boardId) => freezeBoard(worker, boardId),
    keepFrozen,
    frozenAnew: async (frozen) =>
      agreedBoard(await worker.describeState(await frozenBytes(frozen), aboutKept(frozen.id))),
    frozenBoard: async (frozen) => agreedBoard(await frozenWords(frozen)),
    onChanged,
  });
  const tellDue = () => tellDeadlines({ database, now, onReminded });
  const standingOf = async (personId: string) => ({
    personId,
    side: await sideOf(personId),
    roles: await rolesOf(personId),
    now: now(),
  });
  return {
    routes: [routes],
    /** As each side knows of them. */
    recordsOn: async (boardId: BoardId) => {
      const lines = await linesOfBoard(database, { boardId, side: "internal" });
      return {
        internal: agreementRecords(lines),
        customer: agreementRecords(linesFor("customer", lines)),
      };
    },
    frameStandings: (
      asked: Parameters<typeof frameStandings>[1],
    ): Promise<ReadonlyMap<string, FrameStanding>> => frameStandings(database, asked),
    latestAgreed: (board: {
      readonly boardId: BoardId;
      readonly side: Party;
    }): Promise<LatestAgreed> => latestAgreed(database, board),
    /** The broad frame that stands as agreed: the customer's before ours. */
    agreedFrame: async (transaction: WorkspaceDatabase, boardId: BoardId) => {
      const asked = { side: "internal", only: [boardId] } as const;
      return (await frameStandings(transaction, asked)).get(boardId)?.agreed ?? null;
    },
    awaitedBy: async (personId: string) => awaitedVersions(database, await standingOf(personId)),
    proposedBy: async (personId: string) => proposedVersions(database, await standingOf(personId)),
    versionToExport: (reader: Parameters<typeof versionToExport>[1], id: string) =>
      versionToExport(database, reader, { id, now: now() }),
    settledVersions: (reader: Parameters<typeof settledVersions>[1]) =>
      settledVersions(database, reader),
    decisionsOn: (reader: DecisionReader): Promise<readonly VersionDecision[]> =>
      versionDecisions(database, reader),
    awaitedAt: (reader: DecisionReader, at: number): Promise<readonly AwaitedVersion[]> =>
      versionsAwaitedAt(database, reader, { at, now: now() }),
    rounds: [{ name: "deadlines of versions", betweenMs: 60_000, run: tellDue }],
    tellDue,
  } satisfies Feature & Record<string, unknown>;
}
