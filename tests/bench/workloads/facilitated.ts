import type { MeetingBody, OutcomeBody } from "@zentaikan/protocol/meetings";
import { quantile } from "../../support/quantile.ts";
import { Attendee } from "../load/attendee.ts";
import { fillWorkspace } from "../load/fill-workspace.ts";
import { mapSome } from "../load/map-some.ts";
import { Meeting } from "../load/meeting.ts";
import { sampleBoard } from "../load/sample-board.ts";
import type { ServerUnderTest } from "../servers/server-under-test.ts";
import { cpuShare, type Bench } from "./measurement.ts";

export interface FacilitatedOptions {
  /** Everybody moves a shape 4 times a second and a cursor 15 times, all the while. */
  readonly people: number;
}

const promised = { revealMs: 1000, votesMs: 1000, apartMs: 200 };
/** Longer than all that is done in it. */
const atWorkMs = 20_000;
const comeAtOnce = 8;

/** A facilitated meeting on a board at which everybody works meanwhile: roads, a reveal, votes, one clock. */
export async function facilitated(
  bench: Bench,
  server: ServerUnderTest,
  { people }: FacilitatedOptions,
): Promise<void> {
  await bench.withFolder(async (dataDir) => {
    const { serverCore: core, profileDir } = bench;
    const start = () => server.start({ dataDir, core, profileDir });
    await (await start()).process.stop();
    const filled = fillWorkspace(dataDir, { boards: 0, comments: 0, people });
    const running = await start();
    const attendees: Attendee[] = [];
    const room = await running.createRoom();
    const atWork = new Meeting({
      editors: people,
      board: sampleBoard(500),
      warmUpMs: 1000,
      durationMs: atWorkMs,
      settleMs: 5000,
    });
    try {
      bench.say(`facilitated: ${people} people come`);
      const origin = `http://localhost:${(await running.door(room)).port}`;
      const come = async ({ secret }: { readonly secret: string }) =>
        void attendees.push(await Attendee.come(origin, secret));
      await mapSome(filled.people, come, { width: comeAtOnce });
      const path = `/api/boards/${room}/meeting`;
      const [lead] = attendees;
      if (lead === undefined) throw new Error("nobody leads");
      await lead.ask("POST", path, { kind: "start" });
      const join = async (one: Attendee) => one.ask("POST", path, { kind: "join" });
      await mapSome(attendees.slice(1), join, { width: comeAtOnce });
      await atWork.gather(running, room);
      const measured = Promise.withResolvers<Awaited<ReturnType<typeof measure>>>();
      const before = await running.process.usage();
      const work = atWork.hold(async () => {
        measure({ attendees, lead, path }).then(measured.resolve, measured.reject);
        await Promise.resolve();
      });
      const figures = await measured.promise;
      await work;
      const usage = cpuShare(before, await running.process.usage());
      const relayed = atWork.record.summary();
      const { losses } = atWork;
      bench.record({
        workload: "facilitated meeting",
        server: "zentaikan",
        setting: `${people} people, all of them at work`,
        figures: { ...figures, "relay p99 ms": relayed.p99Ms, "server CPU": usage },
        passed:
          figures["reveal, last ms"] < promised.revealMs &&
          figures["votes, all ms"] < promised.votesMs &&
          figures["clocks apart ms"] < promised.apartMs,
        remarks: losses.map((loss) => `clients were lost: ${loss}`),
      });
    } finally {
      atWork.end();
      for (const one of attendees) await one.leave();
      await running.process.stop();
    }
  });
}

interface Sitting {
  readonly attendees: readonly Attendee[];
  readonly lead: Attendee;
  readonly path: string;
}

async function measure({ attendees, lead, path }: Sitting) {
  const ask = async (more: object): Promise<string> => {
    const asked = { kind: "ask", question: "どの道筋で?", ...more };
    return (await lead.ask<MeetingBody>("POST", path, asked)).meeting?.current ?? "";
  };
  const round = await ask({ roundKind: "road", minutes: 5 });
  const steps = [1, 2, 3].map((stage) => ({ kind: "place", node: `${stage}.hum+` }));
  await Promise.all(
    attendees.map((one) => one.ask("POST", `${path}/rounds/${round}/road`, { steps })),
  );
  const ahead = await Promise.all(attendees.map((one) => one.aheadMs(path)));
  await Promise.all(
    attendees.map((one) => one.ask("POST", path, { kind: "ready", round, is: true })),
  );

  const told = attendees.map((one) => one.told);
  const revealedAt = performance.now();
  const shown = attendees.map(async (one, at) => {
    const isRevealed = ({ meeting }: MeetingBody) =>
      meeting?.rounds.find(({ id }) => id === round)?.isRevealed === true;
    await one.until(path, isRevealed, told[at] ?? 0);
    const shownMs = performance.now() - revealedAt;
    const look = `${path}/rounds/${round}/look`;
    const { roads } = await one.ask<OutcomeBody>("POST", look);
    if (roads.length !== attendees.length) throw new Error(`${roads.length} roads`);
    return { shownMs, roadsMs: performance.now() - revealedAt };
  });
  await lead.ask("POST", path, { kind: "reveal", round });
  const reveals = await Promise.all(shown);

  const votes = async (isAnonymous: boolean): Promise<number> => {
    const subjects = ["1.hum+", "2.tec+"].map((key) => ({ key, words: "" }));
    const vote = await ask({ roundKind: "dots", subjects, dots: 1, isAnonymous });
    const ballot = { kind: "dots", dots: [{ on: "1.hum+", count: 1 }] };
    const votedAt = performance.now();
    await Promise.all(
      attendees.map((one) => one.ask("PUT", `${path}/rounds/${vote}/ballot`, ballot)),
    );
    const tookMs = performance.now() - votedAt;
    await lead.ask("POST", path, { kind: "reveal", round: vote });
    const outcome = `${path}/rounds/${vote}/outcome`;
    const { ballots } = await lead.ask<OutcomeBody>("GET", outcome);
    if (ballots.length !== attendees.length) throw new Error(`${ballots.length} ballots`);
    return tookMs;
  };
  const shownMs = reveals.map((one) => one.shownMs);
  return {
    "reveal p95 ms": quantile(shownMs, 0.95) ?? NaN,
    "reveal, last ms": Math.max(...shownMs),
    "all roads, last ms": Math.max(...reveals.map(({ roadsMs }) => roadsMs)),
    "votes, all ms": await votes(false),
    "anonymous, all ms": await votes(true),
    "clocks apart ms": Math.max(...ahead) - Math.min(...ahead),
  };
}
