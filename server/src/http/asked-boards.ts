import { z } from "@hono/zod-openapi";

const mostAsked = 100;

/** The boards that a query names; what is named beyond the first hundred is not asked for. */
export const askedBoards = z
  .string()
  .max(mostAsked * 27)
  .transform((ids) => ids.split(",").slice(0, mostAsked))
  .openapi({ type: "string", description: "Ids of at most 100 boards, with commas between them" });
