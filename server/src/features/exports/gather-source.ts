import type { ContentSource } from "@zentaikan/board-export";
import { commentsDocument, documentName, type BoardId, type Party } from "@zentaikan/protocol";
import { Refusal } from "../../errors.ts";
import { aboutKept } from "../../interpretation/about-kept.ts";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import type { ExportNeeds } from "./export-needs.ts";

export interface Gathered {
  readonly boardId: BoardId;
  /** Who will read the file: what is not for them is not even read. */
  readonly readers: Party;
  /** Null for the board as it is now. */
  readonly state: { readonly id: string; readonly bytes: Uint8Array } | null;
  /** The agreed version before, if there is one. */
  readonly before: { readonly id: string; readonly version: number } | null;
  readonly withComments: boolean;
  readonly facts: ContentSource["facts"];
  /** An anonymous file has none. */
  readonly withImages: boolean;
}

/** A heap limit counts no bytes beside it: what goes in is bounded here. */
const mostBytes = 64 * 1024 * 1024;
const mostImageBytes = 48 * 1024 * 1024;

/** Everything that a file is made of. @throws Refusal noSuchBoard, exportTooBig */
export async function gatherSource(
  { boardId, readers, state, before, withComments, facts, withImages }: Gathered,
  { worker, needs }: { readonly worker: DocumentWorker; readonly needs: ExportNeeds },
): Promise<ContentSource> {
  const name = documentName("board", boardId);
  const board = state?.bytes ?? (await worker.stateOf(name));
  if (board === null) throw new Refusal("noSuchBoard");
  const isOurs = readers === "internal";
  // Of what was, nobody kept what lay beside it.
  const internal =
    isOurs && state === null ? await worker.stateOf(documentName("internal", boardId)) : null;
  const parties = isOurs ? (["customer", "internal"] as const) : (["customer"] as const);
  const threads = withComments
    ? (
        await Promise.all(
          parties.map(async (party) =>
            (await worker.readComments(commentsDocument(party, boardId))).map((thread) => ({
              thread,
              isInternal: party === "internal",
            })),
          ),
        )
      ).flat()
    : [];
  const earlier =
    before === null
      ? null
      : {
          version: before.version,
          state: await needs.frozenBytes({ boardId, id: before.id }),
        };
  const images = new Map<string, { mime: "image/png" | "image/jpeg"; bytes: Uint8Array }>();
  if (withImages) {
    const about = state === null ? name : aboutKept(state.id);
    let left = mostImageBytes;
    const besideIt =
      internal === null ? [] : await worker.picturesIn(internal, documentName("internal", boardId));
    for (const hash of new Set([...(await worker.picturesIn(board, about)), ...besideIt])) {
      const image = await needs.findImage({ boardId, hash, parties });
      if (image === null || image.bytes.length > left) continue;
      left -= image.bytes.length;
      images.set(hash, image);
    }
  }
  const texts = Buffer.byteLength(JSON.stringify(threads));
  const sizes = [board, internal, earlier?.state].reduce((sum, one) => sum + (one?.length ?? 0), 0);
  if (sizes + texts > mostBytes) throw new Refusal("exportTooBig");
  return { board, internal, before: earlier, threads, images, facts };
}
