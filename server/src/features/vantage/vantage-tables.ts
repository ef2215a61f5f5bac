export interface VantageTables {
  /** One row at most a board: there are as many of them as there may be boards. */
  raisedBoards: {
    boardId: string;
    fromBoardId: string;
    /** Null for the server's own machine. */
    createdBy: string | null;
    createdAt: number;
  };
}
