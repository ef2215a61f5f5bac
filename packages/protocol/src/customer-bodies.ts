import * as z from "zod";
import { PEOPLE_BANDS, SALES_BANDS } from "./firmographics.ts";
import { BoardBody } from "./http.ts";
import { nameBody, optionalNameBody } from "./name-body.ts";
import { StandingLevelBody } from "./relationship-bodies.ts";

/** Customers over the HTTP interface, as `http.ts` says. */
export const CustomerBody = z.object({
  id: z.string(),
  name: z.object({ ja: z.string(), en: z.string() }),
  /** What stands for the name wherever several customers are seen at once; empty where nobody gave one. */
  anonymousName: z.string(),
  industry: z.string(),
  salesBand: z.enum(SALES_BANDS).nullable(),
  peopleBand: z.enum(PEOPLE_BANDS).nullable(),
  tags: z.array(z.string()),
  archived: z.boolean(),
  createdAt: z.string(),
  /** How near we are to it, as it was last assessed; our team's alone, null for everybody else. */
  relationship: StandingLevelBody.nullable(),
  boards: z.array(BoardBody),
});
export type CustomerBody = z.infer<typeof CustomerBody>;

const customerName = nameBody(120);
export const CreateCustomerBody = z.object({
  name: customerName,
  industry: optionalNameBody(80).default(""),
});
/** What our team writes of a customer beside its boards; of each, only what is to change. */
const CustomerSheet = z
  .object({
    name: customerName,
    anonymousName: optionalNameBody(120),
    industry: optionalNameBody(80),
    salesBand: z.enum(SALES_BANDS).nullable(),
    peopleBand: z.enum(PEOPLE_BANDS).nullable(),
    tags: z.array(nameBody(40)).max(12),
  })
  .partial();
export const ChangeCustomerBody = CustomerSheet.extend({
  /** What stood there when the form was opened; refused when somebody changed it meanwhile. */
  was: CustomerSheet.optional(),
  archived: z.boolean().optional(),
});
export type ChangeCustomerBody = z.infer<typeof ChangeCustomerBody>;
