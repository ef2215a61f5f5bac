import * as z from "zod";

/** One of several macro structures under the star of a board. */
export const AlternativeBody = z.object({
  id: z.string(),
  /** Empty where nobody named it. */
  name: z.string(),
  isAdopted: z.boolean(),
  /** That it was adopted, or not chosen, and why; null while nobody decided. */
  decided: z
    .object({
      reason: z.string(),
      by: z.string(),
      author: z.string().nullable(),
      decidedAt: z.number(),
    })
    .nullable(),
});
