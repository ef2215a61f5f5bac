import type { ReactNode } from "react";
import { track } from "tldraw";

/**
 * An arrow as the canvas library draws it, with hooks of its own: an arrow becomes free drawing when
 * its cards go, and a growth link when it is drawn to one, while its shape stays as it is.
 */
export const LibraryArrow = track(({ draw }: { readonly draw: () => ReactNode }) => draw());
