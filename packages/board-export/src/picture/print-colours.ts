/** The light paper of the product, for files: what is printed has no dark side. */
export const COLOURS = {
  paper: "#fbfaf7",
  surface: "#ffffff",
  lane: "#f3f1ea",
  line: "#ddd8cb",
  lineStrong: "#c9c3b5",
  ink: "#23262b",
  inkSoft: "#5b5f66",
  inkFaint: "#66696f",
  /** A link of the frame, where Do results stand before it. */
  inkBehind: "#cfcabd",
  accent: "#2b4a87",
  star: "#c98a0a",
  starSoft: "#fdf3da",
  good: "#2f7046",
  warning: "#9a5b00",
  warningSoft: "#fdf1df",
  danger: "#a62a2a",
  onCapital: "#ffffff",
} as const;
