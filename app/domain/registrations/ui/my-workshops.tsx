import { AppForm } from "~/ui/app-form";
import { SubmitButton } from "~/ui/button";
import { formatDeadline, formatMinutes } from "~/ui/dates";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/tag";
import { useLocale, useText } from "~/ui/text/text-provider";
import type { WorkshopOnDate } from "../workshops.server";
import type { Managed } from "./managed";

/** Per round the workshop one sits in, the line one stands in, and offers that wait for an answer. */
export function MyWorkshops(managed: Managed) {
  const { registration } = managed;
  const t = useText("registration");
  if (registration.rounds.length === 0) return null;
  const items = new Map(registration.rounds.flatMap((round) => round.items.map((item) => [item.id, item])));
  return (
    <section className="stack" aria-labelledby="workshops">
      <h2 id="workshops">{t.myWorkshops}</h2>
      {registration.waits
        .filter((wait) => wait.status === "OFFERED" && items.has(wait.itemId))
        .map((wait) => (
          <WorkshopOffer
            key={wait.id}
            wait={wait}
            title={items.get(wait.itemId)?.title ?? ""}
            path={managed.path}
          />
        ))}
      <ul className="lines">
        {registration.rounds.map((round) => {
          const choice = registration.choices.find((one) => one.roundId === round.id);
          const wish =
            choice && registration.status !== "CONFIRMED" ? choice.firstItemId : choice?.seatItemId;
          const waiting = registration.waits.filter(
            (wait) => wait.status === "WAITING" && round.items.some((item) => item.id === wait.itemId),
          );
          return (
            <li key={round.id}>
              <strong>{round.title}</strong>
              <br />
              {wish && items.has(wish) ? (
                <Seat item={items.get(wish)!} />
              ) : (
                <span className="soft">{choice ? t.noSeat : t.noChoice}</span>
              )}
              {waiting.map((wait) => (
                <p key={wait.id}>
                  <Tag tone="warn">
                    {t.waitlisted.workshop(items.get(wait.itemId)?.title ?? "", wait.place)}
                  </Tag>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Seat({ item }: { item: WorkshopOnDate }) {
  return (
    <>
      {item.title} · {formatMinutes(item.startMinute)} – {formatMinutes(item.endMinute)}
      {item.room && ` · ${item.room}`}
    </>
  );
}

function WorkshopOffer({
  wait,
  title,
  path,
}: {
  wait: Managed["registration"]["waits"][number];
  title: string;
  path: string;
}) {
  const { offered: t } = useText("registration");
  const locale = useLocale();
  return (
    <Notice tone="warning" title={t.workshop(title)}>
      {wait.offerExpiresAt && <p>{t.until(formatDeadline(new Date(wait.offerExpiresAt), locale))}</p>}
      <div className="row">
        <AppForm action={`${path}/workshopaanbod/${wait.id}`}>
          <SubmitButton>{t.acceptWorkshop}</SubmitButton>
        </AppForm>
        <AppForm action={`${path}/workshopaanbod/${wait.id}/doorgave`}>
          <SubmitButton variant="secondary">{t.keepCurrent}</SubmitButton>
        </AppForm>
      </div>
    </Notice>
  );
}
