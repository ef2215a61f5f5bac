import type { DocumentProcess } from "../../src/interpretation/open-document-process.ts";
import { openDocumentProcess } from "../../src/interpretation/open-document-process.ts";
import { openLog } from "../../src/log.ts";
import { systemClock } from "../../src/relay/clock.ts";
import { ThreadEnded } from "../../src/threads/call-thread.ts";

const shared = openDocumentProcess({ elapsed: systemClock.now, log: openLog("silent") });

/**
 * The document process of all servers that run in a process of tests: it keeps nothing of any, and
 * to start it takes longer than most tests. It ends with whoever started it.
 */
export function sharedDocumentProcess(): DocumentProcess {
  let isClosed = false;
  return {
    call: (method, asked) =>
      isClosed ? Promise.reject(new ThreadEnded("closed")) : shared.call(method, asked),
    get health() {
      return shared.health;
    },
    forget: (about) => shared.forget(about),
    close: async () => void (isClosed = true),
  };
}
