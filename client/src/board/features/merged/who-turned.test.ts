import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { expect, test } from "vitest";
import { whoTurned } from "./who-turned.ts";

const gone = { ja: "ステップから技術資本を外した", en: "Removed Technology from Step" };
const [anna, ben] = [
  { id: "a", name: "アンナ" },
  { id: "b", name: "ベン" },
];
const turned = (at: string, people: readonly (typeof anna)[], changes = [gone]): KeptStateBody => ({
  id: at,
  at: `2026-11-29T${at}:00.000Z`,
  by: { id: "", name: "" },
  occasion: "turned",
  name: "",
  bytes: null,
  turn: { people: [...people], changes, count: changes.length },
});
const who = (...states: readonly KeptStateBody[]) =>
  whoTurned(gone, { states, sinceMs: Date.parse("2026-11-29T10:00:00.000Z") });

test("[OF21] who took something away meanwhile is told by the history, and nobody where it cannot tell", () => {
  expect(who(turned("10:20", [anna], []), turned("10:10", [ben]))).toEqual(ben);
  // The newest, and none from before one was away.
  expect(who(turned("10:20", [anna]), turned("10:10", [ben]))).toEqual(anna);
  expect(who(turned("09:50", [ben]))).toBeNull();
  expect(who(turned("10:10", [anna, ben]), turned("10:05", [ben]))).toBeNull();
  expect(who()).toBeNull();
  expect(whoTurned(gone, { states: [turned("10:10", [ben])], sinceMs: NaN })).toBeNull();
});
