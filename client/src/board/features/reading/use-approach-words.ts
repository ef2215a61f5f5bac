import { MONO_KOTO_WORDS } from "@zentaikan/capital-graph";
import { useApproachNames } from "../../../api/relationships.ts";
import { useLanguage } from "../../../messages/language.ts";

/** As the workspace calls an approach of モノからコトへ, else as the method does. */
export function useApproachWords(): (approach: "A" | "B") => Record<"name" | "text", string> {
  const language = useLanguage();
  const { data } = useApproachNames();
  return (approach) => {
    const own = data?.find((one) => one.approach === approach);
    const { name, definition } = MONO_KOTO_WORDS[approach];
    return { name: own?.name || name[language], text: own?.text || definition[language] };
  };
}
