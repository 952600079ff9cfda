import { useText } from "./text/text-provider";

type ContactCardProps = {
  title?: string;
  name?: string;
  organisation?: string;
  email?: string;
  phone?: string;
};

/** Who answers questions. @param phone as people write it, e.g. `02 553 43 50`. */
export function ContactCard({ title, name, organisation, email, phone }: ContactCardProps) {
  const t = useText("common");
  return (
    <div className="contact-card">
      <p className="contact-card__title">{title ?? t.contactQuestion}</p>
      {name && <p>{name}</p>}
      {organisation && <p className="soft">{organisation}</p>}
      {email && (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      {phone && (
        <p>
          <a href={`tel:${dialled(phone)}`} className="nowrap">
            {phone}
          </a>
        </p>
      )}
    </div>
  );
}

/** Belgian spelling to what a telephone dials: 02 553 43 50 → +3225534350. */
function dialled(phone: string): string {
  return phone.replace(/[^\d+]/g, "").replace(/^0(?=[1-9])/, "+32");
}
