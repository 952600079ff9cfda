import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { Button } from "~/ui/button";
import { fieldErrorTexts } from "~/ui/error-text";
import { Facts } from "~/ui/facts";
import { Notice } from "~/ui/notice";
import { EmailField } from "~/ui/text-field";
import { useLocale } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import type { Named } from "../named";
import { addresseePath, questionPath, type QuestionKindName } from "../question";
import type { QuestionPageProps } from "./question-page";
import { useWords } from "./use-words";

/** Short facts of a question, and how one hears of its answer. */
export function QuestionAside(props: QuestionPageProps) {
  const { question, network, themes, sectors, followers } = props;
  const { page: t } = useWords(question.kind);
  const { addressee } = question;
  return (
    <aside className="stack stack--wide">
      <section className="stack" aria-labelledby="kort">
        <h2 id="kort">{t.facts}</h2>
        <Facts
          beside={false}
          facts={[
            {
              term: t.addressee,
              value:
                addressee &&
                (addressee.slug ? (
                  <AppLink to={addresseePath(addressee.slug)}>{addressee.name}</AppLink>
                ) : (
                  addressee.name
                )),
            },
            { term: t.askedOn, value: <Time at={question.createdAt} format="day" /> },
            { term: t.putOn, value: question.askedAt && <Time at={question.askedAt} format="day" /> },
            {
              term: t.expectedOn,
              value: question.expectedOn && <Time at={question.expectedOn} format="day" />,
            },
            { term: t.themes, value: themes.length > 0 && <Names names={themes} path="/themas/" /> },
            { term: t.sectors, value: sectors.length > 0 && <Names names={sectors} /> },
            {
              term: t.network,
              value: network && <AppLink to={`/netwerken/${network.slug}`}>{network.name}</AppLink>,
            },
            { term: t.followers, value: followers > 0 && t.people(followers) },
          ].filter(({ value }) => value !== false)}
        />
      </section>
      {question.publishedAt && question.state !== "VERVALLEN" && <Follow {...props} />}
    </aside>
  );
}

function Names({ names, path }: { names: Named[]; path?: string }) {
  const locale = useLocale();
  return names.map(({ id, name, nameEn }, i) => {
    const words = locale === "nl" ? name : nameEn;
    return (
      <span key={id}>
        {i > 0 && ", "}
        {path ? <AppLink to={`${path}${id}`}>{words}</AppLink> : words}
      </span>
    );
  });
}

function Follow({ question, answer, followed }: QuestionPageProps) {
  const { page: t } = useWords(question.kind);
  return (
    <section className="stack" aria-labelledby="volgen">
      <h2 id="volgen">{t.follow}</h2>
      {followed ? (
        <Notice tone="success" live>
          <p>{t.followed}</p>
        </Notice>
      ) : (
        <>
          <p>{answer ? t.followLeadAnswered : t.followLead}</p>
          <FollowQuestion kind={question.kind} slug={question.slug} />
        </>
      )}
    </section>
  );
}

type FollowProps = {
  kind: QuestionKindName;
  slug: string;
  /** What was typed and what is wrong with it, when it came back. */
  refused?: { errors: Record<string, string>; values: Record<string, string | string[]> };
};

/** Asks for an address to which the answer goes. */
export function FollowQuestion({ kind, slug, refused }: FollowProps) {
  const { page: t } = useWords(kind);
  const errors = fieldErrorTexts(refused?.errors ?? {}, useLocale());
  const typed = refused?.values.email;
  return (
    <AppForm action={`${questionPath(slug)}/volgers`} className="stack measure">
      <EmailField
        name="email"
        label={t.followEmail}
        error={errors.email}
        defaultValue={typeof typed === "string" ? typed : undefined}
      />
      <p>
        <Button variant="secondary">{t.follow}</Button>
      </p>
    </AppForm>
  );
}
