// oxlint-disable-next-line import/no-named-as-default -- the name is not among its types
import qrcode from "qrcode-generator";
import type { PathCommand, PictureRect } from "../picture/picture.ts";

/** What a QR code holds at its densest; a longer address is only written. */
const LONGEST = 1000;

/** The dark modules as one path, without the quiet edge; null where the address is too long for one. */
export function qrCode(address: string, at: PictureRect): readonly PathCommand[] | null {
  const bytes = new TextEncoder().encode(address);
  if (bytes.length > LONGEST) return null;
  const code = qrcode(0, "M");
  code.addData(String.fromCharCode(...bytes), "Byte");
  code.make();
  const count = code.getModuleCount();
  const size = at.w / count;
  const commands: PathCommand[] = [];
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (!code.isDark(row, column)) continue;
      const [x, y] = [at.x + column * size, at.y + row * size];
      commands.push(
        { to: "M", x, y },
        { to: "L", x: x + size, y },
        { to: "L", x: x + size, y: y + size },
        { to: "L", x, y: y + size },
        { to: "Z" },
      );
    }
  }
  return commands;
}
