export interface PatternStartsTables {
  /** One row at most a board. Our team's alone, as is what follows. */
  patternStarts: {
    boardId: string;
    /** As the method writes it: all that has to be kept of a pattern. */
    patternKey: string;
    /** JSON of what it was called when the board was made, in both languages. */
    name: string;
    /** Null for the server's own machine. */
    createdBy: string | null;
    createdAt: number;
  };
  /** One row at most an item of the pattern, of which there is an end. */
  patternAnswers: {
    boardId: string;
    item: string;
    /** The node that stands for it while it is drawn; null where nothing shall. */
    instead: string | null;
    answeredBy: string;
    answeredAt: number;
  };
}
