import { closeSync, openSync } from "node:fs";
import { createServer } from "node:http";
import { findBoardRoot } from "@zentaikan/board-model/board-roots";
import { encodeStateAsUpdate, Doc } from "yjs";
import { openDocumentProcess } from "../../src/interpretation/open-document-process.ts";
import { startDocumentWorker } from "../../src/interpretation/start-document-worker.ts";
import { listen } from "../../src/listen.ts";
import { openLog } from "../../src/log.ts";
import { systemClock } from "../../src/relay/clock.ts";
import { EVERYTHING } from "../../src/relay/permission.ts";
import { Rooms } from "../../src/relay/rooms.ts";
import { documentWriter, leftoversDropper } from "../../src/relay/write-to-document.ts";
import { acceptSockets } from "../../src/relay/socket.ts";
import { openDataFolder } from "../../src/storage/data-folder.ts";
import { openSqliteDocumentStore } from "../../src/storage/sqlite-document-store.ts";
import { testBoard } from "./test-board.ts";

/**
 * The way of an edit and nothing else, as a program: the server's own sockets, rooms, journal and
 * compaction over one board, in which every ticket is good. It starts several times as fast as the
 * whole server, so that it can be killed as many times more. Prints its port.
 */
const folder = openDataFolder(process.env["DATA_DIR"] ?? "");
// It keeps no people and no lists; a folder without their file would be half a folder.
closeSync(openSync(folder.file("workspace.sqlite"), "a"));
const store = await openSqliteDocumentStore({ path: folder.file("documents.sqlite") });
if ((await store.head(testBoard)) === null) {
  const doc = new Doc();
  doc.getMap("records").set("first", 1);
  await store.create(testBoard, encodeStateAsUpdate(doc));
}
const log = openLog("error");
const worker = startDocumentWorker(store, openDocumentProcess({ elapsed: systemClock.now, log }));
const rooms = new Rooms({
  store,
  clock: systemClock,
  log,
  diff: (state, stateVector) => worker.diff(state, stateVector),
  prepare: async () => {},
  compact: (name) => worker.compact(name, drop),
  sumUp: (name) => worker.sumUp(name, drop),
  places: (name, updates) => worker.places(name, updates),
  rootsOf: () => findBoardRoot,
  askLock: async () => null,
  onSaved: () => {},
  onEntered: () => {},
  onLeft: () => {},
});
const drop = leftoversDropper(documentWriter(rooms));
const server = createServer();
const port = await listen(server, { host: "127.0.0.1", port: 0 });
acceptSockets({
  server,
  rooms,
  publicOrigin: `http://127.0.0.1:${port}`,
  tickets: {
    redeem: (ticket) => ({
      person: { id: ticket, name: ticket, color: "#123456" },
      share: { key: ticket, factor: 1000 },
      hangsOn: [],
      askPermission: async () => EVERYTHING,
    }),
  },
  log,
});
process.stdout.write(`${port}\n`);
