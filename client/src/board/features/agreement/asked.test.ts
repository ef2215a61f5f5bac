import { expect, test } from "vitest";
import { askedAtFirst } from "./asked.ts";

const roles = (asked: ReturnType<typeof askedAtFirst>) =>
  asked.map((one) => (one.kind === "role" ? one.role : one.person));

test("[AU4] asked at first are those who usually answer, and where nobody is one, who is there", () => {
  const people = (...all: ("owner" | "editor" | "commenter" | "viewer")[]) =>
    all.map((role) => ({ role }));
  expect(roles(askedAtFirst("customer", people("owner", "commenter")))).toEqual(["commenter"]);
  expect(roles(askedAtFirst("customer", people("owner", "editor")))).toEqual(["editor"]);
  expect(roles(askedAtFirst("customer", people("viewer")))).toEqual(["commenter"]);
  expect(roles(askedAtFirst("customer", undefined))).toEqual(["commenter"]);
  expect(roles(askedAtFirst("internal", people("owner")))).toEqual(["owner", "editor"]);
});
