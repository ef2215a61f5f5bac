import { expect, test } from "vitest";
import { readSourceFiles } from "../architecture/source-files.ts";

/** Every way in which text becomes elements or a program without being parsed by the build. */
const raw =
  /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|setHTMLUnsafe|document\.write|createContextualFragment|\bsrcDoc\b|\beval\(|new Function\(/;

test("[SE8] nothing of ours makes elements or programs of text, in whatever feature it is", () => {
  const files = readSourceFiles().filter(
    ({ path }) => /^(server|client|packages\/[^/]+)\/src\//.test(path) && !path.includes(".test."),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter(({ text }) => raw.test(text)).map(({ path }) => path)).toEqual([]);
});
