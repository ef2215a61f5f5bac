import { commentsDocument, type BoardId } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { finishIndexing } from "./comment-index.ts";
import { commentRoutes, type CommentRoutesOptions } from "./comment-routes.ts";
import { separateThreads } from "./separate-threads.ts";

interface CommentsNeeds extends Pick<CommentRoutesOptions, "partyOfVersion" | "onChanged"> {
  readonly internalVersions: (boardId: BoardId) => Promise<readonly string[]>;
}

export function registerComments(ground: Ground, needs: CommentsNeeds) {
  const { database, documents, worker, writeToDocument, tickets, now } = ground;
  const { partyOfVersion, onChanged, internalVersions } = needs;
  const routes = commentRoutes({
    database,
    documents,
    tickets,
    now,
    writeToDocument,
    writeComment: (name, asked) => worker.writeComment(name, asked),
    seedComments: () => worker.seedComments(),
    readComments: (name) => worker.readComments(name),
    partyOfVersion,
    onChanged,
  });
  return {
    routes: [routes],
    separateThreads: () =>
      separateThreads({ database, documents, worker, writeToDocument, internalVersions }),
    finishIndexing: () =>
      finishIndexing(database, ({ boardId, party }) =>
        worker.readComments(commentsDocument(party, boardId)),
      ),
  } satisfies Feature & Record<string, unknown>;
}
