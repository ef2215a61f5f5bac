/**
 * Sizes, layers and times of everything but what is drawn on the canvas in its own units. A page
 * takes them through `theme.css.ts`, and distances through `space.ts`. [TH4]
 */
export const SCALE = {
  /** Nothing that is to be read is smaller than the first [TH5]. */
  text: { small: "13px", body: "14px", large: "16px", title: "19px", display: "24px" },
  /** Of a single character in its box; of labels; of what is read at each size. */
  line: {
    single: "1",
    small: "18px",
    body: "20px",
    large: "24px",
    prose: "26px",
    title: "28px",
    reading: "34px",
    display: "36px",
  },
  radius: { inner: "4px", box: "8px", round: "999px" },
  /** From the page up to what may never be covered. */
  layer: {
    raised: "1",
    stuck: "10",
    skipLink: "20",
    overCanvas: "300",
    overBoard: "400",
    sheet: "500",
    backdrop: "900",
    floating: "1000",
    tooltip: "1100",
    toast: "1200",
    /** The canvas library numbers shapes from 1 upwards. */
    overShapes: "1000000",
  },
  /** Durations with their easing. `global.css.ts` ends them where somebody wants none. */
  motion: {
    quick: "120ms ease-out",
    gentle: "160ms ease-out",
    /** Of what merely bridges a wait: most are over before it begins. */
    late: "160ms 300ms ease-out backwards",
    breathing: "1600ms ease-in-out infinite",
  },
} as const;
