import { Moon, Sun } from "lucide-react";
import { useTranslate } from "../messages/language.ts";
import { chooseColorScheme, useColorScheme } from "../theme/color-scheme.ts";
import { IconButton } from "./IconButton.tsx";

export function ColorSchemeSwitch() {
  const translate = useTranslate();
  return useColorScheme() === "dark" ? (
    <IconButton
      icon={Sun}
      label={translate("app.light")}
      onClick={() => chooseColorScheme("light")}
    />
  ) : (
    <IconButton
      icon={Moon}
      label={translate("app.dark")}
      onClick={() => chooseColorScheme("dark")}
    />
  );
}
