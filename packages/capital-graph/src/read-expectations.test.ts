import { expect, it } from "vitest";
import { draw, read, SOUND, withCard } from "../test-data/draw.ts";
import { readExpectations } from "./index.ts";

const of = (...drawn: Parameters<typeof draw>) => readExpectations(read(draw(...drawn)));

it("[IN8] what a step of a meeting means to have is read from the board", () => {
  const nothing = of([], [], null);
  expect(nothing).toEqual({
    starSaid: false,
    capitalInEachStage: false,
    allReached: false,
    routes: 0,
    eachDetailed: false,
  });
  expect(of([], [], " ").starSaid).toBe(false);
  const sound = readExpectations(read(SOUND));
  expect(sound).toMatchObject({ starSaid: true, capitalInEachStage: true, allReached: true });
  expect(sound.routes).toBe(1);
  expect(of(["HUM.h", "TEC.s"], ["HUM.h>TEC.s"])).toMatchObject({
    capitalInEachStage: false,
    allReached: true,
  });
  expect(of(["HUM.h", "TEC.s", "CUS.j"], ["HUM.h>TEC.s"]).allReached).toBe(false);
  const [hop, step, jump] = SOUND.cards;
  const doResults = [hop, step, jump].map((card, at) => ({
    id: `do-${at}`,
    refines: card?.id ?? "",
    order: "a1",
    text: "できる",
  }));
  const detailed = { ...SOUND, doResults };
  expect(readExpectations(read(detailed)).eachDetailed).toBe(true);
  const moved = withCard(detailed, jump?.id ?? "", { laneStage: 2 });
  expect(readExpectations(read(moved)).eachDetailed).toBe(false);
});
