import { commentsDocument, type BoardId } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { finishMoves } from "./change-readers.ts";
import { finishIndexing } from "./comment-index.ts";
import { commentRoutes, type CommentRoutesOptions } from "./comment-routes.ts";
import { keepCopiedThreads } from "./keep-copied-threads.ts";
import { separateThreads } from "./separate-threads.ts";

interface CommentsNeeds extends Pick<CommentRoutesOptions, "partyOfVersion" | "onChanged"> {
  readonly internalVersions: (boardId: BoardId) => Promise<readonly string[]>;
}

export function registerComments(ground: Ground, needs: CommentsNeeds) {
  const { database, documents, worker, writeToDocument, tickets, now } = ground;
  const { partyOfVersion, onChanged, internalVersions } = needs;
  const moving = { database, documents, worker, writeToDocument, partyOfVersion, onChanged, now };
  const routes = commentRoutes({
    ...moving,
    tickets,
    writeComment: (name, asked) => worker.writeComment(name, asked),
    seedComments: () => worker.seedComments(),
    readComments: (name) => worker.readComments(name),
  });
  return {
    routes: [routes],
    separateThreads: () =>
      separateThreads({ database, documents, worker, writeToDocument, internalVersions }),
    keepCopied: keepCopiedThreads,
    finishMoves: () => finishMoves(moving),
    finishIndexing: () =>
      finishIndexing(database, ({ boardId, party }) =>
        worker.readComments(commentsDocument(party, boardId)),
      ),
  } satisfies Feature & Record<string, unknown>;
}
