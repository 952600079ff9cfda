import { AppLink } from "~/ui/app-link";
import { formatDate } from "~/ui/dates";
import type { ArticleToCheck } from "../check.server";
import { editPath } from "./paths";

/** Reference pages that wait for somebody to look at them; nothing at all when none does. */
export function ArticlesToCheck({ list }: { list: ArticleToCheck[] }) {
  if (list.length === 0) return null;
  return (
    <section className="stack todo" aria-labelledby="naslag-nakijken" lang="nl-BE">
      <h2 id="naslag-nakijken">Naslag</h2>
      <ul>
        {list.map(({ id, title, checkBy }) => (
          <li key={id}>
            <AppLink to={editPath(id)}>Kijk na of dit nog klopt: {title}</AppLink>{" "}
            <span>Dit moest tegen {formatDate(checkBy)}.</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
