import {
  CAPITAL_CARD_SIZE,
  STAGE_LANE_GAP,
  STAGE_LANE_SIZE,
  VISION_STAR_SIZE,
} from "@zentaikan/board-model";
import { STAGES, type Stage } from "@zentaikan/capital-graph";
import type { BoardLook, Box } from "../../ground/drawing/board-look.ts";

const GAP = 20;
const HEAD = 64;

/** The next free place of each stage, counted once: strangers choose how many cards there are. */
export function freeColumns({ lanes, cards, stars }: BoardLook) {
  const laneOf = (stage: Stage) => lanes.find((lane) => lane.stage === stage)?.box;
  const { w, h } = CAPITAL_CARD_SIZE;
  const top = lanes[0]?.box.y ?? 0;
  const right = Math.max(0, ...lanes.map(({ box }) => box.x + box.w));
  const bottom = Math.max(
    0,
    ...lanes.map(({ box }) => box.y + box.h),
    ...cards.map(({ box }) => box.y + box.h),
  );
  const free = new Map<Stage | null, { x: number; y: number }>();
  for (const stage of STAGES) {
    const lane = laneOf(stage) ?? {
      x: (stage - 1) * (STAGE_LANE_SIZE.w + STAGE_LANE_GAP),
      y: bottom,
      ...STAGE_LANE_SIZE,
    };
    const inLane = cards.filter(({ box }) => box.x < lane.x + lane.w && box.x + box.w > lane.x);
    const y = Math.max(lane.y + HEAD, ...inLane.map(({ box }) => box.y + box.h + GAP));
    free.set(stage, { x: lane.x + (lane.w - w) / 2, y });
  }
  let aside = 0;
  const starX = Math.max(right, ...stars.map(({ box }) => box.x + box.w)) + 48;
  return {
    /** One below the other. */
    star: (place: number): Box => {
      return { x: starX, y: top + HEAD + place * (VISION_STAR_SIZE.h + GAP), ...VISION_STAR_SIZE };
    },
    next: (stage: Stage | null): { readonly box: Box; readonly statesStage: boolean } => {
      const place = stage === null ? undefined : free.get(stage);
      if (place === undefined) {
        aside += 1;
        return { box: { x: -(w + GAP) * aside, y: top, w, h }, statesStage: false };
      }
      const box = { ...place, w, h };
      place.y += h + GAP;
      return { box, statesStage: stage !== null && laneOf(stage) === undefined };
    },
    laneHeight: (): number | null => {
      const needed = Math.max(
        0,
        ...lanes.map(({ stage, box }) => (free.get(stage)?.y ?? box.y) + HEAD - GAP - box.y),
      );
      return lanes.some(({ box }) => box.h < needed) ? needed : null;
    },
  };
}
