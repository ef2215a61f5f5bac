import { MeetingStrip } from "./MeetingStrip.tsx";
import { aboveTabs } from "./spotlight/spotlight.css.ts";
import { SpotlightNotice } from "./spotlight/SpotlightNotice.tsx";

/** What of a meeting stands above the tabs, whichever one looks at. */
export function AboveTabs() {
  return (
    <>
      <MeetingStrip />
      <SpotlightNotice look={aboveTabs} />
    </>
  );
}
