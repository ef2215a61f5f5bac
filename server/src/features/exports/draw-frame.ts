import type { AgreementRecord, Language, Text } from "@zentaikan/capital-graph";
import type { BoardId, Party } from "@zentaikan/protocol";
import type { PassingFiles } from "./passing-files.ts";

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
  readonly files: PassingFiles;
  readonly frozenBytes: (frozen: {
    readonly boardId: BoardId;
    readonly id: string;
  }) => Promise<Uint8Array>;
}

const maxBytes = 20 * 1024 * 1024;

/**
 * Draws the frame for readers of what was agreed. Nothing that is free drawing, a Do result, a
 * ground or the structure as data is in such a picture.
 * @throws ProcessStopped; any other error is that of a writer
 */
export function drawFrame(
  frame: FrameToDraw,
  { files, frozenBytes, timeZone }: FrameDrawerNeeds,
): Promise<Uint8Array<ArrayBuffer>> {
  const { boardId, id, customer, version, party, at, agreements, language, format } = frame;
  const concluded = { by: "", at, version };
  return files.make(async (maker, path) =>
    maker.make(
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
    ),
  );
}
