import { setTimeout as wait } from "node:timers/promises";

/** More than two gatherings of the bell that tells open pages, of 250 ms each. */
const stillMs = 600;

/** Waits until nothing is under way to those who listen: as long as the bell may take, no more is heard. */
export async function untilStill(countHeard: () => number): Promise<void> {
  for (let before = NaN; before !== countHeard();) {
    before = countHeard();
    await wait(stillMs);
  }
}
