import type { Log } from "../log.ts";
import type { Clock } from "./clock.ts";
import type { Member } from "./member.ts";
import type { Room } from "./room.ts";

/** So many are asked about at once; between them, messages of everybody have their turn. */
const atOnce = 32;

/**
 * Asks anew what members may. Whoever may less than before leaves, with words that say why: what
 * they drew meanwhile stays with them. Whoever may more simply has it from now on.
 */
export async function reviewMembers(
  rooms: Iterable<Room>,
  { clock, isMeant }: { readonly clock: Clock; readonly isMeant: (member: Member) => boolean },
): Promise<void> {
  const meant: (readonly [Room, Member])[] = [];
  for (const room of rooms) {
    for (const member of room.members) if (isMeant(member)) meant.push([room, member]);
  }
  for (let from = 0; from < meant.length; from += atOnce) {
    const some = meant.slice(from, from + atOnce);
    // One after another for each member: an older answer never undoes a newer one.
    await Promise.all(
      some.map(([room, member]) => member.inTurn(() => review(room, member, clock))),
    );
  }
}

async function review(room: Room, member: Member, clock: Clock): Promise<void> {
  if (!room.members.has(member)) return;
  const permission = await member.connection.askPermission();
  if (permission.kind === "denied") return room.sendAway(member, permission);
  if (member.rights.mayWrite && !permission.rights.mayWrite) {
    const { whyNot } = permission.rights;
    const cause = whyNot === "readOnly" ? "roleLowered" : whyNot;
    return room.sendAway(member, { reason: "forbidden", cause });
  }
  const isOther = permission.role !== member.role;
  member.grant(permission, clock.now());
  room.keepClientOf(member);
  if (isOther) member.tellStanding();
}

/** Rights end by time too: a session that grew old, an invitation for a week. */
export function reviewEnded(
  room: Room,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): void {
  const hasEnded = (member: Member): boolean => member.rightsEndAt <= clock.now();
  if (!Array.from(room.members).some(hasEnded)) return;
  reviewMembers([room], { clock, isMeant: hasEnded }).catch((error: unknown) => {
    log.error({ err: error, document: room.name }, "rights could not be read; asking again");
  });
}
