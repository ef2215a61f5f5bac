import * as styles from "./spotlight.css.ts";
import { SpotlightNotice } from "./SpotlightNotice.tsx";

/** The same where a sheet, or the panel by itself, lies over the canvas. */
export function SpotlightOverSheet() {
  return <SpotlightNotice look={styles.overSheet} />;
}
