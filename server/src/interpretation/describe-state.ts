import {
  interpretBoard,
  migrateDocument,
  readBoardLineup,
  readDrawingFromDocument,
  readFindingAnswers,
  readFormerLineup,
  readPlaces,
} from "@zentaikan/board-model";
import { contentHash, readSentence, sentenceText } from "@zentaikan/capital-graph";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import * as Y from "yjs";

/**
 * What a kept state says, by itself: what people agreed on since is no part of it.
 * @throws Error when the state is of a later release than this one
 */
export function describeState(state: Uint8Array): StateWordsBody {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  if (migrateDocument(doc) === "newer") throw new Error("the kept state is of a later release");
  const interpretation = interpretBoard(readDrawingFromDocument(doc), {
    lineup: readBoardLineup(doc),
    former: readFormerLineup(doc),
  });
  const { structure, diagnostics, detail, lineup } = interpretation;
  const given = readFindingAnswers(doc);
  return {
    structure,
    diagnostics: [...diagnostics],
    detail: { doResults: [...detail.doResults] },
    lineup,
    // Of what is found today: an answer outlives its finding.
    answers: diagnostics.flatMap(({ id }) => {
      const answer = given.get(id);
      return answer === undefined
        ? []
        : [{ findingId: id, reason: answer.reason, author: answer.author }];
    }),
    sentence: {
      ja: sentenceText(readSentence(interpretation, "ja")),
      en: sentenceText(readSentence(interpretation, "en")),
    },
    contentHash: contentHash(structure),
    places: readPlaces(doc).map((place) => ({ ...place })),
  };
}
