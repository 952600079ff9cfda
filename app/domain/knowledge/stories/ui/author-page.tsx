import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { Tag } from "~/ui/tag";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { Time } from "~/ui/time";
import type { AuthorPage as Data } from "../author-page.server";
import { storyStateLabels, type StoryPart } from "../story";
import { readPath } from "./paths";
import { authorDesk } from "./picture-desk";
import { PictureLine } from "./pictures-form";
import { StoryText } from "./story-text";
import { STATE_TONE } from "./state-tag";
import "./story-writing.css";

type AuthorPageProps = Data & {
  html: Partial<Record<StoryPart, string>>;
  /** Of this page; what one does lies below it. */
  path: string;
  said: string | null;
  refusal: string | null;
  /** It came in just now: a picture may follow. */
  isNew: boolean;
};

/** What the author finds behind their private link: where the story stands, what they can do, and what it says. */
export function AuthorPage(page: AuthorPageProps) {
  const { story, revision, said, refusal, isNew, path } = page;
  const { own: t } = useText("storyWriting");
  const pictures = useText("storyPictures");
  const labels = storyStateLabels[useLocale()];
  return (
    <>
      <PageHeader
        title={t.title(revision.title)}
        above={<Tag tone={STATE_TONE[story.state]}>{labels[story.state]}</Tag>}
        lead={t.state[story.state]}
      />
      <Page>
        <div className="stack stack--wide">
          {said && (
            <Notice tone="success" live>
              <p>{said}</p>
              {isNew && (
                <p>
                  <AppLink to={authorDesk(path).path}>{pictures.addFirst}</AppLink>
                </p>
              )}
            </Notice>
          )}
          {refusal && (
            <Notice tone="error" live>
              <p>{refusal}</p>
            </Notice>
          )}
          <StillHolds {...page} />
          <Remark {...page} />
          <Way {...page} />
          <Actions {...page} />
          <section className="stack" aria-labelledby="tekst">
            <h2 id="tekst">{t.text}</h2>
            <StoryText {...page} />
          </section>
          <Pictures {...page} />
        </div>
      </Page>
    </>
  );
}

function StillHolds({ asked, unconfirmed, path }: AuthorPageProps) {
  const { own: t } = useText("storyWriting");
  if (!asked) return null;
  return (
    <Notice tone="warning" title={t.asked}>
      <p>
        {unconfirmed && `${t.unconfirmed} `}
        {t.askedText}
      </p>
      <AppForm action={`${path}/bevestiging`}>
        <SubmitButton>{t.confirm}</SubmitButton>
      </AppForm>
    </Notice>
  );
}

function Remark({ remark, change, said }: AuthorPageProps) {
  const { own: t } = useText("storyWriting");
  const lang = useContentLang();
  return (
    <>
      {change && !said && (
        <Notice tone={change === "PENDING" ? "info" : "warning"}>
          <p>{change === "PENDING" ? t.changePending : t.changeRefused}</p>
        </Notice>
      )}
      {remark && (
        <Notice title={t.remark}>
          <p className="pre-line" lang={lang}>
            {remark}
          </p>
        </Notice>
      )}
    </>
  );
}

/** The way of a story: handed in, in the network, for everybody. */
function Way({ story }: AuthorPageProps) {
  const { own: t } = useText("storyWriting");
  const { submittedAt, inNetworkAt, sharedAt } = story;
  const reached = { DRAFT: 0, DECLINED: 0, WITHDRAWN: 0, SUBMITTED: 1, IN_NETWORK: 2, SHARED: 3 }[
    story.state
  ];
  const steps = [
    { label: t.steps.submitted, at: submittedAt },
    { label: t.steps.network, at: inNetworkAt },
    { label: t.steps.shared, at: sharedAt },
  ];
  return (
    <section className="stack" aria-labelledby="weg">
      <h2 id="weg">{t.where}</h2>
      <ol className="story-way">
        {steps.map(({ label, at }, i) => (
          <li
            key={label}
            className={i < reached ? "story-way__done" : i === reached ? "story-way__now" : undefined}
            aria-current={i === reached ? "step" : undefined}
          >
            <p>
              <strong>
                {i + 1}. {label}
              </strong>
            </p>
            <p className="soft small">
              {i >= reached ? i === reached ? t.now : t.next : at ? <Time at={at} format="day" /> : t.reached}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Actions({ story, may, path, pictures }: AuthorPageProps) {
  const { own: t } = useText("storyWriting");
  const onPictures = useText("storyPictures");
  return (
    <div className="row">
      {may.submit && (
        <AppForm action={`${path}/indiening`}>
          <SubmitButton>{t.submit}</SubmitButton>
        </AppForm>
      )}
      <ButtonLink to={`${path}/tekst`} variant={may.submit ? "secondary" : "primary"}>
        {t.edit}
      </ButtonLink>
      <ButtonLink to={authorDesk(path).path} variant="secondary">
        {pictures.length > 0 ? onPictures.manage : onPictures.open}
      </ButtonLink>
      {story.state === "SHARED" && <AppLink to={readPath(story.slug)}>{t.read}</AppLink>}
      {may.withdraw && (
        <ButtonLink to={`${path}/intrekking`} variant="quiet">
          {t.withdraw}
        </ButtonLink>
      )}
    </div>
  );
}

/** What stands with the story, and what of it waits. */
function Pictures({ pictures, path }: AuthorPageProps) {
  const t = useText("storyPictures");
  const desk = authorDesk(path);
  if (pictures.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="fotos">
      <h2 id="fotos">{t.heading}</h2>
      <ul className="line-list">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <PictureLine desk={desk} picture={picture} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asks once more, for who presses by accident. */
export function WithdrawOwnPage({ title, path }: { title: string; path: string }) {
  const { own: t } = useText("storyWriting");
  const common = useText("common");
  return (
    <>
      <PageHeader narrow title={t.withdraw} lead={title} />
      <Page narrow>
        <AppForm className="form">
          <p>{t.withdrawText}</p>
          <div className="row">
            <SubmitButton variant="danger">{t.withdrawConfirm}</SubmitButton>
            <ButtonLink variant="quiet" to={path}>
              {common.back}
            </ButtonLink>
          </div>
        </AppForm>
      </Page>
    </>
  );
}
