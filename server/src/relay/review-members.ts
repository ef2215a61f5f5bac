import type { Clock } from "./clock.ts";
import type { Member } from "./member.ts";
import type { Room } from "./room.ts";

/**
 * Asks anew what members may. Whoever may less than before leaves, with words that say why: what
 * they drew meanwhile stays with them. Whoever may more simply has it from now on.
 */
export async function reviewMembers(
  rooms: Iterable<Room>,
  { clock, isMeant }: { readonly clock: Clock; readonly isMeant: (member: Member) => boolean },
): Promise<void> {
  const asked: Promise<void>[] = [];
  for (const room of rooms) {
    for (const member of room.members) if (isMeant(member)) asked.push(review(room, member, clock));
  }
  await Promise.all(asked);
}

async function review(room: Room, member: Member, clock: Clock): Promise<void> {
  const permission = await member.connection.askPermission();
  if (permission.kind === "denied") return room.sendAway(member, permission);
  if (member.rights.mayWrite && !permission.rights.mayWrite) {
    return room.sendAway(member, { reason: "forbidden", cause: "roleLowered" });
  }
  member.grant(permission, clock.now());
}
