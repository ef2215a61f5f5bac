import type { BoardBody, SessionBody } from "@zentaikan/protocol/http";
import type { MeetingBody, OwnRoundBody, RoadBody } from "@zentaikan/protocol/meetings";
import { afterAll, beforeAll, expect, test } from "vitest";
import { report } from "../support/report.ts";
import { SeededRandom } from "../support/seeded-random.ts";
import { ServerProcess } from "../support/server-process.ts";

/** A meeting on a server that is killed again and again: what was answered is there, and nothing else happened. */
const kills = 6;

let server: ServerProcess;
let cookie = "";
let path = "";
beforeAll(async () => {
  server = await ServerProcess.start();
  const token = new URL(server.signInLink).hash.replace("#sign-in=", "");
  await ask<SessionBody>("POST", "/api/session", { token });
  const [board] = await ask<BoardBody[]>("GET", "/api/boards");
  path = `/api/boards/${board?.id ?? ""}/meeting`;
});
afterAll(() => server.stop());

async function ask<Body>(method: string, at: string, body?: unknown): Promise<Body> {
  const headers = { origin: server.origin, cookie, "content-type": "application/json" };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(server.origin + at, { method, headers, ...content });
  cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
  if (!response.ok) throw new Error(`${method} ${at}: ${response.status}`);
  return (response.status === 204 ? null : await response.json()) as Body;
}

test("[MT2] a server that is killed at any moment goes on with the meeting where it was answered @night", async () => {
  const random = new SeededRandom(20_261_130);
  await ask("POST", path, { kind: "start" });
  const asked = { kind: "ask", question: "どの道筋で?", roundKind: "road", minutes: 60 };
  const { meeting } = await ask<MeetingBody>("POST", path, asked);
  const round = meeting?.current ?? "";
  const endsAt = meeting?.rounds[0]?.timer;
  let isReady = false;
  const drawn = new Set<string>();
  let answered = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const after = setTimeout(() => void server.kill(), 20 + random.below(120));
    const sent = new Set<string>();
    try {
      // Each is on its way when the last one was answered; cards come and go.
      for (;;) {
        const node = `${1 + random.below(3)}.c${random.below(8)}+`;
        const step = drawn.has(node) ? "remove" : "place";
        sent.add(node);
        const body = { steps: [{ kind: step, node }] };
        const road = await ask<RoadBody>("POST", `${path}/rounds/${round}/road`, body);
        sent.delete(node);
        if (step === "place") drawn.add(node);
        else drawn.delete(node);
        expect(new Set(road.nodes)).toEqual(drawn);
        answered += 1;
        await ask("POST", path, { kind: "ready", round, is: !isReady });
        isReady = !isReady;
      }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    clearTimeout(after);
    await server.start();
    const own = await ask<OwnRoundBody>("GET", `${path}/rounds/${round}/own`);
    const found = new Set(own.road?.nodes);
    // What was on its way may have been done or not.
    for (const node of sent) {
      if (found.has(node)) drawn.add(node);
      else drawn.delete(node);
    }
    expect(found).toEqual(drawn);
    const now = await ask<MeetingBody>("GET", path);
    const [kept] = now.meeting?.rounds ?? [];
    expect(kept?.timer).toEqual(endsAt);
    const marked = kept?.ready.length === 1;
    // The mark is sent alone: it is as it was answered, unless it was on its way itself.
    if (sent.size > 0) expect(marked).toBe(isReady);
    isReady = marked;
  }
  report(`[MT2] ${answered} steps answered through ${kills} kills, none lost`);
});
