import { afterAll, beforeAll, expect, test } from "vitest";
import { report } from "../support/report.ts";
import { newId } from "./kit/new-id.ts";
import { Workspace, type Credential } from "./kit/workspace.ts";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await Workspace.open();
});
afterAll(() => workspace.server.stop());

/** Twice as many requests are what a person may ask at once [H5]: whoever guesses on waits. */
const guesses = 100;

test("[AC2] a board of others and one that nobody made answer alike: status, words, and time", async () => {
  const own = await workspace.newBoard();
  const hidden = await workspace.newBoard();
  const { credential } = await workspace.newGuest(own, "owner");
  const ask = async (by: Credential, boardId: string) => {
    const start = performance.now();
    const { status, body } = await workspace.ask(by, "GET", `/api/boards/${boardId}`);
    return { answer: JSON.stringify([status, body]), tookMs: performance.now() - start };
  };
  const times = { hidden: [] as number[], absent: [] as number[] };
  const answers = new Set<string>();
  // In turns, so that whatever else the machine does falls on both.
  for (let count = 0; count < guesses; count += 1) {
    for (const kind of ["hidden", "absent"] as const) {
      const { answer, tookMs } = await ask(credential, kind === "hidden" ? hidden : newId());
      answers.add(answer);
      times[kind].push(tookMs);
    }
  }
  expect(answers.size).toBe(1);
  const [hiddenMs, absentMs] = [median(times.hidden), median(times.absent)];
  report(
    `[AC2] ${guesses} guesses each: others' ${hiddenMs.toFixed(2)} ms, nobody's ${absentMs.toFixed(2)} ms (medians)`,
  );
  expect(Math.abs(hiddenMs - absentMs)).toBeLessThan(0.5 * Math.max(hiddenMs, absentMs));
});

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
