import { AppForm } from "~/ui/app-form";
import { Button, ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page, PageHeader } from "~/ui/page";
import { useContentLang } from "~/ui/text/text-provider";
import { questionPath, type QuestionKindName, type QuestionStateName } from "../question";
import { StateTag } from "./question-tags";
import { useWords } from "./use-words";
import "./questions.css";

type Followed = {
  kind: QuestionKindName;
  text: string;
  slug: string | null;
  asked: boolean;
  state: QuestionStateName;
};

/** The page of one follower: how their question stands, and the way out. Opening it stops nothing. */
export function FollowerPage({ followed }: { followed: Followed | null }) {
  const { followerPage: t } = useWords(followed?.kind ?? "OPEN_VRAAG");
  const lang = useContentLang();
  return (
    <>
      <PageHeader narrow title={t.title} />
      <Page narrow>
        {followed ? (
          <div className="stack stack--wide">
            <section className="stack">
              <p>{followed.asked ? t.asked : t.follows}</p>
              <p className="claim" lang={lang}>
                {followed.text}
              </p>
              {followed.slug ? (
                <>
                  <p>
                    <StateTag state={followed.state} />
                  </p>
                  <p>
                    <ButtonLink to={questionPath(followed.slug)}>{t.view}</ButtonLink>
                  </p>
                </>
              ) : (
                <p>{t.notOnline}</p>
              )}
            </section>
            <AppForm className="stack">
              <h2>{t.stopTitle}</h2>
              <p>{t.stopText}</p>
              <p>
                <Button variant="secondary">{t.stop}</Button>
              </p>
            </AppForm>
          </div>
        ) : (
          <Notice tone="success" live>
            <p>{t.stopped}</p>
          </Notice>
        )}
      </Page>
    </>
  );
}
