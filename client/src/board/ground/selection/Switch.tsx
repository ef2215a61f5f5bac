import * as styles from "./selection.css.ts";

/** Something that a link is or is not. */
export function Switch({
  words,
  isOn,
  onSwitch,
}: {
  readonly words: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}) {
  return (
    <label className={styles.switchLine}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
      />
      {words}
    </label>
  );
}
