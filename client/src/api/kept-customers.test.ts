import { expect, test } from "vitest";
import { readCustomer } from "./kept-customers.ts";

const board = {
  id: "b",
  customerId: "c",
  title: "",
  archived: false,
  createdAt: "2025-01-01T00:00:00Z",
  updatedAt: "2025-01-01T00:00:00Z",
  reading: null,
  present: [],
  role: "editor",
  abilities: [],
  parties: ["customer"],
} as const;
const known = { id: "c", name: { ja: "甲社", en: "Ko" }, archived: false, createdAt: "2025" };

test("[OF22] a list that was kept by an earlier release says nothing where that had nothing to say", () => {
  const read = readCustomer({
    ...known,
    boards: [{ ...board, present: [], abilities: [], parties: ["customer"] }],
  });
  expect(read).toMatchObject({ ...known, anonymousName: "", tags: [], relationship: null });
  expect(read.boards[0]).toMatchObject({
    id: "b",
    isImprovement: false,
    kind: "capital",
    agreement: { state: "none", agreed: null },
  });
  expect(readCustomer({ id: "d", name: known.name }).boards).toEqual([]);
});

test("[OF22] what is told whole is handed on as it is", () => {
  const whole = readCustomer({ ...known, boards: [] });
  expect(readCustomer(whole)).toBe(whole);
});
