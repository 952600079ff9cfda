import type { ReactNode } from "react";
import { AppLink } from "~/ui/app-link";
import { Notice } from "~/ui/notice";
import { useContentLang, useText } from "~/ui/text/text-provider";
import { organisationPath } from "../../directory/organisation";
import type { ShownCard } from "../queries.server";

type CardBlockProps = {
  card: ShownCard;
  level?: 2 | 3;
  /** On the organisation's own page its name is not said again. */
  ofItself?: boolean;
};

/** A contact point, the same wherever it is shown. One that no longer exists says so first. */
export function CardBlock({ card, level = 3, ofItself }: CardBlockProps) {
  const { card: t } = useText("reference");
  const lang = useContentLang();
  const Heading = `h${level}` as const;
  const place = [card.postalCode, card.municipality].filter(Boolean).join(" ");
  return (
    <div className="contact-card stack stack--tight">
      {card.withdrawnAt && (
        <Notice tone="warning">
          <p>{t.withdrawn}</p>
        </Notice>
      )}
      <Heading className="contact-card__name" lang={lang}>
        {card.name}
      </Heading>
      {!ofItself && <Organisation organisation={card.organisation} />}
      {card.about && <p lang={lang}>{card.about}</p>}
      {!card.withdrawnAt && (
        <>
          <Lines lines={[card.building, card.street, place]} />
          <Reach card={card} />
          {card.contactPerson && <Line word={t.ask}>{card.contactPerson}</Line>}
          {card.hours && <Line word={t.hours}>{card.hours}</Line>}
        </>
      )}
    </div>
  );
}

function Organisation({ organisation }: Pick<ShownCard, "organisation">) {
  if (!organisation) return null;
  const { name, slug, listedAt } = organisation;
  return (
    <p className="soft">{slug && listedAt ? <AppLink to={organisationPath(slug)}>{name}</AppLink> : name}</p>
  );
}

function Lines({ lines }: { lines: string[] }) {
  const shown = lines.filter(Boolean);
  if (shown.length === 0) return null;
  return (
    <address className="contact-card__address">
      {shown.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}

function Reach({ card: { phone, email, website } }: Pick<CardBlockProps, "card">) {
  const { card: t } = useText("reference");
  return (
    <>
      {phone && (
        <p>
          <a href={`tel:${dialled(phone)}`} className="nowrap">
            {phone}
          </a>
        </p>
      )}
      {email && (
        <p className="contact-card__long">
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      {website && (
        <p className="contact-card__long">
          <a href={website} rel="nofollow noopener">
            {t.website}: {website.replace(/^https?:\/\/(?:www\.)?|\/$/g, "")}
          </a>
        </p>
      )}
    </>
  );
}

const Line = ({ word, children }: { word: string; children: ReactNode }) => (
  <p>
    <span className="soft">{word}:</span> {children}
  </p>
);

/** Belgian spelling to what a telephone dials: 02 553 43 50 → +3225534350. */
function dialled(phone: string): string {
  return phone.replace(/[^\d+]/g, "").replace(/^0(?=[1-9])/, "+32");
}
