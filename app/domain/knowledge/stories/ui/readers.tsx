import { AppForm } from "~/ui/app-form";
import { Button, ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { useContentLang, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import type { Experience } from "../experiences.server";

type UsefulProps = { slug: string; useful: { count: number; mine: boolean } };

/** One press says that it is of use, one more takes that back. */
export function Useful({ slug, useful: { count, mine } }: UsefulProps) {
  const t = useText("reading").useful;
  return (
    <section className="card stack stack--tight" aria-labelledby="nuttig">
      <h2 id="nuttig" className="story__small-title">
        {t.title}
      </h2>
      <p>
        {t.count(count)}
        {mine && ` ${t.mine}`}
      </p>
      <AppForm action={`/verhalen/${slug}/nuttig${mine ? "/herroeping" : ""}`} stay>
        <Button variant={mine ? "secondary" : "primary"} icon={mine ? undefined : "success"}>
          {mine ? t.unmark : t.mark}
        </Button>
      </AppForm>
    </section>
  );
}

type ContactProps = { slug: string; reachable: boolean; sent: boolean };

/** The way to who did this, without an address. */
export function Contact({ slug, reachable, sent }: ContactProps) {
  const t = useText("reading").contact;
  return (
    <section id="contact" className="card stack stack--tight" aria-labelledby="vragen">
      <h2 id="vragen" className="story__small-title">
        {t.title}
      </h2>
      {sent && (
        <Notice tone="success" live>
          <p>{t.thanks}</p>
        </Notice>
      )}
      <p>{reachable ? t.lead : t.unreachable}</p>
      {reachable && (
        <p>
          <ButtonLink variant="secondary" to={`/verhalen/${slug}/contact`}>
            {t.button}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

type ExperiencesProps = { slug: string; list: Experience[]; sent: boolean };

/** How it went for others who tried it. */
export function Experiences({ slug, list, sent }: ExperiencesProps) {
  const t = useText("reading").experiences;
  const lang = useContentLang();
  return (
    <section id="ervaringen" className="stack no-print" aria-labelledby="ook-geprobeerd">
      <h2 id="ook-geprobeerd">{t.title}</h2>
      {sent && (
        <Notice tone="success" live>
          <p>{t.thanks}</p>
        </Notice>
      )}
      <p className="measure">{list.length > 0 ? t.lead : t.none}</p>
      {list.length > 0 && (
        <ul className="story-experiences">
          {list.map(({ id, organisation, text, at }) => (
            <li key={id}>
              <p className="pre-line" lang={lang}>
                {text}
              </p>
              <p className="small">
                <strong>{organisation}</strong>{" "}
                <span className="soft">
                  <Time at={at} format="day" />
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <ButtonLink variant="secondary" to={`/verhalen/${slug}/ervaringen`}>
          {t.button}
        </ButtonLink>
      </p>
    </section>
  );
}
