import * as z from "zod";
import { LATEST_AUDIENCES, LATEST_PEOPLE, PARTIES } from "./agreement-words.ts";
import { PersonBody } from "./http.ts";

/** The bodies about links to what was last agreed on a board. */

export const LatestLinkBody = z.object({
  id: z.string(),
  audience: z.enum(LATEST_AUDIENCES),
  shows: z.enum(LATEST_PEOPLE),
  /** Whose versions it shows: those that the customer agreed to, or ours too. */
  versions: z.enum(PARTIES),
  note: z.string(),
  /** Null for one with a secret, which was told once. */
  link: z.string().nullable(),
  createdBy: PersonBody,
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  state: z.enum(["open", "expired", "revoked"]),
  opens: z.int(),
  lastOpenedAt: z.string().nullable(),
});
export type LatestLinkBody = z.infer<typeof LatestLinkBody>;

export const CreateLatestLinkBody = z
  .object({
    audience: z.enum(LATEST_AUDIENCES),
    shows: z.enum(LATEST_PEOPLE).default("counts"),
    versions: z.enum(PARTIES).default("customer"),
    lifetimeDays: z.int().min(1).max(366).nullable(),
    note: z.string().trim().max(200).default(""),
  })
  // What our team agreed on among itself is for our team alone.
  .refine(({ audience, versions }) => versions === "customer" || audience === "members");
export type CreateLatestLinkBody = z.input<typeof CreateLatestLinkBody>;
/** The only answer that holds the address of one with a secret. */
export const CreatedLatestLinkBody = z.object({ made: LatestLinkBody, link: z.string() });
export type CreatedLatestLinkBody = z.infer<typeof CreatedLatestLinkBody>;
