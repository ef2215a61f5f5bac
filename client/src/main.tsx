// Styles are imported for their effect alone.
/* oxlint-disable import/no-unassigned-import */
import "@fontsource-variable/noto-sans-jp";
import "@fontsource/shippori-mincho/500.css";
import "./theme/global.css.ts";
import "./theme/print.css";
/* oxlint-enable import/no-unassigned-import */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { takeSignInToken } from "./api/sign-in-token.ts";
import { App } from "./App.tsx";
import { applyLanguage } from "./messages/language.ts";
import { registerServiceWorker } from "./register-service-worker.ts";
import { startColorScheme } from "./theme/color-scheme.ts";
import { startHand } from "./ui/hand.ts";
import { offerStyleNonce } from "./ui/style-nonce.ts";

offerStyleNonce();
startColorScheme();
startHand();
applyLanguage();
registerServiceWorker();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App linkToken={takeSignInToken()} />
  </StrictMode>,
);
