import type { CustomerBody, CustomersTableBody } from "@zentaikan/protocol/customers";
import type { Speech } from "../messages/translate.ts";
import { agreementWords, standingAgreement } from "./agreement-state.ts";
import { firmographicWords } from "./customer-facts.ts";
import { levelWords } from "./level-words.ts";

/**
 * All customers, a row each, as the import reads them back; what no sheet says, agreement and
 * nearness, stands beside it and is left aside there.
 */
export function customersTable(
  customers: readonly CustomerBody[],
  speech: Speech,
): Omit<CustomersTableBody, "format" | "language"> {
  const { language, translate: t } = speech;
  const columns: readonly Column[] = [
    [t("table.copy.customer"), 32, ({ name }) => name[language]],
    [t("sheet.field.anonymousName"), 26, ({ anonymousName }) => anonymousName],
    [t("table.copy.industry"), 18, (customer) => firmographicWords(customer, speech)[0]],
    [t("table.copy.sales"), 20, (customer) => firmographicWords(customer, speech)[1]],
    [t("table.copy.people"), 20, (customer) => firmographicWords(customer, speech)[2]],
    [t("list.column.tags"), 24, ({ tags }) => tags.join(language === "ja" ? "、" : ", ")],
    [t("table.copy.agreement"), 20, (customer) => agreementWords(standingAgreement(customer), t)],
    [t("fact.level"), 16, ({ relationship }) => levelWords(relationship, t)],
    [t("list.column.boards"), 10, ({ boards }) => String(boards.length)],
    [t("list.column.archived"), 10, ({ archived }) => (archived ? t("list.archivedYes") : "")],
    ["ID", 28, ({ id }) => id],
  ];
  return {
    title: t("list.fileName"),
    headers: columns.map(([head]) => head),
    widths: columns.map(([, width]) => width),
    rows: customers.map((customer) => columns.map(([, , cell]) => cell(customer) ?? "")),
    hiddenFrom: columns.length - 1,
  };
}

type Column = readonly [
  head: string,
  width: number,
  cell: (customer: CustomerBody) => string | undefined,
];
