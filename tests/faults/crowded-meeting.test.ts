import type { MeetingBody, OutcomeBody } from "@zentaikan/protocol/meetings";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStream } from "../rights/kit/open-stream.ts";
import { untilStill } from "../rights/kit/until-still.ts";
import { Workspace, type SignedIn } from "../rights/kit/workspace.ts";
import { quantile } from "../support/quantile.ts";
import { report } from "../support/report.ts";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await Workspace.open();
});
afterAll(() => workspace.server.stop());

interface Crowd {
  readonly path: string;
  readonly people: readonly SignedIn[];
  readonly command: (body: object, by?: SignedIn) => Promise<MeetingBody>;
}

/** So many guests in one meeting, which the owner leads. */
async function gather(count: number): Promise<Crowd> {
  const boardId = await workspace.newBoard();
  const path = `/api/boards/${boardId}/meeting`;
  const command: Crowd["command"] = (body, by = workspace.owner) =>
    workspace.do("POST", path, body, by.credential);
  await command({ kind: "start" });
  const people: SignedIn[] = [];
  for (let at = 0; at < count; at += 1) {
    const guest = await workspace.newGuest(boardId, "commenter");
    await command({ kind: "join" }, guest);
    people.push(guest);
  }
  return { path, people, command };
}

async function revealToAll({ path, people, command }: Crowd) {
  const asked = { kind: "ask", question: "どの道筋で?", roundKind: "road" };
  const round = (await command(asked)).meeting?.current ?? "";
  const steps = [1, 2, 3].map((stage) => ({ kind: "place", node: `${stage}.hum+` }));
  const drawn = people.map(({ credential }) =>
    workspace.do("POST", `${path}/rounds/${round}/road`, { steps }, credential),
  );
  await Promise.all(drawn);
  const streams = await Promise.all(
    people.map(({ credential }) => openStream(workspace, credential)),
  );
  // All say at once that they are ready, and are told of each other, before the reveal.
  await Promise.all(people.map((by) => command({ kind: "ready", round, is: true }, by)));
  await expect.poll(() => streams.every((stream) => stream.of("meetings").length > 0)).toBe(true);
  // What comes after that is of the reveal.
  await untilStill(() => streams.reduce((sum, stream) => sum + stream.heard.length, 0));
  const heard = streams.map((stream) => stream.of("meetings").length);
  const begun = performance.now();
  await command({ kind: "reveal", round });
  const took = people.map(async (by, at) => {
    const stream = streams[at];
    await expect
      .poll(() => stream?.of("meetings").length ?? 0, { interval: 10, timeout: 10_000 })
      .toBeGreaterThan(heard[at] ?? 0);
    const shown = await workspace.do<MeetingBody>("GET", path, undefined, by.credential);
    expect(shown.meeting?.rounds.find(({ id }) => id === round)?.isRevealed).toBe(true);
    const shownMs = performance.now() - begun;
    const look = `${path}/rounds/${round}/look`;
    const { roads } = await workspace.do<OutcomeBody>("POST", look, undefined, by.credential);
    expect(roads).toHaveLength(people.length);
    return { shownMs, roadsMs: performance.now() - begun };
  });
  const all = await Promise.all(took);
  for (const stream of streams) await stream.leave();
  return { shown: p95(all.map((one) => one.shownMs)), roads: p95(all.map((one) => one.roadsMs)) };
}

function p95(times: readonly number[]): number {
  return Math.round(quantile(times, 0.95) ?? NaN);
}

async function voteAtOnce({ path, people, command }: Crowd, isAnonymous: boolean) {
  const subjects = ["1.hum+", "2.tec+"].map((key) => ({ key, words: "" }));
  const asked = { kind: "ask", question: "?", roundKind: "dots", subjects, dots: 1, isAnonymous };
  const round = (await command(asked)).meeting?.current ?? "";
  const begun = performance.now();
  // Everybody from three tabs at once.
  const sent = people.flatMap(({ credential }, at) =>
    [0, 1, 2].map(() => {
      const ballot = { kind: "dots", dots: [{ on: subjects[at % 2]?.key, count: 1 }] };
      return workspace.ask(credential, "PUT", `${path}/rounds/${round}/ballot`, ballot);
    }),
  );
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  const tookMs = performance.now() - begun;
  expect(statuses.filter((status) => status === 204).length).toBe(
    isAnonymous ? people.length : people.length * 3,
  );
  const { meeting } = await command({ kind: "reveal", round });
  expect(meeting?.rounds.find(({ id }) => id === round)?.ready).toHaveLength(people.length);
  const outcome = `${path}/rounds/${round}/outcome`;
  const { ballots } = await workspace.do<OutcomeBody>("GET", outcome);
  expect(ballots).toHaveLength(people.length);
  const forFirst = ballots.filter(({ ballot }) => JSON.stringify(ballot).includes("1.hum+"));
  expect(forFirst).toHaveLength(Math.ceil(people.length / 2));
  return tookMs;
}

async function expectCrowd(count: number, withinMs: number): Promise<void> {
  const crowd = await gather(count);
  const { shown, roads } = await revealToAll(crowd);
  const open = Math.round(await voteAtOnce(crowd, false));
  const anonymous = Math.round(await voteAtOnce(crowd, true));
  report(
    `[MT6] ${count} people are shown the reveal within ${shown} ms (p95), ` +
      `have all roads, where all look at once, within ${roads} ms; ` +
      `${count * 3} ballots at once ${open} ms, anonymous ${anonymous} ms`,
  );
  expect(shown).toBeLessThan(withinMs);
}

test("[MT6][MT7] a dozen are shown a reveal, and each of their ballots counts once", async () => {
  await expectCrowd(12, 5000);
});

test("[MT6][MT7] a hundred are shown a reveal, and each ballot counts once @night", async () => {
  await expectCrowd(100, 10_000);
});
