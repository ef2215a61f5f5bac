import { useBoard } from "../../ground/board-context.ts";

/** What the person may do with the comments of this board, as the server has told. */
interface CommentRights {
  readonly mayComment: boolean;
  readonly mayCloseAny: boolean;
  readonly mayDeleteAny: boolean;
}

export function useCommentRights(): CommentRights {
  const { abilities } = useBoard();
  return {
    mayComment: abilities.includes("comment"),
    mayCloseAny: abilities.includes("resolveComments"),
    mayDeleteAny: abilities.includes("moderateComments"),
  };
}
