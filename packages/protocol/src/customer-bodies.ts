import * as z from "zod";
import { PEOPLE_BANDS, SALES_BANDS } from "./firmographics.ts";
import { BoardBody } from "./http.ts";
import { nameBody, optionalNameBody } from "./name-body.ts";
import { StandingLevelBody } from "./relationship-bodies.ts";
import { LONGEST_IN_SHEET, MOST_TAGS } from "./sheet-bounds.ts";

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
  /** Ids of customers that were merged into it, for our team; left out where there are none. */
  formerIds: z.array(z.string()).optional(),
});
export type CustomerBody = z.infer<typeof CustomerBody>;

/** What became of the list of all customers since it was read, or that it is to be read anew. */
export const CustomerChangesBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("whole") }),
  z.object({
    kind: z.literal("some"),
    /** From here on, the next time. */
    mark: z.string(),
    customers: z.array(CustomerBody),
    /** Of those that were in the list. */
    gone: z.array(z.string()),
  }),
]);
export type CustomerChangesBody = z.infer<typeof CustomerChangesBody>;

const customerName = nameBody(LONGEST_IN_SHEET.name);
export const CreateCustomerBody = z.object({
  name: customerName,
  industry: optionalNameBody(LONGEST_IN_SHEET.industry).default(""),
});
/** What our team writes of a customer beside its boards; of each, only what is to change. */
const CustomerSheet = z
  .object({
    name: customerName,
    anonymousName: optionalNameBody(LONGEST_IN_SHEET.anonymousName),
    industry: optionalNameBody(LONGEST_IN_SHEET.industry),
    salesBand: z.enum(SALES_BANDS).nullable(),
    peopleBand: z.enum(PEOPLE_BANDS).nullable(),
    tags: z.array(nameBody(LONGEST_IN_SHEET.tags)).max(MOST_TAGS),
  })
  .partial();
export const ChangeCustomerBody = CustomerSheet.extend({
  /** What stood there when the form was opened; refused when somebody changed it meanwhile. */
  was: CustomerSheet.optional(),
  archived: z.boolean().optional(),
});
export type ChangeCustomerBody = z.infer<typeof ChangeCustomerBody>;

/** As many as a workspace may have. */
export const MOST_CUSTOMERS = 10_000;

/**
 * What a file was seen to change, as it was shown: all of it is written, or nothing. Of a customer
 * that is changed `was` says what stood there, of each field that changes.
 */
export const ImportCustomersBody = z.object({
  rows: z
    .array(
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("create"), sheet: CustomerSheet.required({ name: true }) }),
        z.object({
          kind: z.literal("change"),
          id: z.string().max(64),
          sheet: CustomerSheet,
          was: CustomerSheet,
        }),
      ]),
    )
    .min(1)
    .max(MOST_CUSTOMERS),
});
export type ImportCustomersBody = z.infer<typeof ImportCustomersBody>;
export const ImportedCustomersBody = z.object({ created: z.int(), changed: z.int() });
export type ImportedCustomersBody = z.infer<typeof ImportedCustomersBody>;

const seenCustomer = CustomerSheet.required().extend({ archived: z.boolean() });
/** Two customers that are one: the address names the one that stays. */
export const MergeCustomersBody = z.object({
  /** The one that goes into it. */
  from: z.string().max(64),
  /** What shall stand of the one that stays, where that is something else than what stands now. */
  sheet: CustomerSheet,
  /** Both as they were shown; refused where somebody changed either meanwhile. */
  was: z.object({ into: seenCustomer, from: seenCustomer }),
});
export type MergeCustomersBody = z.infer<typeof MergeCustomersBody>;

const cell = z.string().max(4000);
const row = z.array(cell).max(24);
/** The list as a table, in the words of whoever takes it along. */
export const CustomersTableBody = z.object({
  format: z.enum(["xlsx", "csv"]),
  language: z.enum(["ja", "en"]),
  title: nameBody(31),
  headers: row,
  /** In letters of about the width of a digit. */
  widths: z.array(z.int().min(1).max(200)).max(24),
  rows: z.array(row).max(MOST_CUSTOMERS),
  /** The column from which on nobody needs to look, from 0. */
  hiddenFrom: z.int().min(0).max(24),
});
export type CustomersTableBody = z.infer<typeof CustomersTableBody>;

/** A view of the list that a person keeps for themselves: a name for what stands in the address. */
export const KeepViewBody = z.object({ name: nameBody(60), query: z.string().max(2000) });
export const ChangeViewBody = KeepViewBody.partial();
export const SavedViewBody = z.object({ id: z.string(), name: z.string(), query: z.string() });
export type SavedViewBody = z.infer<typeof SavedViewBody>;
