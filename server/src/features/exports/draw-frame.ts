import type { AgreementRecord, Language, Text } from "@zentaikan/capital-graph";
import type { BoardId, Party } from "@zentaikan/protocol";
import { newId } from "../../new-id.ts";
import type { ExportFolder } from "./export-folder.ts";
import { ExportMaker } from "./export-maker.ts";

/** The broad frame of a version, as whoever may see that version may see it. */
export interface FrameToDraw {
  readonly boardId: BoardId;
  /** The version whose bytes were frozen. */
  readonly id: string;
  readonly customer: Text;
  readonly version: number;
  readonly party: Party;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly agreements: readonly AgreementRecord[];
  readonly language: Language;
  readonly format: "svg" | "png";
}

interface FrameDrawerNeeds {
  readonly timeZone: string;
  readonly folder: ExportFolder;
  readonly frozenBytes: (frozen: {
    readonly boardId: BoardId;
    readonly id: string;
  }) => Promise<Uint8Array>;
}

const maxBytes = 20 * 1024 * 1024;

/**
 * Draws frames for readers of what was agreed, one after another, in a process of its own: whoever
 * has a file made waits for none of them, and a server at rest has none. Nothing that is free
 * drawing, a Do result, a ground or the structure as data is in such a picture.
 */
export class FrameDrawer {
  readonly #maker = new ExportMaker();
  readonly #needs: FrameDrawerNeeds;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(needs: FrameDrawerNeeds) {
    this.#needs = needs;
  }

  /** @throws ProcessStopped; any other error is that of a writer */
  draw(frame: FrameToDraw): Promise<Uint8Array<ArrayBuffer>> {
    const drawn = this.#turn.then(() => this.#draw(frame));
    this.#turn = drawn.catch(() => undefined);
    return drawn;
  }

  async close(): Promise<void> {
    await this.#maker.stop();
  }

  async #draw(frame: FrameToDraw): Promise<Uint8Array<ArrayBuffer>> {
    const { folder, frozenBytes, timeZone } = this.#needs;
    const { boardId, id, customer, version, party, at, agreements, language, format } = frame;
    const concluded = { by: "", at, version };
    const file = newId();
    const path = await folder.pathFor(file);
    try {
      await this.#maker.make(
        {
          source: {
            board: await frozenBytes({ boardId, id }),
            internal: null,
            before: null,
            threads: [],
            images: new Map(),
            facts: {
              customer,
              title: "",
              link: null,
              askedAt: at,
              kind: "version",
              name: "",
              at,
              subject: "frame",
              agreements,
              decisions: [],
              people: new Map(),
              proposal: {
                party,
                by: "",
                at,
                dueAt: null,
                note: "",
                reason: "",
                concluded,
                withdrawn: null,
                answers: [],
                awaited: [],
                onPurpose: [],
                renews: null,
              },
            },
          },
          options: {
            language,
            audience: "named",
            readers: "customer",
            level: "frame",
            withNotes: false,
            withComments: false,
            withAnswers: false,
            showsGrounds: false,
            selection: "frame",
          },
          timeZone,
        },
        {
          format,
          writing: { paper: "a4", background: "paper", isPictureAlone: true },
          path,
          maxBytes,
        },
        () => undefined,
      );
      return await folder.read(file);
    } finally {
      await folder.drop(file);
    }
  }
}
