import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { commentsDocument, documentName, type BoardId, type Party } from "@zentaikan/protocol";
import { getRequestListener } from "@hono/node-server";
import { boardRolesOfPerson, sideOfPerson } from "./policy/board-role-of-person.ts";
import type { Review } from "./policy/review.ts";
import { sessionCookieName } from "./identity/session-cookie.ts";
import { ticketOffice } from "./policy/ticket-office.ts";
import { Tickets } from "./policy/tickets.ts";
import { linesOfBoard } from "./features/agreements/agreement-lines.ts";
import { agreementRecords } from "./features/agreements/agreement-records.ts";
import { awaitedVersions } from "./features/agreements/awaited-versions.ts";
import { createApp } from "./app.ts";
import { keepBoardForms } from "./features/boards/board-forms.ts";
import { keepBoardReadings } from "./features/boards/board-readings.ts";
import { listBoards } from "./features/boards/boards.ts";
import { boardCreator } from "./features/boards/create-board.ts";
import { drawSamples } from "./features/boards/draw-samples.ts";
import { sampleCustomers } from "./features/boards/sample-customers.ts";
import { findStructure } from "./features/boards/structures.ts";
import { finishIndexing } from "./features/comments/comment-index.ts";
import { separateThreads } from "./features/comments/separate-threads.ts";
import type { OidcConfig, SmtpConfig } from "./config.ts";
import { ensureCustomerOfSample } from "./features/customers/customers.ts";
import { sendDueDigests } from "./features/digest/send-due-digests.ts";
import { refuseUntilReady } from "./http/http-server.ts";
import { changesOnBoards } from "./features/inbox/changes-on-boards.ts";
import { keepInbox } from "./features/inbox/keep-inbox.ts";
import { readInbox } from "./features/inbox/read-inbox.ts";
import { startDocumentWorker } from "./interpretation/document-worker.ts";
import { rootsOfDocument } from "./interpretation/roots-of-document.ts";
import { newestVersion } from "./features/lineups/lineups.ts";
import type { Log } from "./log.ts";
import { mailer } from "./mail/mailer.ts";
import { systemClock } from "./relay/clock.ts";
import { Rooms } from "./relay/rooms.ts";
import { acceptSockets } from "./relay/socket.ts";
import { documentWriter } from "./relay/write-to-document.ts";
import { internalSnapshots, partyOfSnapshot } from "./features/snapshots/snapshots.ts";
import { runInRounds } from "./run-in-rounds.ts";
import type { DocumentStore } from "./storage/document-store.ts";
import type { WorkspaceDatabase } from "./storage/workspace-database.ts";
import type { ProcessLimits } from "./threads/lasting-process.ts";
import { versionServices } from "./version-services.ts";
import type { AllowedHost } from "./features/webhooks/allowed-hosts.ts";
import { WebhookDeliverer } from "./features/webhooks/deliver-webhooks.ts";
import { webhookPoster } from "./features/webhooks/post-webhook.ts";
import { tellOwners } from "./features/webhooks/tell-owners.ts";

export interface ServicesOptions {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  readonly publicUrl: string;
  readonly tldrawLicenseKey: string | null;
  readonly timeZone: string;
  readonly smtp: SmtpConfig | null;
  readonly oidc: OidcConfig | null;
  readonly trustedProxies: readonly string[];
  readonly webhookAllowedHosts: readonly AllowedHost[];
  /** Other limits than the usual ones for the document process, for tests. */
  readonly documentProcess?: ProcessLimits | undefined;
  readonly log: Log;
  /** Wall-clock time in milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that only go forward, whatever the clock on the wall does. */
  readonly elapsed: () => number;
}

export interface Services {
  readonly app: ReturnType<typeof createApp>;
  /** Fills a new workspace; does nothing in any other one. */
  drawSamples(onProgress: (done: number, all: number) => void): Promise<void>;
  /** Moves what our team alone is told out of where an earlier release put it. Before anybody comes. */
  separateThreads(): Promise<void>;
  /** Brings lists of comments up to what the comments say, after a start. */
  finishIndexing(): Promise<void>;
  /** One round of mails about what waits for people; without SMTP, nothing. */
  sendDueDigests(): Promise<void>;
  /** Sends what webhooks are to be told by now, and waits for what comes of it. */
  deliverWebhooks(): Promise<void>;
  /** Serves HTTP and sockets on this server, which the caller lets listen. */
  attach(server: Server): void;
  /** Saves what has arrived, says goodbye to everybody and stops. The stores stay open. */
  close(): Promise<void>;
}

const clientFolder = fileURLToPath(new URL("../../client/dist", import.meta.url));

/** Introduces the parts to each other. Nothing else in the server knows more than its neighbours. */
export function createServices(options: ServicesOptions): Services {
  const { database, documents, log, now, elapsed, publicUrl } = options;
  const publicOrigin = new URL(publicUrl).origin;
  const worker = startDocumentWorker(documents, { elapsed, log, limits: options.documentProcess });
  const rolesOf = (personId: string, only: readonly string[] | null = null) =>
    boardRolesOfPerson(database, { personId, only, now: now() });
  const sideOf = (personId: string) => sideOfPerson(database, personId);
  const readings = keepBoardReadings({
    database,
    documents,
    worker,
    onDrawn: (boardId) => inboxes.bell.ring({ kind: "board", boardId, party: "customer" }),
    agreementsOn: async (boardId, side) =>
      agreementRecords(await linesOfBoard(database, { boardId, side })),
    now,
    elapsed,
    log,
  });
  const freshStructure = (boardId: BoardId, side: Party) => readings.fresh(boardId, side);
  const present = (boardId: BoardId) => rooms.present(documentName("board", boardId));
  const inboxes = keepInbox({ database, rolesOf, sideOf, present, freshStructure, now, log });
  const { bell } = inboxes;
  const forms = keepBoardForms({ database, documents, worker, readings, log });
  const rooms = new Rooms({
    store: documents,
    clock: systemClock,
    log,
    prepare: (name) => forms.prepare(name),
    diff: (state, stateVector) => worker.diff(state, stateVector),
    compact: (name) => worker.compact(name),
    sumUp: (name) => worker.sumUp(name),
    places: (name, updates) => worker.places(name, updates),
    rootsOf: rootsOfDocument,
    onSaved: (name) => readings.edited(name),
    onEntered: (name, person) => inboxes.entered(name, person),
    onLeft: (name, person) => inboxes.left(name, person),
  });
  const tickets = new Tickets(elapsed);
  const office = ticketOffice({ database, tickets, now });
  const createBoard = boardCreator({
    database,
    documents,
    now,
    newestLineup: (id) => newestVersion(database, id),
    seedDocument: (lineup, drawn) => worker.seed(lineup, drawn),
    onCreated: async (boardId) => void (await readings.read(boardId, null)),
  });
  const writeToDocument = documentWriter(rooms);
  const review: Review = (about) => {
    bell.ring({ kind: "rights", of: about });
    return rooms.review(about);
  };
  const authentication = { database, cookieName: sessionCookieName(publicUrl), now };
  const { tldrawLicenseKey, timeZone, webhookAllowedHosts } = options;
  const sendMail = options.smtp === null ? null : mailer(options.smtp);
  const inbox = {
    database,
    rolesOf,
    sideOf,
    present,
    // Of it, what changed is told: the structure alone, which is the same to everybody.
    keptStructure: async (boardId: string) =>
      (await findStructure(database, { boardId, side: "customer" }))?.structure ?? null,
  };
  const awaitedOf = async (personId: string) =>
    awaitedVersions(database, {
      personId,
      side: await sideOf(personId),
      roles: await rolesOf(personId),
    });
  const digests = {
    database,
    publicUrl,
    now,
    log,
    readInbox: (personId: string) => readInbox(inbox, personId),
    awaitedVersions: awaitedOf,
    changesOnBoards: (personId: string) => changesOnBoards({ ...inbox, personId }),
  };
  const sendDigests = async () =>
    void (sendMail && (await sendDueDigests({ ...digests, sendMail })));
  const deliverer = new WebhookDeliverer({
    database,
    publicUrl,
    post: webhookPoster({ allowedHosts: webhookAllowedHosts }),
    now,
    elapsed,
    random: Math.random,
    onPaused: async (url) =>
      void (sendMail && (await tellOwners(database, { url, publicUrl, sendMail }))),
    log,
  });
  const signingIn = { ...authentication, review, tldrawLicenseKey, timeZone };

  const app = createApp({
    publicOrigin,
    authentication,
    sessions: { ...signingIn, onRenamed: (person) => rooms.rename(person) },
    people: { ...signingIn, publicUrl, sendMail, oidc: options.oidc, log },
    customers: {
      database,
      now,
      listBoards: (seen) => listBoards(database, { present, ...seen, only: null }),
      onChanged: (customerId) => bell.ring({ kind: "customer", customerId }),
    },
    boards: {
      database,
      documents,
      tickets,
      present,
      createBoard,
      freshStructure,
      forms,
      review,
      reserveClients: (name, asked) => rooms.reserve(name, asked),
      now,
      onChanged(boardId) {
        bell.ring({ kind: "renamed", boardId });
        rooms.tellStanding(documentName("board", boardId));
      },
    },
    lineups: {
      database,
      now,
      writeToDocument,
      switchLineup: (name, change) => worker.switchLineup(name, change),
    },
    comments: {
      database,
      documents,
      tickets,
      now,
      writeToDocument,
      writeComment: (name, asked) => worker.writeComment(name, asked),
      seedComments: () => worker.seedComments(),
      readComments: (name) => worker.readComments(name),
      partyOfVersion: (version) => partyOfSnapshot(database, version),
      onChanged: (channel, id) => bell.ring({ kind: "threads", ...channel, threadIds: [id] }),
    },
    inbox: { ...inbox, bell, freshStructure, awaitedVersions: awaitedOf },
    digest: { database, now, isOffered: sendMail !== null },
    webhooks: { database, now, allowedHosts: webhookAllowedHosts },
    assets: { database, now },
    ...versionServices({
      database,
      now,
      timeZone,
      worker,
      writeToDocument,
      replaceDocument: (name, state) => rooms.replace(name, state),
      log,
      readings,
      bell,
    }),
    isReady: () => documents.isWritable(),
    processHealth: () => worker.health,
    trustedProxies: options.trustedProxies,
    clientFolder,
    elapsed,
    log,
  });

  const stops: (() => void | Promise<void>)[] = [];
  return {
    app,
    drawSamples: (onProgress) =>
      drawSamples({
        database,
        createBoard,
        samples: sampleCustomers(),
        now,
        onProgress,
        ensureCustomer: (sample) => ensureCustomerOfSample(database, sample, now()),
      }),
    separateThreads: () =>
      separateThreads({
        database,
        documents,
        worker,
        writeToDocument,
        internalVersions: (boardId) => internalSnapshots(database, boardId),
      }),
    finishIndexing: () =>
      finishIndexing(database, ({ boardId, party }) =>
        worker.readComments(commentsDocument(party, boardId)),
      ),
    sendDueDigests: sendDigests,
    deliverWebhooks: () => deliverer.start().then(() => deliverer.idle()),
    attach(server) {
      const answer = getRequestListener(app.fetch);
      server.off("request", refuseUntilReady);
      server.on("request", (request, response) => void answer(request, response));
      const sockets = acceptSockets({ server, rooms, publicOrigin, tickets: office, log });
      stops.push(() => sockets.close());
      const rounds = { clock: systemClock, log };
      const deliveries = { ...rounds, name: "webhooks", betweenMs: 1000 };
      stops.push(runInRounds(() => deliverer.start(), deliveries));
      if (sendMail === null) return;
      stops.push(runInRounds(sendDigests, { ...rounds, name: "digests", betweenMs: 60_000 }));
    },
    async close() {
      await rooms.close("shuttingDown");
      for (const stop of stops) await stop();
      await deliverer.close();
      await inboxes.close();
      await readings.close();
      await worker.close();
    },
  };
}
