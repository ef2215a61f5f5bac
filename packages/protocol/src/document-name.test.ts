import * as fc from "fast-check";
import { expect, test } from "vitest";
import { documentName, isBoardId, parseDocumentName } from "./document-name.ts";

const letters = "0123456789abcdefghjkmnpqrstvwxyz".split("");
const boardIds = fc
  .array(fc.constantFrom(...letters), { minLength: 26, maxLength: 26 })
  .map((all) => all.join(""))
  .filter(isBoardId);

test("[W1] a name and its parts are the same thing", () => {
  fc.assert(
    fc.property(
      boardIds,
      fc.constantFrom("board" as const, "comments" as const),
      (boardId, kind) => {
        expect(parseDocumentName(documentName(kind, boardId))).toEqual({ kind, boardId });
      },
    ),
  );
});

test("[W1] nothing else names a document", () => {
  const id = "0123456789abcdefghjkmnpqrs";
  const others = ["", id, `board:`, `board:${id}x`, `board:${id}:x`, `Board:${id}`, `notes:${id}`];
  const odd = [
    `board:${id.toUpperCase()}`,
    `board:../${id}`,
    `board:${id.slice(1)}i`,
    `board:${id}\n`,
  ];
  for (const text of [...others, ...odd]) expect(parseDocumentName(text), text).toBeNull();
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parsed = parseDocumentName(text);
      if (parsed !== null) expect(documentName(parsed.kind, parsed.boardId)).toBe(text);
    }),
  );
});
