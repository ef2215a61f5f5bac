import * as z from "zod";
import { nameBody } from "./name-body.ts";

/** Boards that are started from a pattern, over the HTTP interface. Our team's alone. */
const text = z.object({ ja: z.string(), en: z.string() });

/** The key of a pattern, as the method writes it; a longer one is no frame that people overlook. */
const patternKey = z.string().min(1).max(8000);
const patternName = z.object({ ja: z.string().max(200), en: z.string().max(200) });
const item = z.string().min(1).max(400);

export const StartFromPatternBody = z.object({
  customerId: z.string(),
  title: nameBody(120).optional(),
  /** Id of a lineup; the board takes its newest version. */
  lineup: z.string().min(1).max(64).default("ccpi8"),
  pattern: z.object({ key: patternKey, name: patternName }),
});
export type StartFromPatternBody = z.input<typeof StartFromPatternBody>;
export const StartedBoardBody = z.object({ id: z.string() });

export const BoardPatternStartBody = z.object({
  key: z.string(),
  name: text,
  /** Of items that are not taken: the node that stands for it, or null for none. */
  answers: z.array(z.object({ item: z.string(), instead: z.string().nullable() })),
});
export type BoardPatternStartBody = z.infer<typeof BoardPatternStartBody>;

export const AnswerPatternBody = z.object({
  answers: z
    .array(
      z.object({
        item,
        /** `open` takes back what was said. */
        says: z.discriminatedUnion("kind", [
          z.object({ kind: z.literal("refused") }),
          z.object({ kind: z.literal("instead"), node: item }),
          z.object({ kind: z.literal("open") }),
        ]),
      }),
    )
    .min(1)
    .max(400),
});
export type AnswerPatternBody = z.infer<typeof AnswerPatternBody>;

/** A board that was started from a pattern, and how it stands to it now. */
export const PatternDepartureBody = z.object({
  boardId: z.string(),
  boardTitle: z.string(),
  customerId: z.string(),
  customerName: text,
  pattern: z.object({ key: z.string(), name: text }),
  startedAt: z.string(),
  /** "As the pattern, except …", and each of it by itself. */
  sentence: text,
  exceptions: z.array(text),
  /** How many items nobody has decided upon. */
  open: z.int().nonnegative(),
});
export type PatternDepartureBody = z.infer<typeof PatternDepartureBody>;
