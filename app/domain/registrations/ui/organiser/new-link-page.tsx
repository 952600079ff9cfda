import { ActionFrame } from "./action-frame";
import { type Refusal } from "./refusal";

type NewLinkPageProps = { name: string; email: string; path: string; refused?: Refusal };

/** Asks once before a private link stops working. */
export function NewLinkPage({ name, email, path, refused }: NewLinkPageProps) {
  return (
    <ActionFrame
      title="Maak een nieuwe link?"
      name={name}
      path={path}
      refused={refused}
      button="Maak en stuur de nieuwe link"
    >
      <p>
        Doe dit als iemand anders de persoonlijke link kreeg. De oude link werkt dan niet meer, ook niet in
        vroegere mails. De nieuwe link gaat naar <strong>{email}</strong>. De QR-code blijft dezelfde.
      </p>
    </ActionFrame>
  );
}
