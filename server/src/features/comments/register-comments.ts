import { commentsDocument, type BoardId } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import { NO_FELLOWS } from "../../fellows.ts";
import type { Ground } from "../../ground.ts";
import { finishMoves } from "./change-readers.ts";
import { finishIndexing } from "./comment-index.ts";
import { keepComments, type CommentsOptions } from "./command-comments.ts";
import type { CommentChannel } from "./comment-channel.ts";
import { commentRoutes, type CommentRoutesOptions } from "./comment-routes.ts";
import { keepCopiedThreads } from "./keep-copied-threads.ts";
import { separateThreads } from "./separate-threads.ts";

interface CommentsNeeds extends Pick<CommentRoutesOptions, "partyOfVersion" | "onChanged"> {
  readonly internalVersions: (boardId: BoardId) => Promise<readonly string[]>;
}

export function registerComments(ground: Ground, needs: CommentsNeeds) {
  const { database, documents, worker, writeToDocument, tickets, now } = ground;
  const { fellows } = ground;
  const commentsOf = ({ boardId, party }: CommentChannel) =>
    worker.readComments(commentsDocument(party, boardId));
  const { partyOfVersion, onChanged, internalVersions } = needs;
  const moving = { database, documents, worker, writeToDocument, partyOfVersion, onChanged, now };
  const options: CommentsOptions = {
    ...moving,
    commentsOf,
    writeComment: (name, asked) => worker.writeComment(name, asked),
    seedComments: () => worker.seedComments(),
  };
  const comments = keepComments(options);
  const routes = commentRoutes({ ...options, comments, tickets });
  const finishLeft = () => comments.finishLeft((boardId) => fellows.keeps(boardId));
  return {
    routes: [routes],
    // A server for itself finds at its start what it left.
    rounds:
      fellows === NO_FELLOWS
        ? []
        : [{ name: "comments left behind", betweenMs: 5000, isOfEach: true, run: finishLeft }],
    threadsOf: commentsOf,
    separateThreads: () =>
      separateThreads({ database, documents, worker, writeToDocument, internalVersions }),
    keepCopied: keepCopiedThreads,
    finishMoves: () => finishMoves(moving),
    finishIndexing: () => finishIndexing(database, commentsOf),
  } satisfies Feature & Record<string, unknown>;
}
