import type { RunningServer } from "../servers/server-under-test.ts";
import { LightClient } from "./light-client.ts";
import { encodeMapEdits, type ItemId, type MapEdit } from "./map-edits.ts";
import { coordinateOf } from "./marker.ts";
import { openLoop, waitUntil } from "./open-loop.ts";
import { positionAt, sampleBoard } from "./sample-board.ts";

export interface FillOptions {
  readonly shapes: number;
  readonly edits: number;
}

const writer = 3000;
const editsPerMessage = 50;
const messagesPerSecond = 100;
const settleMs = 30_000;

/**
 * Makes a board of many small edits: each moves one shape, all of them in turn. Fifty travel in
 * one message, so that making it takes seconds; the document holds them as they were made.
 * @returns the marker of the last edit, which nothing replaced
 */
export async function fillBoard(
  server: RunningServer,
  room: string,
  { shapes, edits }: FillOptions,
): Promise<number> {
  const board = sampleBoard(shapes);
  const client = await LightClient.join(await server.door(room), { brings: board.update });
  const lies: ItemId[] = [...board.positions];
  let clock = 0;
  await openLoop({
    senders: 1,
    perSecond: messagesPerSecond,
    durationMs: (1000 * Math.ceil(edits / editsPerMessage)) / messagesPerSecond + 1,
    send: () => {
      const first = { client: writer, clock };
      const moves: MapEdit[] = [];
      for (; moves.length < editsPerMessage && clock < edits; clock += 1) {
        const replaces = lies[clock % shapes];
        if (replaces === undefined) throw new Error("a board without shapes");
        lies[clock % shapes] = { client: writer, clock };
        moves.push({ kind: "replace", replaces, value: positionAt(coordinateOf(clock + 1), 0) });
      }
      if (moves.length > 0) client.sendEdit(encodeMapEdits(first, moves));
    },
  });
  await waitUntil(() => client.acknowledgedEdits === client.sentEdits, settleMs);
  if (client.closed !== null) throw new Error(`the board could not be filled: ${client.closed}`);
  client.close();
  return edits;
}
