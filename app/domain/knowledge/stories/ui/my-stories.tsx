import { AppLink } from "~/ui/app-link";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text/text-provider";
import type { MyStory } from "../personal-data.server";
import { storyStateLabels } from "../story";
import { STATE_TONE } from "./state-tag";

/** On one's own page: the stories that one wrote, and where each stands. */
export function MyStories({ list }: { list: MyStory[] }) {
  const { mine: t } = useText("storyWriting");
  const labels = storyStateLabels[useLocale()];
  if (list.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="mijn-verhalen">
      <h2 id="mijn-verhalen">{t.title}</h2>
      <ul className="stack stack--tight">
        {list.map(({ id, title, path, state, asked }) => (
          <li key={id}>
            <AppLink to={path}>{title}</AppLink> <Tag tone={STATE_TONE[state]}>{labels[state]}</Tag>{" "}
            {asked && <Tag tone="warn">{t.asked}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
