import type { Plugin, Rolldown } from "vite";

/** Each page whose program `public/first-paint.js` fetches ahead, and the module that it is. */
const pages = {
  home: "/src/home/HomePage.tsx",
  board: "/src/board/BoardPage.tsx",
  segments: "/src/segments/SegmentsPage.tsx",
  relationships: "/src/relationships/RelationshipsPage.tsx",
};

/**
 * Names the files of these pages in `index.html`: which one the address means, the program would find
 * out only once it runs.
 */
export function pageFiles(): Plugin {
  return {
    name: "page-files",
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
        const atOnce = withImports(
          chunks.filter(({ name, isEntry }) => isEntry && name === "index"),
        );
        return Object.entries(pages).map(([page, module]) => {
          const roots = chunks.filter(({ moduleIds }) =>
            moduleIds.some((id) => id.endsWith(module)),
          );
          if (roots.length === 0) throw new Error(`No file of the build has ${module}`);
          const files = [...withImports(roots)].filter((chunk) => !atOnce.has(chunk));
          const content = files.map(({ fileName }) => `/${fileName}`).join(" ");
          return {
            tag: "meta",
            attrs: { name: `${page}-files`, content },
            injectTo: "head-prepend",
          };
        });
      },
    },
  };
}
