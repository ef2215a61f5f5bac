import { onceQuiet } from "./once-quiet.ts";

/** Of what the server answers, that which the worker keeps (`offline/service-worker.ts`). */
const keptAnswers = /^\/api\/(?:session|customers|boards\/[^/]+)$/;

/**
 * Lets the pages open without a server. Browsers offer it on secure origins only, and not all do.
 * It begins once the page has shown what it was opened for: it copies the whole program.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  const hasWorker = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    keepLoaded(serviceWorker);
    if (hasWorker) return;
    // The first page asked for these before a worker was there to hear the answers.
    const asked = new Set(loadedPaths().filter((path) => keptAnswers.test(path)));
    for (const path of asked) ignore(fetch(path));
  });
  onceQuiet(() => {
    // By the page that came it may be another version that is to be kept.
    keepLoaded(serviceWorker);
    ignore(serviceWorker.register("/service-worker.js"));
  });
}

/**
 * Acts once a page has shown what it was opened for and the rest of its program costs that nothing:
 * the worker has it, or there is none that will.
 */
export function onceProgramIsNear(act: () => void): void {
  onceQuiet(() => {
    if ("serviceWorker" in navigator) ignore(navigator.serviceWorker.ready.then(act));
    else act();
  });
}

/** Fonts and the like that came before the worker was there to keep them. */
function keepLoaded(container: ServiceWorkerContainer): void {
  container.controller?.postMessage(loadedPaths());
}

function loadedPaths(): readonly string[] {
  return performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
}

/** A private window may refuse; then the pages need their server, as they would anyway. */
function ignore(attempt: Promise<unknown>): void {
  attempt.catch(() => undefined);
}
