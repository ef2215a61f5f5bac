import type { RunningServer, ServerUnderTest } from "../servers/server-under-test.ts";
import type { StartOptions } from "../servers/start-options.ts";
import { LightClient } from "./light-client.ts";
import { encodeMapEdits } from "./map-edits.ts";
import { coordinateOf } from "./marker.ts";
import { openLoop } from "./open-loop.ts";
import { readMarkers } from "./read-document.ts";
import { positionAt } from "./sample-board.ts";

export interface TrialOutcome {
  readonly relayed: number;
  readonly relayedButLost: number;
  readonly acknowledged: number;
  readonly acknowledgedButLost: number;
  /** From the start of the process until somebody had the whole document again. */
  readonly backAfterMs: number;
}

const writer = 4000;
const editsPerSecond = 200;

/**
 * One person writes, another one watches, and the server is killed the moment the watcher has
 * seen an edit. Both are gone before it starts again, so that the disk alone can bring it back.
 * @returns the outcome, and the server that runs now
 */
export async function killTrial(
  server: ServerUnderTest,
  running: RunningServer,
  { streamMs, ...start }: StartOptions & { readonly streamMs: number },
): Promise<{ outcome: TrialOutcome; running: RunningServer }> {
  const room = await running.createRoom();
  const seen = new Set<number>();
  let killed: Promise<void> | null = null;
  const killAtMs = performance.now() + streamMs;
  const watcher = await LightClient.join(await running.door(room), {
    onMarker(number, atMs) {
      seen.add(number);
      if (atMs >= killAtMs) killed ??= running.process.kill();
    },
  });
  const author = await LightClient.join(await running.door(room));
  /** Which message carried the edit; the answer of the handshake was the first one. */
  const messageOf = new Map<number, number>();
  await openLoop({
    senders: 1,
    perSecond: editsPerSecond,
    durationMs: streamMs + 500,
    send() {
      if (killed !== null) return;
      const number = messageOf.size + 1;
      const at = { client: writer, clock: number - 1 };
      const value = positionAt(coordinateOf(number), 0);
      const key = `shape:k${number}/g`;
      messageOf.set(number, author.sendEdit(encodeMapEdits(at, [{ kind: "create", key, value }])));
    },
  });
  await (killed ?? running.process.kill());
  const acknowledged = [...messageOf].filter(([, message]) => message <= author.acknowledgedEdits);
  author.close();
  watcher.close();

  const startMs = performance.now();
  const again = await server.start(start);
  const kept = await readMarkers(again, room);
  const outcome = {
    relayed: seen.size,
    relayedButLost: [...seen].filter((number) => !kept.has(number)).length,
    acknowledged: acknowledged.length,
    acknowledgedButLost: acknowledged.filter(([number]) => !kept.has(number)).length,
    backAfterMs: performance.now() - startMs,
  };
  return { outcome, running: again };
}
