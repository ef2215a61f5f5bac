import {
  readinessOfSubject,
  subjectHash,
  subjectsOf,
  type Diagnostic,
  type OnPurpose,
} from "@zentaikan/capital-graph";
import type { AgreedSubject } from "@zentaikan/protocol";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import { Refusal } from "../../errors.ts";
import { namesOfPeople } from "../../identity/names-of-people.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { agreedBoard } from "./agreed-board.ts";

interface Wanted {
  readonly subject: AgreedSubject;
  readonly contentHash: string;
  readonly reason: string;
}

/**
 * What is frozen says what whoever asks has seen, and nothing stands in its way.
 * @returns what looks odd and was said to be meant so
 * @throws Refusal otherKind, boardMovedOn, notReadyToAgree, warningsNeedReason
 */
export async function requireReady(
  database: WorkspaceDatabase,
  { subject, contentHash, reason }: Wanted,
  words: StateWordsBody,
): Promise<readonly OnPurpose[]> {
  const board = agreedBoard(words);
  if (!subjectsOf(board.structure).includes(subject)) throw new Refusal("otherKind");
  if (subjectHash(subject, board) !== contentHash) throw new Refusal("boardMovedOn");
  const answers = new Map(
    words.answers.flatMap((one) => (one.reason === "" ? [] : [[one.findingId, one]])),
  );
  const { blocking, needsReason, onPurpose } = readinessOfSubject(subject, {
    board,
    diagnostics: words.diagnostics as readonly Diagnostic[],
    answered: new Set(answers.keys()),
  });
  if (blocking.length > 0) throw new Refusal("notReadyToAgree");
  if (needsReason.length > 0 && reason === "") throw new Refusal("warningsNeedReason");
  const authors = [...answers.values()].flatMap(({ author }) => author ?? []);
  const names = await namesOfPeople(database, authors);
  return onPurpose.flatMap(({ id, message: finding }) => {
    const answer = answers.get(id);
    if (answer === undefined) return [];
    return [{ finding, reason: answer.reason, by: names.get(answer.author ?? "") ?? "" }];
  });
}
