// Runs before the first paint, so that nobody who reads in the dark is met by a white page.
// `src/theme/color-scheme.ts` and `src/messages/language.ts` take over from the first render on.
(function () {
  const root = document.documentElement;
  let scheme, language;
  try {
    scheme = localStorage.getItem("zentaikan.color-scheme");
    language = localStorage.getItem("zentaikan.language");
  } catch {
    // A page that may keep nothing has kept no choice either.
  }
  const isDark = scheme ? scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.scheme = isDark ? "dark" : "light";
  if (language) root.lang = language;
})();

// The program of the page that the address names is fetched from the start (`page-files.ts`).
(function () {
  const { pathname } = location;
  const pages = { "/": "home", "/segments": "segments", "/relationships": "relationships" };
  const page = pages[pathname] ?? (pathname.startsWith("/boards/") ? "board" : "no");
  const files = document.querySelector(`meta[name="${page}-files"]`)?.content ?? "";
  for (const file of files.split(" ").filter(Boolean)) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "modulepreload", crossOrigin: "", href: file });
    document.head.append(link);
  }
})();

// What the page will ask for first is asked for while its program is on its way: who is signed in,
// and, of somebody who is, what the page begins with. `src/api/asked-ahead.ts` hands it out.
(function () {
  const { pathname, search, hash } = location;
  const basis = new URLSearchParams(search).get("basis") === "agreed" ? "agreed" : "now";
  const lists = {
    "/": "/api/customers?first=60",
    "/segments": `/api/segments?basis=${basis}&first=60`,
    "/relationships": "/api/relationships?first=60",
  };
  const list = lists[pathname];
  // Whoever comes by a link may sign in as somebody else.
  if (hash !== "" || (list === undefined && !pathname.startsWith("/boards/"))) return;
  const asked = new Map();
  // Who cannot be reached now is asked again by the program.
  const ask = (path, longestMs) =>
    fetch(path, { signal: AbortSignal.timeout(longestMs) }).catch(() => void asked.delete(path));
  const session = ask("/api/session", 20_000);
  asked.set("/api/session", session);
  if (list) {
    asked.set(
      list,
      session.then((answer) => (answer?.ok ? ask(list, 120_000) : undefined)),
    );
  }
  globalThis.askedAhead = asked;
})();
