import * as z from "zod";
import { nameBody } from "./name-body.ts";

/** What a board starts from, and boards that see a customer from a higher place, as `http.ts` says. */
const BASELINES = ["managementCapital", "currentQA"] as const;

export const ChangeBaselineBody = z.object({ baseline: z.enum(BASELINES) });
export type ChangeBaselineBody = z.infer<typeof ChangeBaselineBody>;

export const RaiseBoardBody = z.object({ title: nameBody(120) });
export type RaiseBoardBody = z.infer<typeof RaiseBoardBody>;

export const LinkedBoardBody = z.object({
  id: z.string(),
  title: z.string(),
  archived: z.boolean(),
});
export type LinkedBoardBody = z.infer<typeof LinkedBoardBody>;

/** Of linked boards, those that whoever asks may read. */
export const VantageBody = z.object({
  /** The board from which this one was raised. */
  from: LinkedBoardBody.nullable(),
  /** Those that were raised from this one, the oldest first. */
  raised: z.array(LinkedBoardBody),
});
export type VantageBody = z.infer<typeof VantageBody>;
