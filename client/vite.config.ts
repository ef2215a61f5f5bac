import { vanillaExtractPlugin } from "@vanilla-extract/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where the server listens while the client is being developed; `pnpm dev` starts both. */
const serverOrigin = process.env["SERVER_ORIGIN"] ?? "http://localhost:3000";

export default defineConfig({
  plugins: [react(), vanillaExtractPlugin()],
  resolve: {
    // Two copies of any of these do not recognise each other's objects.
    dedupe: [
      "yjs",
      "lib0",
      "y-protocols",
      "react",
      "react-dom",
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
  },
  server: {
    proxy: {
      "/api": serverOrigin,
      "/openapi.json": serverOrigin,
      "/sync": { target: serverOrigin, ws: true },
    },
  },
});
