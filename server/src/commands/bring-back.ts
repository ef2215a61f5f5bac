import { documentName, parseDocumentName, type BoardId } from "@zentaikan/protocol";
import { bringBackBoard } from "./bring-back-board.ts";
import { readConfigOrExit } from "../config.ts";
import { openDocumentProcess } from "../interpretation/open-document-process.ts";
import { startDocumentWorker } from "../interpretation/start-document-worker.ts";
import { openLog } from "../log.ts";
import { openStores } from "../open-stores.ts";
import { systemClock } from "../relay/clock.ts";
import { DataFolderRefused } from "../storage/data-folder.ts";

/** `pnpm bring-back BOARD`: brings a board back that cannot be read; the server must not be running. */
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const [id, ...rest] = process.argv.slice(2);
if (id === undefined || rest.length > 0 || !isBoardId(id)) {
  say("say which board: pnpm --silent bring-back BOARD, the last part of its address");
  process.exit(2);
}
const config = readConfigOrExit();
try {
  const log = openLog("silent");
  const { database, documents, close } = await openStores(config, { log, isProgram: true });
  const worker = startDocumentWorker(
    documents,
    openDocumentProcess({ elapsed: systemClock.now, log }),
  );
  const isBack = await bringBackBoard(id, { documents, database, worker, say });
  await worker.close();
  await close();
  process.exitCode = isBack ? 0 : 1;
} catch (error) {
  if (!(error instanceof DataFolderRefused)) throw error;
  say(`${error.message}. While it runs, an owner can bring a kept state of the board back.`);
  process.exitCode = 1;
}

function isBoardId(text: string): text is BoardId {
  return parseDocumentName(documentName("board", text as BoardId)) !== null;
}
