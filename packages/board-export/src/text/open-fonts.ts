import { createRequire } from "node:module";
import { openFontFace, type FontFace, type FontWeight } from "./font-face.ts";

/** Faces by weight, first the one that everything is written in, then those that help out. */
export type Fonts = Readonly<Record<FontWeight, readonly [FontFace, ...FontFace[]]>>;

/** What we write in; each file says it and has the same fallback after it. */
const FONT_FAMILY = "Noto Sans JP";

const packages = createRequire(import.meta.url);
const file = (name: string, folder: string) =>
  packages.resolve(`@expo-google-fonts/${name}/${folder}`);

let opened: Fonts | undefined;

/**
 * The faces of this process: each file is read and parsed once, when something is first measured by
 * it, and the widths that were measured are remembered for whatever is written next.
 */
export function openFonts(): Fonts {
  return (opened ??= { regular: facesOf("regular"), bold: facesOf("bold") });
}

function facesOf(weight: FontWeight): readonly [FontFace, ...FontFace[]] {
  const style = weight === "bold" ? "700Bold" : "400Regular";
  const face = (family: string, packageName: string, isRightToLeft = false) => {
    const path = file(packageName, `${style}/${family.replaceAll(" ", "")}_${style}.ttf`);
    return openFontFace({ family, weight, isRightToLeft, path });
  };
  return [
    face(FONT_FAMILY, "noto-sans-jp"),
    face("Noto Emoji", "noto-emoji"),
    face("Noto Sans Arabic", "noto-sans-arabic", true),
    face("Noto Sans Hebrew", "noto-sans-hebrew", true),
  ];
}
