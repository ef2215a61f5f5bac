import { LayoutGrid, List } from "lucide-react";
import { useTranslate } from "../messages/language.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { shapeSwitch } from "./home-page.css.ts";
import { SHAPES, type Shape } from "./home-view.ts";

interface ShapeSwitchProps {
  readonly shape: Shape;
  readonly onChoose: (shape: Shape) => void;
}

const ICONS = { list: List, cards: LayoutGrid } as const;

/** Customers as a list or as cards. */
export function ShapeSwitch({ shape, onChoose }: ShapeSwitchProps) {
  const translate = useTranslate();
  return (
    <div role="group" aria-label={translate("shape.label")} className={shapeSwitch}>
      {SHAPES.map((one) => (
        <IconButton
          key={one}
          icon={ICONS[one]}
          label={translate(`shape.${one}`)}
          aria-pressed={one === shape}
          onClick={() => onChoose(one)}
        />
      ))}
    </div>
  );
}
