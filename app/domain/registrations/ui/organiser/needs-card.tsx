import { AppLink } from "~/ui/app-link";
import { Card } from "~/ui/card";
import { Time } from "~/ui/time";
import type { Need, NeedsList } from "../../needs-list.server";

/** What people need to get in and to eat. Only organisers of this date see it, and only until it is erased. */
export function NeedsCard({ needs: { access, diet, eraseAfter } }: { needs: NeedsList }) {
  return (
    <section aria-labelledby="noden">
      <h2 id="noden">Toegankelijkheid en eten</h2>
      {eraseAfter === null ? (
        <p>Niemand die komt, vroeg iets.</p>
      ) : (
        <div className="stack">
          <p className="soft">
            Alleen organisatoren van deze dag zien dit. We wissen het op <Time at={eraseAfter} format="day" />
            .
          </p>
          <div className="grid grid--two">
            <Kind title="Toegankelijkheid" needs={access} />
            <Kind title="Eten" needs={diet} />
          </div>
        </div>
      )}
    </section>
  );
}

function Kind({ title, needs }: { title: string; needs: Need[] }) {
  return (
    <Card title={title}>
      {needs.length === 0 ? (
        <p>Geen vragen.</p>
      ) : (
        <ul className="lines">
          {needs.map(({ text, people }) => (
            <li key={text}>
              <strong>
                {people.length} × {text}
              </strong>
              <br />
              {people.map(({ id, name }, i) => (
                <span key={id}>
                  {i > 0 && ", "}
                  <AppLink to={`/beheer/inschrijvingen/${id}`}>{name}</AppLink>
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
