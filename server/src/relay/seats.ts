import { LIMITS } from "./limits.ts";
import type { Member } from "./member.ts";

/** Who comes: a connection as far as seats are concerned. */
type Newcomer = Pick<Member["connection"], "person" | "permission" | "quota">;

/**
 * Shares out the seats of a room by person. Whoever is in a full room for the first time gets a
 * seat of the person who has most, and owners get one in any case; nobody fills a room alone.
 * @returns who gives way; null when nobody has to; "none" when there is no seat
 */
export function seatFor(
  newcomer: Newcomer,
  members: ReadonlySet<Member>,
  most: number = LIMITS.maxMembers,
): Member | "none" | null {
  if (members.size < most) return null;
  const seats = new Map<object, Member[]>();
  for (const member of members) {
    const { quota } = member.connection;
    const taken = seats.get(quota);
    if (taken === undefined) seats.set(quota, [member]);
    else taken.push(member);
  }
  if (seats.has(newcomer.quota)) return "none";
  let largest: readonly Member[] = [];
  for (const taken of seats.values()) if (taken.length > largest.length) largest = taken;
  if (largest.length > 1) return largest.at(-1) ?? "none";
  return newcomer.permission.role === "owner" ? null : "none";
}
