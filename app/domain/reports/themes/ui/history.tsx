import { Time } from "~/ui/time";
import { useText } from "~/ui/text/text-provider";
import type { ThemeChangeLine } from "../theme";

/** What became of a theme, the last first. */
export function ThemeHistory({ changes }: { changes: readonly (ThemeChangeLine & { id: string })[] }) {
  const { theme: t } = useText("trace");
  return (
    <ol className="history">
      {changes.map(({ id, kind, at, oldName, newName }) => (
        <li key={id}>
          <Time at={at} format="day" />: {t.change[kind](oldName, newName)}
        </li>
      ))}
    </ol>
  );
}
