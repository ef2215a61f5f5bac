import type { Plugin } from "vite";

/** Lists the built files for `offline/service-worker.ts`: all, and those to fetch ahead of need. */
export function offlineFiles(): Plugin {
  return {
    name: "offline-files",
    apply: "build",
    generateBundle(_options, bundle) {
      const all = Object.keys(bundle)
        .filter((name) => name.startsWith("assets/"))
        .map((name) => `/${name}`);
      // Fonts come in some hundred parts, of which a page needs a few: those are kept as they come.
      const ahead = all.filter((name) => /\.(js|css|svg|json)$/.test(name));
      const source = JSON.stringify({ ahead, all });
      this.emitFile({ type: "asset", fileName: "offline-files.json", source });
    },
  };
}
