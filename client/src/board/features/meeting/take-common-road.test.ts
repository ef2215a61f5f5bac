import {
  CCPI8,
  commonRoad,
  converge,
  EMPTY_DRAWING,
  interpret,
  type Drawing,
  readDrawnRoad,
} from "@zentaikan/capital-graph";
import { expect, test } from "vitest";
import { takeCommonRoad } from "./take-common-road.ts";

const lanes = ([1, 2, 3] as const).map((stage) => {
  return { stage, box: { x: stage * 300, y: 0, w: 250, h: 600 } };
});
const look = { lanes, cards: [], stars: [], arrows: [], doResults: [] };
const road = (id: string, ...nodes: readonly string[]) => ({
  id,
  name: null,
  people: [],
  nodes: [...nodes],
  links: nodes.slice(1).map((to, at) => ({ from: nodes[at] ?? "", to, sign: "+" as const })),
});
const roads = [
  road("a", "1.hum+", "2.tec+", "3.cus+"),
  road("b", "1.hum+", "2.tec+", "3.env+"),
  road("c", "1.hum+", "2.org+", "3.cus+"),
];

function taken(drawing: Drawing, least: number) {
  const { structure } = interpret(drawing, CCPI8);
  const laid = converge(roads.map((one) => readDrawnRoad(one, CCPI8)));
  return takeCommonRoad(commonRoad(laid.items, least), { structure, lineup: CCPI8, look });
}

test("[MU6] what at least so many drew comes onto the board, and of it only what is not there", () => {
  const onEmpty = taken(EMPTY_DRAWING, 2);
  expect(onEmpty?.cards.map(({ name }) => name)).toEqual(["1.hum+", "2.tec+", "3.cus+"]);
  expect(onEmpty?.links).toEqual([{ from: "1.hum+", to: "2.tec+" }]);
  // Each in its own lane.
  expect(onEmpty?.cards.map(({ at }) => Math.floor(at.x / 300))).toEqual([1, 2, 3]);

  const card = { id: "shape:here", capital: "hum", subdivision: null, statedStage: null };
  const drawn = { ...card, laneStage: 1, direction: "grow" } as const;
  const board = taken({ ...EMPTY_DRAWING, cards: [drawn] }, 2);
  expect(board?.cards.map(({ name }) => name)).toEqual(["2.tec+", "3.cus+"]);
  expect(board?.links).toEqual([{ from: "shape:here", to: "2.tec+" }]);
  expect(taken({ ...EMPTY_DRAWING, cards: [drawn] }, 3)).toBeNull();
});
