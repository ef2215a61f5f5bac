import type { PersonBody } from "@zentaikan/protocol/http";
import type { Room } from "./room.ts";

/** Somebody has a new name. Their next sign of presence brings it to the others. */
export function renameMembers(rooms: Iterable<Room>, person: PersonBody): void {
  for (const { members } of rooms) {
    for (const member of members) if (member.person.id === person.id) member.person = person;
  }
}
