import {
  encodeFrame,
  PresenceReader,
  readAwarenessEntries,
  writeAwarenessEntries,
} from "@zentaikan/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applyAwarenessUpdate, Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { joinDocument, type PlainSocket } from "./kit/plain-socket.ts";
import { Workspace } from "./kit/workspace.ts";

let workspace: Workspace;
let boardId: string;
beforeAll(async () => {
  workspace = await Workspace.open();
  boardId = await workspace.newBoard();
});
afterAll(() => workspace.server.stop());

/** Somebody on the board with a client of their own, who takes presence in this form. */
async function join(understandsNews: boolean): Promise<PlainSocket> {
  const { credential } = await workspace.newToken("write");
  return joinDocument(workspace, credential, { kind: "board", boardId }, { understandsNews });
}

/** A state as the page says it, from a text: JSON says numbers that no number is. */
const pointing = (x: string, y: string, rest = '"s":["capital"]'): string =>
  `{"p":{"g":"page","c":[${x},${y},0,"default"],"v":[-120,-80.5,0.7342],${rest},"t":${1_764_360_000_000 + 67 * clock}},"n":null}`;
let clock = 1;
function say(socket: PlainSocket, client: number, json: string): void {
  clock += 1;
  const states = writeAwarenessEntries([{ client, clock, json }]);
  socket.send({ kind: "awareness", states });
}

/** What a client of y-protocols knows who heard what this socket did. */
function knownTo({ heard }: PlainSocket): Record<number, unknown> {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  const reader = new PresenceReader();
  const known = (client: number) => {
    const [state, told] = [awareness.getStates().get(client), awareness.meta.get(client)?.clock];
    return state === undefined || told === undefined ? undefined : { clock: told, state };
  };
  for (const frame of heard) {
    if (frame.kind === "awareness") applyAwarenessUpdate(awareness, frame.states, "server");
    if (frame.kind !== "presence") continue;
    const { states, lost, isNameless } = reader.expand(frame.news, known);
    expect({ lost, isNameless }).toEqual({ lost: [], isNameless: false });
    applyAwarenessUpdate(awareness, states, "server");
  }
  const states = Object.fromEntries(awareness.getStates());
  awareness.destroy();
  return states;
}

test("[W19] [W20] [W27] [W28] [W29] who takes news knows what others do, and a moving cursor takes 20 bytes of it", async () => {
  const [plain, page, ada, bob] = await Promise.all([false, true, true, false].map(join));
  if (!plain || !page || !ada || !bob) throw new Error("nobody joined");
  const adas = 3_000_000_001;
  const bobs = 3_000_000_002;
  const told = async (): Promise<void> => {
    const isTold = (): boolean =>
      plain.heard.some(
        (frame) =>
          frame.kind === "awareness" &&
          readAwarenessEntries(frame.states).some((entry) => entry.clock === clock),
      );
    await plain.until(isTold);
  };
  const pages = [page];
  const states = [
    pointing("100.25", "7"),
    pointing("33.333333333", "1e400"),
    pointing("5", "1e400", '"s":[]'),
    pointing("5", "-0", '"s":[]'),
    '{"p":null,"foreign":[1,[2,{"x":0.1}]]}',
    '{"p":7}',
    "null",
    pointing("9007199254740991", "-9007199254740991"),
    '{"__proto__":{"p":1},"p":[]}',
    pointing("1", "2"),
  ];
  for (const json of states) {
    say(ada, adas, json);
    say(bob, bobs, pointing("1", `${clock / 100}`));
    await told();
    pages.push(await join(true));
  }

  const from = page.heard.length;
  for (let move = 1; move <= 20; move += 1) {
    const [x, y] = [300 * Math.cos(move / 10), 200 * Math.sin(move / 10)];
    say(ada, adas, pointing(x.toFixed(2), y.toFixed(2)));
    await told();
  }
  await page.until(() => page.heard.length >= from + 20);
  const moves = page.heard.slice(from);
  expect(moves.map(({ kind }) => kind)).toEqual(Array.from({ length: 20 }, () => "presence"));
  // With the two bytes that stand before a message on the wire.
  const sizes = moves.map((frame) => 2 + encodeFrame(frame).length).toSorted((a, b) => a - b);
  expect(sizes[0]).toBeGreaterThan(10);
  expect(sizes.at(-1)).toBeLessThanOrEqual(20);

  // Whoever comes after somebody has left is told of under the number that was theirs.
  await bob.close();
  const eve = await join(false);
  say(eve, 3_000_000_003, pointing("0", "0"));
  await told();
  say(ada, adas, pointing("0.01", "0.5"));
  await told();
  for (const one of pages) await one.settled();
  const all = knownTo(plain);
  expect(Object.keys(all)).toEqual([`${adas}`, "3000000003"]);
  for (const one of pages) expect(knownTo(one)).toEqual(all);
  for (const socket of [plain, ada, eve, ...pages]) await socket.close();
});
