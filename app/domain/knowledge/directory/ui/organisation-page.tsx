import type { ReactNode } from "react";
import { eventKindLabels } from "~/domain/events/event";
import { participantTypeLabels } from "~/domain/events/participant-types";
import { firstWords } from "~/domain/networks/about";
import { partnerPartLabels } from "~/domain/networks/network";
import { provinceLabels } from "~/domain/vocabulary/province";
import { AppLink } from "~/ui/app-link";
import { Facts } from "~/ui/facts";
import { Page, PageHeader } from "~/ui/page";
import { siteLinks } from "~/ui/site-links";
import { Tag, Tags } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import { CardBlock } from "../../contact-cards/ui/card-block";
import { isRequest } from "../../questions/question";
import { KindTag } from "../../questions/ui/question-tags";
import type { OrganisationPage as Shown } from "../queries.server";
import "../../contact-cards/ui/contact-cards.css";
import "./directory.css";

/** An organisation in the directory: what it is, whom to ask, where it spoke and what it shares. */
export function OrganisationPage({ page, aboutHtml }: { page: Shown; aboutHtml: string }) {
  const { directory, organisation: t } = useText("reference");
  const lang = useContentLang();
  const { organisation, sessions, stories, contributions, questions } = page;
  const nothing = sessions.length + stories.length + contributions.length + questions.length === 0;
  return (
    <>
      <PageHeader
        title={organisation.name}
        lang={lang}
        crumbs={[{ label: directory.title, to: siteLinks.organisations }, { label: organisation.name }]}
      />
      <Page>
        <div className="aside-layout">
          <div className="stack stack--wide">
            {aboutHtml && (
              <div className="prose" lang={lang} dangerouslySetInnerHTML={{ __html: aboutHtml }} />
            )}
            <Stories list={stories} />
            <Sessions list={sessions} />
            <Contributions list={contributions} />
            <Questions list={questions} slug={organisation.slug} />
            {nothing && <p className="soft">{t.nothing}</p>}
          </div>
          <aside className="stack stack--wide organisation-aside">
            <InShort page={page} />
            {page.cards.length > 0 && (
              <Part id="contact" title={t.contact}>
                {page.cards.map((card) => (
                  <CardBlock key={card.id} card={card} ofItself />
                ))}
              </Part>
            )}
          </aside>
        </div>
      </Page>
    </>
  );
}

type PartProps = { id: string; title: string; children: ReactNode };

const Part = ({ id, title, children }: PartProps) => (
  <section className="stack" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

function InShort({ page: { organisation, networks } }: { page: Shown }) {
  const { organisation: t } = useText("reference");
  const locale = useLocale();
  const lang = useContentLang();
  const { kind, sector, municipality, province, website } = organisation;
  const place = [municipality, province && provinceLabels[locale][province]].filter(Boolean).join(", ");
  return (
    <Part id="kort" title={t.facts}>
      <Facts
        beside={false}
        facts={[
          { term: t.kind, value: kind && participantTypeLabels[locale][kind] },
          { term: t.sector, value: sector && (locale === "nl" ? sector.name : sector.nameEn) },
          { term: t.place, value: place },
          {
            term: t.website,
            value: website && (
              <a href={website} rel="nofollow noopener">
                {website.replace(/^https?:\/\/(?:www\.)?|\/$/g, "")}
              </a>
            ),
          },
          {
            term: t.networks,
            value:
              networks.length > 0 ? (
                <ul>
                  {networks.map(({ slug, name, part }) => (
                    <li key={`${slug}-${part}`}>
                      <AppLink to={`/netwerken/${slug}`} lang={lang}>
                        {name}
                      </AppLink>{" "}
                      <span className="soft">({partnerPartLabels[locale][part].toLowerCase()})</span>
                    </li>
                  ))}
                </ul>
              ) : null,
          },
        ]}
      />
    </Part>
  );
}

function Stories({ list }: { list: Shown["stories"] }) {
  const { organisation: t } = useText("reference");
  const lang = useContentLang();
  if (list.length === 0) return null;
  return (
    <Part id="verhalen" title={t.stories}>
      <ul className="plain-lines">
        {list.map(({ slug, title, situation }) => (
          <li key={slug} lang={lang}>
            <p>
              <AppLink to={`/verhalen/${slug}`}>{title}</AppLink>
            </p>
            {situation && <p className="soft measure">{firstWords(situation, 160)}</p>}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Sessions({ list }: { list: Shown["sessions"] }) {
  const { organisation: t } = useText("reference");
  const locale = useLocale();
  const lang = useContentLang();
  if (list.length === 0) return null;
  return (
    <Part id="sessies" title={t.sessions}>
      <ul className="plain-lines">
        {list.map(({ id, slug, title, kind, startsAt, municipality }) => (
          <li key={id}>
            <p>
              <AppLink to={`/evenementen/${slug}`} lang={lang}>
                {title}
              </AppLink>
            </p>
            <p className="soft small">
              {eventKindLabels[locale][kind]}
              {startsAt && (
                <>
                  {" · "}
                  <Time at={startsAt} format="short" />
                </>
              )}
              {municipality && ` · ${municipality}`}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Contributions({ list }: { list: Shown["contributions"] }) {
  const { organisation: t } = useText("reference");
  const { kinds } = useText("trace");
  const lang = useContentLang();
  if (list.length === 0) return null;
  return (
    <Part id="ondertekend" title={t.contributions}>
      <p className="soft">{t.contributionsLead}</p>
      <ul className="plain-lines">
        {list.map(({ id, kind, text }) => (
          <li key={id} className="stack stack--tight">
            <p>
              <Tag tone="accent">{kinds[kind]}</Tag>
            </p>
            <p lang={lang}>
              <AppLink to={`/bijdragen/${id}`}>{text}</AppLink>
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Questions({ list, slug }: { list: Shown["questions"]; slug: string }) {
  const { organisation: t } = useText("reference");
  const lang = useContentLang();
  if (list.length === 0) return null;
  return (
    <Part id="vragen" title={t.questions}>
      <ul className="plain-lines">
        {list.map((question) => (
          <li key={question.slug}>
            <p lang={lang}>
              <AppLink to={`/vragen/${question.slug}`}>{question.text}</AppLink>
            </p>
            <Tags>
              {[
                isRequest(question.kind) && <KindTag key="kind" kind={question.kind} />,
                <Tag key="state" tone={question.state === "BEANTWOORD" ? "good" : "plain"}>
                  {t.states[question.state]}
                </Tag>,
              ]}
            </Tags>
          </li>
        ))}
      </ul>
      <p>
        <AppLink to={`/vragen/aan/${slug}`}>{t.allQuestions}</AppLink>
      </p>
    </Part>
  );
}
