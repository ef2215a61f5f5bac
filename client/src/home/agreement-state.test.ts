import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { BoardAgreementBody, BoardBody } from "@zentaikan/protocol/http";
import { expect, test } from "vitest";
import { translatorFor } from "../messages/translate.ts";
import { agreementWords, standingAgreement } from "./agreement-state.ts";
import { whole } from "../ui/sliced.ts";
import { findCustomers } from "./find-customers.ts";
import { EVERYTHING } from "./home-view.ts";
import { sampleBoard, sampleCustomer } from "./test-support/sample-customer.ts";

const agreed = (
  state: "agreed" | "stale",
  version: number,
  at: string,
  party: "internal" | "customer" = "customer",
): BoardAgreementBody => ({ state, agreed: { version, party, at } });

const board = (agreement: BoardAgreementBody, updatedAt: string, archived = false): BoardBody =>
  sampleBoard(updatedAt, { createdAt: updatedAt, updatedAt, agreement, archived });

const customer = (id: string, ...boards: BoardBody[]) => sampleCustomer(id, id, { boards });

const none: BoardAgreementBody = { state: "none", agreed: null };
const proposed: BoardAgreementBody = { state: "proposed", agreed: null };

test("[HO23] the newest agreement speaks for a customer, else the board changed last; archived ones do not", () => {
  const stale = board(agreed("stale", 1, "2026-02-01"), "2026-02-02");
  const newer = board(agreed("agreed", 3, "2026-03-01"), "2026-01-01");
  const latest = board(none, "2026-09-01");
  expect(standingAgreement(customer("a", stale, newer, latest)).agreed?.version).toBe(3);
  expect(standingAgreement(customer("b", board(proposed, "2026-01-01"), latest))).toEqual(none);
  const archived = board(agreed("agreed", 9, "2026-09-09"), "2026-09-09", true);
  expect(standingAgreement(customer("c", stale, archived)).agreed?.version).toBe(1);
  expect(standingAgreement(customer("d"))).toEqual(none);
});

test("[HO23] an improvement that is agreed on says nothing of the frame on capitals, which is not", () => {
  const improvement = {
    ...board(agreed("agreed", 2, "2026-05-01"), "2026-05-01"),
    isImprovement: true,
  };
  const raised = board(proposed, "2026-01-01");
  expect(standingAgreement(customer("a", improvement, raised))).toEqual(proposed);
  expect(standingAgreement(customer("b", improvement))).toEqual(none);
});

test("[HO23] the list narrows by where customers stand, and what waits comes first", () => {
  const list = [
    customer("settled", board(agreed("agreed", 1, "2026-01-01"), "2026-01-01")),
    customer("nothing"),
    customer("waiting", board(proposed, "2026-01-01")),
    customer("drifted", board(agreed("stale", 2, "2026-01-01"), "2026-01-01")),
  ];
  const ids = (view: Partial<typeof EVERYTHING>) =>
    whole(findCustomers(list, { ...EVERYTHING, ...view })).map(({ id }) => id);
  expect(ids({ order: "agreement" })).toEqual(["drifted", "waiting", "settled", "nothing"]);
  expect(ids({ facts: { agreement: "stale" } })).toEqual(["drifted"]);
  expect(ids({ facts: { agreement: "none" } })).toEqual(["nothing"]);
});

test("[HO23] a state is said with its version and by whom", () => {
  const ja = translatorFor("ja");
  const en = translatorFor("en");
  expect(agreementWords(none, ja)).toBe("未合意");
  expect(agreementWords(proposed, ja)).toBe("合意待ち");
  expect(agreementWords(agreed("agreed", 2, ""), ja)).toBe("合意 第2版");
  expect(agreementWords(agreed("agreed", 1, "", "internal"), ja)).toBe("社内合意 第1版");
  expect(agreementWords(agreed("stale", 2, ""), ja)).toBe("要再合意(第2版)");
  expect(agreementWords(agreed("agreed", 2, ""), en)).toBe("Agreed, v2");
});

test("[HO25] how near we are narrows and sorts the list, whoever has not been assessed last", () => {
  const near = (id: string, level: number | null): CustomerBody => ({
    ...customer(id),
    relationship: level === null ? null : { level, viewpoint: "ourGuess", at: "2026-04-01" },
  });
  const list = [near("unknown", null), near("two", 2), near("seven", 7)];
  const ids = (view: Partial<typeof EVERYTHING>) =>
    whole(findCustomers(list, { ...EVERYTHING, ...view })).map(({ id }) => id);
  expect(ids({ order: "level" })).toEqual(["seven", "two", "unknown"]);
  expect(ids({ facts: { level: "2" } })).toEqual(["two"]);
  expect(ids({ facts: { level: "" } })).toEqual(["unknown"]);
});
