import { useImperativeHandle, useLayoutEffect, useRef, type Ref } from "react";
import { DefaultShapeWrapper, useEditor, type TLShapeWrapperProps } from "tldraw";
import { standingPlaces } from "./standing-places.ts";

/** The element of a shape, which stands where `standing-places.ts` says [DW5]. */
export function StandingShape({
  ref,
  ...props
}: TLShapeWrapperProps & { readonly ref?: Ref<HTMLDivElement> }) {
  const places = standingPlaces(useEditor());
  const own = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => {
    const element = own.current;
    if (element === null) throw new Error("a shape without an element");
    return withTransform(element, (transform) => places.stand(element, transform));
  }, [places]);
  useLayoutEffect(() => {
    const element = own.current;
    return element === null ? undefined : places.join(element);
  }, [places]);
  return <DefaultShapeWrapper {...props} ref={own} />;
}

/** The element as tldraw sees it, which writes the place of a shape by `style.setProperty`. */
function withTransform(
  element: HTMLDivElement,
  setTransform: (transform: string) => void,
): HTMLDivElement {
  const style = {
    setProperty: (name: string, value: string) => {
      if (name === "transform") setTransform(value);
      else element.style.setProperty(name, value);
    },
  };
  return new Proxy(element, {
    get: (seen, name) => (name === "style" ? style : Reflect.get(seen, name, seen)),
  });
}
