import { Fold } from "~/ui/fold";
import { useText } from "~/ui/text/text-provider";

type FeedProps = {
  /** The calendar as a full address, to paste. */
  calendarUrl: string;
  atom: string;
  rss: string;
};

/** How to follow a list: in one's calendar, or as news. The addresses carry the filters of the list. */
export function FeedLinks({ calendarUrl, atom, rss }: FeedProps) {
  const t = useText("events");
  return (
    <Fold title={t.feeds.title}>
      <p>
        <a href={calendarUrl.replace(/^https?:/, "webcal:")}>{t.feeds.open}</a>
      </p>
      <p>
        {t.subscribeHint}
        <br />
        <code className="copy-text">{calendarUrl}</code>
      </p>
      <p>
        <a href={atom}>{t.feeds.news}</a> · <a href={rss}>{t.newsFeed}</a>
      </p>
    </Fold>
  );
}
