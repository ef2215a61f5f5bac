import { documentName, type BoardId } from "@zentaikan/protocol";

/** The only board of tests that have no workspace. */
export const testBoard = documentName("board", "a".repeat(26) as BoardId);
