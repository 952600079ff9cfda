import { ButtonLink } from "./button";
import { useText } from "./text/text-provider";

type PagerProps = { page: number; pages: number; to: (page: number) => string };

/** Previous, where you are, next. Nothing when there is but one page. */
export function Pager({ page, pages, to }: PagerProps) {
  const t = useText("common");
  if (pages < 2) return null;
  return (
    <nav className="pager" aria-label={t.pager}>
      {page > 1 ? (
        <ButtonLink variant="secondary" to={to(page - 1)} rel="prev">
          {t.previous}
        </ButtonLink>
      ) : (
        <span />
      )}
      <p>{t.page(page, pages)}</p>
      {page < pages ? (
        <ButtonLink variant="secondary" to={to(page + 1)} rel="next">
          {t.next}
        </ButtonLink>
      ) : (
        <span />
      )}
    </nav>
  );
}
