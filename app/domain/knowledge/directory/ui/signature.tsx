import { AppForm } from "~/ui/app-form";
import { AppLink } from "~/ui/app-link";
import { SubmitButton } from "~/ui/button";
import { errorText } from "~/ui/error-text";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { SelectField } from "~/ui/select-field";
import { useContentLang, useLocale, useText } from "~/ui/text/text-provider";
import { organisationPath } from "../organisation";
import type { Signature as Shown } from "../signature.server";

export const signaturePath = (contributionId: string) => `/bijdragen/${contributionId}/handtekening`;

type SignatureProps = { signature: Shown; done: string | null; reason: string | null };

/** Which organisation stands for what was said; for who said it and who organises also how to change that. */
export function Signature({ signature, done, reason }: SignatureProps) {
  const { signature: t } = useText("reference");
  const lang = useContentLang();
  const { by, own, mayChoose, mayTakeBack, contributionId } = signature;
  if (!by && !own && !mayChoose) return null;
  return (
    <Page>
      <section className="stack section" aria-labelledby="handtekening">
        <h2 id="handtekening">{t.title}</h2>
        <Outcome done={done} reason={reason} />
        {by ? (
          <p>
            {t.by}{" "}
            <strong lang={lang}>
              {by.slug ? <AppLink to={organisationPath(by.slug)}>{by.name}</AppLink> : by.name}
            </strong>
          </p>
        ) : (
          <p>{t.none}</p>
        )}
        {own && (
          <AppForm action={signaturePath(contributionId)} className="stack stack--tight">
            <p className="soft">{t.signHint}</p>
            <p>
              <SubmitButton variant="secondary">{t.signAs(own)}</SubmitButton>
            </p>
          </AppForm>
        )}
        {mayChoose && <Choose signature={signature} />}
        {mayTakeBack && (
          <AppForm action={`${signaturePath(contributionId)}/intrekking`}>
            <SubmitButton variant="quiet">{t.back}</SubmitButton>
          </AppForm>
        )}
      </section>
    </Page>
  );
}

function Choose({ signature: { contributionId, listed } }: Pick<SignatureProps, "signature">) {
  const { signature: t } = useText("reference");
  if (listed.length === 0) return null;
  return (
    <AppForm action={signaturePath(contributionId)} className="form">
      <SelectField
        name="organisationId"
        label={t.choose}
        hint={t.chooseHint}
        empty={t.empty}
        options={listed.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <p>
        <SubmitButton variant="secondary">{t.sign}</SubmitButton>
      </p>
    </AppForm>
  );
}

function Outcome({ done, reason }: Omit<SignatureProps, "signature">) {
  const { signature: t } = useText("reference");
  const locale = useLocale();
  if (reason)
    return (
      <Notice tone="error" live>
        <p>{errorText({ code: "conflict", reason }, locale)}</p>
      </Notice>
    );
  const words = done && Object.hasOwn(t.done, done) ? t.done[done as keyof typeof t.done] : null;
  return words ? (
    <Notice tone="success" live>
      <p>{words}</p>
    </Notice>
  ) : null;
}
