import { AppForm } from "~/ui/app-form";
import { Button } from "~/ui/button";
import { siteLinks } from "~/ui/site-links";
import { useText } from "~/ui/text/text-provider";
import "./find.css";

type BoxProps = {
  text?: string;
  /** Under the box: an example. */
  hint?: boolean;
};

/** The box to search in: a form that the browser sends. A small script (suggest-script) makes suggestions under it. */
export function SearchBox({ text, hint }: BoxProps) {
  const t = useText("find");
  return (
    <search>
      <AppForm method="get" action={siteLinks.search} className="find-box" data-find="/zoeken/suggesties">
        <label className="find-box__label" htmlFor="q">
          {t.label}
        </label>
        <div className="find-box__field">
          <input
            id="q"
            name="q"
            type="search"
            className="input"
            defaultValue={text}
            maxLength={300}
            aria-describedby={hint ? "q-hint" : undefined}
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="search"
          />
          <ul id="q-list" className="find-list" hidden aria-label={t.suggestions} />
        </div>
        <Button icon="search">{t.button}</Button>
        {hint && (
          <p id="q-hint" className="find-box__hint soft small">
            {t.example}
          </p>
        )}
        <p
          className="visually-hidden"
          role="status"
          data-none={t.noSuggestions}
          data-some={t.someSuggestions}
        />
      </AppForm>
    </search>
  );
}
