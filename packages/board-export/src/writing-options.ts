/** How a file is to look, apart from what it says. */
export interface WritingOptions {
  /** Of pages. */
  readonly paper: "a4" | "a3";
  /** Of pictures. */
  readonly background: "paper" | "transparent";
}
