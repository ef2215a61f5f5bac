import type { Role } from "@zentaikan/protocol";
import { expect, test } from "vitest";
import { FakeClock, FakeConnection } from "../../test/support/fake-wire.ts";
import { LIMITS } from "./limits.ts";
import { Member } from "./member.ts";
import { EVERYTHING } from "./permission.ts";
import { PersonQuota } from "./person-quota.ts";
import { seatFor } from "./seats.ts";

const clock = new FakeClock();

/** A connection of a person, who shares a quota with their other ones. */
function connections(name: string, role: Role) {
  const quota = new PersonQuota({ factor: 1 }, 0);
  return (): FakeConnection => {
    return Object.assign(new FakeConnection(name), { quota, permission: { ...EVERYTHING, role } });
  };
}

test("[R13] the seats of a full room are shared out by person", () => {
  const greedy = connections("greedy", "viewer");
  const members = new Set<Member>();
  for (let seat = 0; seat < LIMITS.maxMembers; seat += 1) {
    expect(seatFor(greedy(), members)).toBeNull();
    members.add(new Member(greedy(), clock));
  }
  // One more of the same finds none, somebody else gets one of theirs.
  expect(seatFor(greedy(), members)).toBe("none");
  const newest = [...members].at(-1);
  expect(seatFor(connections("modest", "viewer")(), members)).toBe(newest);
});

test("[R13] where everybody has one seat, owners and the server come in nevertheless", () => {
  const members = new Set<Member>();
  for (let seat = 0; seat < 5; seat += 1) {
    members.add(new Member(connections(`viewer ${seat}`, "viewer")(), clock));
  }
  expect(seatFor(connections("viewer", "viewer")(), members, 5)).toBe("none");
  expect(seatFor(connections("owner", "owner")(), members, 5)).toBeNull();
});
