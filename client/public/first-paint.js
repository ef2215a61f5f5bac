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
