import type { PathCommand } from "../../picture/picture.ts";

/** As SVG and pdfkit read paths. */
export function pathData(commands: readonly PathCommand[]): string {
  return commands
    .map((command) => {
      switch (command.to) {
        case "Z":
          return "Z";
        case "C":
          return `C${command.x1} ${command.y1} ${command.x2} ${command.y2} ${command.x} ${command.y}`;
        case "M":
        case "L":
          return `${command.to}${command.x} ${command.y}`;
      }
    })
    .join(" ");
}
