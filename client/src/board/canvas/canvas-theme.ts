import { DEFAULT_THEME, type TLTheme, type TLThemeFont } from "tldraw";
import { PALETTE } from "../../theme/palette.ts";

/** tldraw's fonts hold no Japanese; without ours behind them each machine would wrap differently. */
const japanese = '"Noto Sans JP Variable", sans-serif';

/** Its faces are not named: the editor would fetch all of them, and a text brings those it is written in. */
function withJapanese(font: TLThemeFont): TLThemeFont {
  const own = font.fontFamily.split(",")[0] ?? font.fontFamily;
  return { ...font, fontFamily: `${own}, ${japanese}`, faces: [] };
}

function paintedWith(scheme: "light" | "dark"): TLTheme["colors"]["light"] {
  const { paper, ink, accent } = PALETTE[scheme];
  return {
    ...DEFAULT_THEME.colors[scheme],
    text: ink,
    background: paper,
    negativeSpace: paper,
    selectionStroke: accent,
  };
}

/** tldraw's own theme with our paper, ink and accent, and with Japanese behind its fonts. */
export const CANVAS_THEME: TLTheme = {
  ...DEFAULT_THEME,
  fonts: {
    draw: withJapanese(DEFAULT_THEME.fonts.draw),
    sans: withJapanese(DEFAULT_THEME.fonts.sans),
    serif: withJapanese(DEFAULT_THEME.fonts.serif),
    mono: withJapanese(DEFAULT_THEME.fonts.mono),
  },
  colors: { light: paintedWith("light"), dark: paintedWith("dark") },
};
