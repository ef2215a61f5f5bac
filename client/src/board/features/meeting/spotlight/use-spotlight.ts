import { useSession } from "../../../../api/session.ts";
import { useSeatedMeeting } from "../seated-meeting.ts";

interface ShownSpotlight {
  /** Where all look. */
  readonly person: string;
  readonly since: number;
  readonly name: string;
  readonly isOwn: boolean;
}

/** The spotlight of the meeting that one takes part in; null where there is none. */
export function useSpotlight(): ShownSpotlight | null {
  const { person: me } = useSession();
  const seated = useSeatedMeeting();
  if (seated === null || seated.isOver || !seated.hasJoined) return null;
  const { spotlight, people } = seated.meeting;
  if (spotlight === null) return null;
  const name = people.find(({ person }) => person.id === spotlight.person)?.person.name ?? "";
  return { ...spotlight, name, isOwn: spotlight.person === me.id };
}
