import { expect, test } from "vitest";
import { DARK, stepSpotlight, type SpotlightState } from "./spotlight-steps.ts";

const lit = { key: "anna 1", isBusy: false, isFollowing: false, now: 0 };

test("[MU10] whoever is not busy has three seconds of notice, and is led then", () => {
  let state = stepSpotlight(DARK, lit);
  expect(state).toEqual({ kind: "notice", key: "anna 1", until: 3000 });
  state = stepSpotlight(state, { ...lit, now: 2999 });
  expect(state.kind).toBe("notice");
  state = stepSpotlight(state, { ...lit, now: 3000 });
  expect(state.kind).toBe("led");
  const following = { ...lit, isFollowing: true };
  expect(stepSpotlight(state, following)).toBe(state);
  // A move of one's own leaves, and stays so; a spotlight that is turned on again is told anew.
  state = stepSpotlight(state, lit);
  expect(state.kind).toBe("stayed");
  expect(stepSpotlight(state, { ...lit, now: 60_000 })).toBe(state);
  expect(stepSpotlight(state, { ...lit, key: "anna 2" }).kind).toBe("notice");
  expect(stepSpotlight(state, { ...lit, key: null })).toBe(DARK);
});

test("[MU10] whoever writes is told when they are done, and whoever begins to meanwhile anew", () => {
  const busy = { ...lit, isBusy: true };
  let state = stepSpotlight(DARK, busy);
  expect(state.kind).toBe("waiting");
  state = stepSpotlight(state, { ...busy, now: 100_000 });
  expect(state.kind).toBe("waiting");
  state = stepSpotlight(state, { ...lit, now: 100_000 });
  expect(state).toMatchObject({ kind: "notice", until: 103_000 });
  state = stepSpotlight(state, { ...busy, now: 102_999 });
  expect(state.kind).toBe("waiting");
  state = stepSpotlight(state, { ...lit, now: 200_000 });
  expect(state).toMatchObject({ kind: "notice", until: 203_000 });
  state = stepSpotlight({ kind: "led", key: "anna 1" }, { ...busy, isFollowing: true });
  expect(state.kind).toBe("waiting");
});

test("[MU10] of a thousand summons, none moves anybody who writes, or who was not told for three seconds", () => {
  let seed = 7;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  let led = 0;
  for (let summons = 0; summons < 1000; summons += 1) {
    let state: SpotlightState = DARK;
    let isBusy = random() < 0.5;
    let freeSince = 0;
    for (let now = 0; now < 20_000; now += 200) {
      if (random() < 0.03) isBusy = !isBusy;
      if (isBusy) freeSince = now + 200;
      const isFollowing = state.kind === "led";
      state = stepSpotlight(state, { key: `${summons}`, isBusy, isFollowing, now });
      if (state.kind !== "led") continue;
      led += 1;
      expect(isBusy).toBe(false);
      expect(now - freeSince).toBeGreaterThanOrEqual(2800);
    }
  }
  expect(led).toBeGreaterThan(1000);
});
