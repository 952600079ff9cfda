import { AppForm } from "~/ui/app-form";
import { Button } from "~/ui/button";
import { fieldErrorTexts } from "~/ui/error-text";
import { EmailField } from "~/ui/text-field";
import { useLocale, useText } from "~/ui/text/text-provider";

type FollowProps = {
  series: { slug: string; title: string };
  /** What was typed and what is wrong with it, when it came back. */
  refused?: { errors: Record<string, string>; values: Record<string, string | string[]> };
};

/** Asks for an address to which news of the next edition goes. */
export function FollowSeries({ series, refused }: FollowProps) {
  const t = useText("events");
  const errors = fieldErrorTexts(refused?.errors ?? {}, useLocale());
  const typed = refused?.values.email;
  return (
    <AppForm action={`/reeksen/${series.slug}/volgers`} className="stack measure">
      <EmailField
        name="email"
        label={t.followEmail}
        hint={t.followSeriesHint}
        error={errors.email}
        defaultValue={typeof typed === "string" ? typed : undefined}
      />
      <p>
        <Button>{t.followSeries}</Button>
      </p>
    </AppForm>
  );
}
