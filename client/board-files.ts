import type { Plugin, Rolldown } from "vite";

/**
 * Names the files of the board's page in `index.html`, so that `public/first-paint.js` can fetch them
 * where the address names a board: the program would find that out only once it runs.
 */
export function boardFiles(): Plugin {
  return {
    name: "board-files",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
        const withImports = (roots: readonly Rolldown.OutputChunk[]) => {
          const found = new Set(roots);
          for (const { imports } of found) {
            for (const name of imports) {
              const chunk = byName.get(name);
              if (chunk !== undefined) found.add(chunk);
            }
          }
          return found;
        };
        const named = (name: string) => chunks.filter((chunk) => chunk.name === name);
        const atOnce = withImports(named("index"));
        const files = [...withImports(named("BoardPage"))].filter((chunk) => !atOnce.has(chunk));
        const content = files.map(({ fileName }) => `/${fileName}`).join(" ");
        return [{ tag: "meta", attrs: { name: "board-files", content }, injectTo: "head-prepend" }];
      },
    },
  };
}
