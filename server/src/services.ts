import type { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import type { BoardId, Party } from "@zentaikan/protocol";
import { getRequestListener } from "@hono/node-server";
import type { AllowedHost } from "./allowed-hosts.ts";
import { createApp } from "./app.ts";
import type { OidcConfig } from "./config.ts";
import { LatelyChanged } from "./events/lately-changed.ts";
import type { Feature } from "./feature.ts";
import { registerAgreements } from "./features/agreements/register-agreements.ts";
import { registerAssets } from "./features/assets/register-assets.ts";
import { registerAudit } from "./features/audit/register-audit.ts";
import { registerBoards } from "./features/boards/register-boards.ts";
import { registerComments } from "./features/comments/register-comments.ts";
import { registerCustomers } from "./features/customers/register-customers.ts";
import { registerDigest } from "./features/digest/register-digest.ts";
import { registerExports } from "./features/exports/register-exports.ts";
import { registerInbox } from "./features/inbox/register-inbox.ts";
import { registerLatestAgreed } from "./features/latest-agreed/register-latest-agreed.ts";
import { registerLineups } from "./features/lineups/register-lineups.ts";
import { registerMeetings } from "./features/meetings/register-meetings.ts";
import { registerMinutes } from "./features/minutes/register-minutes.ts";
import { registerPatterns } from "./features/patterns/register-patterns.ts";
import { registerPatternStarts } from "./features/pattern-starts/register-pattern-starts.ts";
import { registerPeople } from "./features/people/register-people.ts";
import { registerRelationships } from "./features/relationships/register-relationships.ts";
import { registerSegments } from "./features/segments/register-segments.ts";
import { registerSignIn } from "./features/sign-in/register-sign-in.ts";
import { registerKeptStates } from "./features/kept-states/register-kept-states.ts";
import { registerVantage } from "./features/vantage/register-vantage.ts";
import { registerWebhooks } from "./features/webhooks/register-webhooks.ts";
import type { Counts } from "./counts.ts";
import { countRooms } from "./relay/count-rooms.ts";
import type { DocumentWorker } from "./interpretation/document-worker.ts";
import { layGround, type GroundOptions } from "./ground.ts";
import { refuseUntilReady } from "./http/http-server.ts";
import { nodeWork } from "./node-work.ts";
import type { NodeWork } from "./nodes/join-nodes.ts";
import { ticketOffice } from "./policy/ticket-office.ts";
import { acceptSockets } from "./relay/socket.ts";
import { runFeatures } from "./run-features.ts";

interface ServicesOptions extends GroundOptions {
  readonly oidc: OidcConfig | null;
  readonly trustedProxies: readonly string[];
  readonly webhookAllowedHosts: readonly AllowedHost[];
  /** Of several servers, whether this one has its part of the boards. */
  readonly isIn?: (() => boolean) | undefined;
  readonly counts?: Counts | undefined;
}

interface Services {
  readonly app: ReturnType<typeof createApp>;
  /** Fills a new workspace; does nothing in any other one. */
  drawSamples(onProgress: (done: number, all: number) => void): Promise<void>;
  /** Moves what our team alone is told out of where an earlier release put it. Before anybody comes. */
  separateThreads(): Promise<void>;
  /** Moves threads that a crash kept on their way to other readers. Before anybody comes. */
  finishMoves(): Promise<void>;
  /** Brings lists of comments up to what the comments say, after a start. */
  finishIndexing(): Promise<void>;
  /** One round of mails about what waits for people; without SMTP, nothing. */
  sendDueDigests(): Promise<void>;
  /** Lets states of boards go that are nearer to others than their age lets them be. */
  thinHistory(): Promise<void>;
  /** Reads boards anew, as many as are asked for. */
  readonly rereading: ReturnType<typeof registerBoards>["rereading"];
  /** Tells of deadlines of versions what is to be told by now. */
  tellDeadlines(): Promise<void>;
  /** Sends what webhooks are to be told by now, and waits for what comes of it. */
  deliverWebhooks(): Promise<void>;
  /** Serves HTTP and sockets on this server, which the caller lets listen, or on what hears for it. */
  attach(server: EventEmitter): void;
  /** For whoever watches the server. */
  readonly watched: {
    readonly isReady: () => boolean;
    readonly rooms: () => { readonly rooms: number; readonly members: number };
    readonly processHealth: () => DocumentWorker["health"];
  };
  readonly nodeWork: NodeWork;
  /** While it closes: whether all that had arrived is saved. */
  isSaved(): boolean;
  /** Saves what has arrived, says goodbye to everybody and stops. The stores stay open. */
  close(): Promise<void>;
}

const clientFolder = fileURLToPath(new URL("../../client/dist", import.meta.url));

/** Introduces the features to each other. Nothing else in the server knows more than its neighbours. */
export function createServices(options: ServicesOptions): Services {
  const { oidc, trustedProxies, webhookAllowedHosts, ...others } = options;
  const { isIn = () => true, counts, ...given } = others;
  const ground = layGround(given, {
    prepare: (name) => boards.forms.prepare(name),
    onSaved(name, batch) {
      if (batch !== null) counts?.onRelayed(batch.since);
      boards.readings.edited(name, batch?.authors ?? []);
    },
    onEntered: (name, person) => inbox.entered(name, person),
    onLeft: (name, person) => inbox.left(name, person),
    onReview: (of) => inbox.bell.ring({ kind: "rights", of }),
    lockOf: (boardId) => meetings.lockOf(boardId),
  });
  const { worker, rooms, tickets, database, documents, publicUrl, now, elapsed, log } = ground;
  const publicOrigin = new URL(publicUrl).origin;
  const versionsChanged = (boardId: BoardId, party: Party) =>
    inbox.bell.ring({ kind: "versions", boardId, party });
  const changed = new LatelyChanged(ground.fellows);
  const lineups = registerLineups(ground, {
    onChanged: () => inbox.bell.ring({ kind: "lineups" }),
  });
  const customers = registerCustomers(ground, {
    listBoards: (seen) => boards.list(seen),
    latestLevels: (only) => relationships.latestLevels(only),
    changed,
    onChanged: (customerIds, party) => inbox.bell.ring({ kind: "customers", customerIds, party }),
    onMerged: [
      (transaction, merged) => boards.moveBoards(transaction, merged),
      (transaction, merged) => relationships.mergeAssessments(transaction, merged),
      (transaction, merged) => patterns.mergeMemberships(transaction, merged),
    ],
    writeTable: (table) => exports.writeTable(table),
  });
  const relationships = registerRelationships(ground, {
    onAssessed: (customerId) =>
      inbox.bell.ring({ kind: "customers", customerIds: [customerId], party: "internal" }),
    onChanged: (ofBoard) => inbox.bell.ring({ kind: "relationships", ofBoard }),
    changed,
    standings: { page: (asked) => boards.standings.page(asked) },
  });
  const boards = registerBoards(ground, {
    newestLineup: lineups.newest,
    ensureCustomer: customers.ensureOfSample,
    agreementsOn: (boardId) => agreements.recordsOn(boardId),
    frameStandings: (asked) => agreements.frameStandings(asked),
    onOurs: (read) => relationships.noteContribution(read),
    agreedFrame: (transaction, boardId) => agreements.agreedFrame(transaction, boardId),
    frozenWords: (version) => keptStates.wordsOfVersion(version),
    onStructureKept(boardId) {
      patterns.boardChanged(boardId);
      changed.note({ kind: "board", id: boardId });
    },
    onShown: (boardId, party, pictures) => assets.noteShown(boardId, party, pictures),
    onPicturesMoved: (moved) => assets.move(moved),
    onMentionsMoved: (moved) => inbox.moveMentions(moved),
    onNotes: (notes) => inbox.noteMentions(notes),
    onTurned: (boardId, turn) => keptStates.turned(boardId, turn),
    onDrawn: (boardId) => inbox.bell.ring({ kind: "board", boardId, party: "customer" }),
    onChanged(boardId) {
      inbox.bell.ring({ kind: "renamed", boardId });
      inbox.bell.ring({ kind: "relationships", ofBoard: boardId });
      patterns.boardChanged(boardId);
    },
    copyPictures: (transaction, copy) => assets.copyPictures(transaction, copy),
    keepCopiedThreads: (transaction, copy) => comments.keepCopied(transaction, copy),
  });
  const segments = registerSegments(ground, {
    changed,
    standings: boards.standings,
    namingLineup: lineups.naming,
    countCustomers: customers.count,
  });
  const patterns = registerPatterns(ground, {
    findPatterns: segments.found,
    standings: boards.standings,
    onChanged: () => inbox.bell.ring({ kind: "patterns" }),
  });
  const keptStates = registerKeptStates(ground, {
    onKept: (boardId) => versionsChanged(boardId, "customer"),
    bringBackOurDos: (kept) => boards.bringBackOurDos(kept),
  });
  const assets = registerAssets(ground, {
    keptStatesOn: keptStates.idsOn,
    readKeptState: keptStates.stateOfVersion,
  });
  const comments = registerComments(ground, {
    partyOfVersion: keptStates.partyOf,
    internalVersions: keptStates.internalOn,
    onChanged: (channel, id) => inbox.bell.ring({ kind: "threads", ...channel, threadIds: [id] }),
  });
  const agreements = registerAgreements(ground, {
    keepFrozen: keptStates.keepProposed,
    frozenBytes: keptStates.stateOfVersion,
    frozenWords: keptStates.wordsOfVersion,
    onReminded: versionsChanged,
    async onChanged(boardId, party) {
      versionsChanged(boardId, party);
      await boards.readings.standingChanged(boardId);
      inbox.bell.ring({ kind: "board", boardId, party });
    },
  });
  const exports = registerExports(ground, {
    versionOf: agreements.versionToExport,
    versionsOn: agreements.settledVersions,
    keptState: keptStates.stateToExport,
    frozenBytes: keptStates.stateOfVersion,
    findImage: assets.findStill,
  });
  const { awaitedBy: awaitedVersions, proposedBy: proposedVersions } = agreements;
  const versions = { awaitedVersions, proposedVersions };
  const inbox = registerInbox(ground, {
    changed,
    freshStructure: boards.freshStructure,
    keptStructure: boards.keptStructure,
    newLineupProposals: lineups.newProposals,
    ...versions,
  });
  const { read: readInbox, changesOnBoards } = inbox;
  const digest = registerDigest(ground, { readInbox, changesOnBoards, ...versions });
  const webhooks = registerWebhooks(ground, { allowedHosts: webhookAllowedHosts });
  const keepState = keptStates.keepOfMeeting;
  const meetings = registerMeetings(ground, { bell: inbox.bell, keepState });
  const features: readonly Feature[] = [
    registerSignIn(ground, { oidc }),
    registerPeople(ground),
    registerAudit(ground),
    customers,
    patterns,
    relationships,
    boards,
    lineups,
    comments,
    inbox,
    digest,
    webhooks,
    assets,
    keptStates,
    agreements,
    exports,
    segments,
    meetings,
    registerMinutes(ground, { keptStates, agreements, comments, lineups, boards, exports }),
    registerPatternStarts(ground, {
      namingLineup: lineups.naming,
      createBoard: boards.createBoard,
      onChanged: boards.changed,
      onAnswered: (boardId) => inbox.bell.ring({ kind: "board", boardId, party: "internal" }),
    }),
    registerVantage(ground, {
      createBoard: boards.createBoard,
      freshStructure: boards.freshStructure,
      onChanged: boards.changed,
    }),
    registerLatestAgreed(ground, {
      latestAgreed: agreements.latestAgreed,
      frozenBytes: keptStates.stateOfVersion,
      drawFrame: exports.drawFrame,
    }),
  ];
  const isReady = (): boolean => documents.isWritable() && isIn();
  const app = createApp({
    publicOrigin,
    authentication: ground.authentication,
    features,
    isReady,
    processHealth: () => worker.health,
    isDamaged: ground.isDamaged,
    trustedProxies,
    onRefused: counts?.onRefused,
    clientFolder,
    elapsed,
    log,
  });

  const stops: (() => void | Promise<void>)[] = [];
  return {
    app,
    drawSamples: boards.drawSamples,
    separateThreads: comments.separateThreads,
    finishMoves: comments.finishMoves,
    finishIndexing: comments.finishIndexing,
    sendDueDigests: digest.sendDue,
    thinHistory: keptStates.thinHistory,
    rereading: boards.rereading,
    tellDeadlines: agreements.tellDue,
    deliverWebhooks: webhooks.deliver,
    attach(server) {
      const answer = getRequestListener(app.fetch);
      server.off("request", refuseUntilReady);
      server.on(
        "request",
        (request: IncomingMessage, response: ServerResponse) => void answer(request, response),
      );
      const door = { server, rooms, publicOrigin, log, onEnded: counts?.onSocketEnded };
      const sockets = acceptSockets({ ...door, tickets: ticketOffice({ database, tickets, now }) });
      stops.push(() => sockets.close());
      stops.push(...runFeatures(features, ground));
    },
    watched: { isReady, rooms: () => countRooms(rooms), processHealth: () => worker.health },
    nodeWork: nodeWork(ground),
    isSaved: () => rooms.isSaved && documents.isWritable(),
    async close() {
      await rooms.close("shuttingDown");
      for (const stop of stops) await stop();
      for (const { close } of features.toReversed()) await close?.();
      await worker.close();
    },
  };
}
