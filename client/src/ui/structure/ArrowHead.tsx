/**
 * The head of lines that end with `url(#id)`. Lines of each colour have one of their own: the colour
 * of the line it stands at, a head can ask for in some browsers only, and is black in the others.
 */
export function ArrowHead({ id, className }: { readonly id: string; readonly className: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 8 8"
      refX="6"
      refY="4"
      markerWidth="9"
      markerHeight="9"
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      <path d="M0 0L8 4L0 8Z" className={className} />
    </marker>
  );
}
