import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Redis } from "@hocuspocus/extension-redis";
import { Server } from "@hocuspocus/server";
import * as Y from "yjs";
import { READY } from "./peer-room.ts";

/**
 * Hocuspocus as its documentation sets it up, with default times: a document is stored whole, 2 s
 * after an edit and 10 s at the latest. Its own SQLite extension needs a native build, so the two
 * hooks here do what that one does, with the same table, on Node's SQLite.
 */
const database = new DatabaseSync(join(process.env["DATA_DIR"] ?? ".", "hocuspocus.sqlite"), {
  timeout: 5000,
});
database.exec(
  "CREATE TABLE IF NOT EXISTS documents (name TEXT NOT NULL UNIQUE, data BLOB NOT NULL)",
);
const read = database.prepare("SELECT data FROM documents WHERE name = ?");
const write = database.prepare(
  "INSERT INTO documents (name, data) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET data = excluded.data",
);

const redisPort = process.env["REDIS_PORT"];
const server = new Server({
  extensions:
    redisPort === undefined ? [] : [new Redis({ host: "127.0.0.1", port: Number(redisPort) })],
  port: 0,
  address: "127.0.0.1",
  quiet: true,
  async onLoadDocument({ documentName, document }) {
    const data = read.get(documentName)?.["data"];
    if (data instanceof Uint8Array) Y.applyUpdate(document, data);
  },
  async onStoreDocument({ documentName, document }) {
    write.run(documentName, new Uint8Array(Y.encodeStateAsUpdate(document)));
  },
});

await server.listen();
process.stdout.write(`${READY}${server.address.port}\n`);
