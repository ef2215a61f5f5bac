import { useMemo } from "react";
import { useTldrawCurrentUser } from "tldraw";
import type { SessionBody } from "@zentaikan/protocol/http";
import { useLanguage } from "../../messages/language.ts";
import { useColorScheme } from "../../theme/color-scheme.ts";

/** Whoever looks, as the canvas library knows them. */
export function useCanvasUser({ person }: SessionBody) {
  const language = useLanguage();
  const colorScheme = useColorScheme();
  const userPreferences = useMemo(
    () => ({
      id: person.id,
      name: person.name,
      color: person.color,
      locale: language,
      colorScheme,
    }),
    [person, language, colorScheme],
  );
  return useTldrawCurrentUser({ userPreferences });
}
