/** How a file is to look, apart from what it says. */
export interface WritingOptions {
  /** Of pages. */
  readonly paper: "a4" | "a3";
  /** Of pictures. */
  readonly background: "paper" | "transparent";
  /** A picture and no more: the structure that it would come back from is not in it. */
  readonly isPictureAlone?: true;
}
