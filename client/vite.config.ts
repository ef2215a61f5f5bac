import { vanillaExtractPlugin } from "@vanilla-extract/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressFiles } from "./compress-files.ts";
import { interfaceFonts } from "./interface-fonts.ts";
import { offlineFiles } from "./offline-files.ts";
import { pageFiles } from "./page-files.ts";

/** Where the server listens while the client is being developed; `pnpm dev` starts both. */
const serverOrigin = process.env["SERVER_ORIGIN"] ?? "http://localhost:3000";

export default defineConfig({
  plugins: [
    interfaceFonts(),
    react(),
    vanillaExtractPlugin(),
    offlineFiles(),
    pageFiles(),
    compressFiles(),
  ],
  resolve: {
    // Two copies of any of these do not recognise each other's objects.
    dedupe: [
      "yjs",
      "lib0",
      "y-protocols",
      "react",
      "react-dom",
      "@tiptap/core",
      "@tiptap/pm",
      "@tldraw/store",
      "@tldraw/tlschema",
    ],
  },
  // Its files are imported by URL, which the development server's bundling of packages cannot do.
  optimizeDeps: { exclude: ["@tldraw/assets"] },
  // The server puts the nonce of each page in its place (`server/src/http/static-files.ts`).
  html: { cspNonce: "__STYLE_NONCE__" },
  build: {
    target: "es2022",
    // The content security policy allows data: for images and fonts only; files cache better anyway.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      input: { index: "index.html", "service-worker": "offline/service-worker.ts" },
      output: {
        // A worker's scope is its folder, and browsers look for it under one name for ever.
        entryFileNames: ({ name }) =>
          name === "service-worker" ? "service-worker.js" : "assets/[name]-[hash].js",
        // As they begin, these have the browser say where it is in a program: one reads a stack, the
        // other catches an error. For it the browser reads that whole file anew, a fifth of a second
        // where the canvas is in it as well.
        codeSplitting: {
          groups: [
            {
              name: "stack-readers",
              test: /[\\/](?:prosemirror-model|lodash\.\w+|@tldraw[\\/]utils)[\\/]/,
              priority: 2,
            },
            // What nearly every page has of each of these: left alone, they are torn into as many files
            // as there are ways to share them, and each has its headers.
            {
              name: "common",
              test: /[\\/](?:client[\\/]src[\\/](?:ui|theme|api)|lucide-react|@radix-ui|@tanstack)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      "/agreed": serverOrigin,
      "/api": serverOrigin,
      "/openapi.json": serverOrigin,
      "/sync": { target: serverOrigin, ws: true },
    },
  },
});
