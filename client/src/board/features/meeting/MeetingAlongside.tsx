import { HoldLock } from "./lock/HoldLock.tsx";
import { SpotlightOverSheet } from "./spotlight/SpotlightOverSheet.tsx";

/** What of a meeting is there as long as its board is, wherever one looks. */
export function MeetingAlongside() {
  return (
    <>
      <HoldLock />
      <SpotlightOverSheet />
    </>
  );
}
