import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { meetingRoutes, type MeetingRoutesOptions } from "./meeting-routes.ts";

export function registerMeetings(
  { database, now }: Ground,
  needs: Pick<MeetingRoutesOptions, "onChanged">,
): Feature {
  return { routes: [meetingRoutes({ database, now, ...needs })] };
}
