import type { MetaFunction } from "@remix-run/node";
import { Page, PageHeader } from "~/ui/page";
import { useLocale } from "~/ui/text/text-provider";

export const meta: MetaFunction = () => [{ title: "Toegankelijkheid - Netwerf" }];

const words = {
  nl: {
    title: "Toegankelijkheid",
    lead: "Iedereen moet zich kunnen inschrijven. Daar letten we op bij elke pagina.",
    parts: [
      [
        "Wat we doen",
        "We bouwen volgens WCAG 2.2, niveau AA. Elke pagina wordt bij elke wijziging nagekeken met een testprogramma, met het toetsenbord en op een klein scherm.",
      ],
      [
        "Wat werkt",
        "Je kan alles met het toetsenbord doen. Je kan tot 400 % vergroten. Inschrijven werkt ook zonder JavaScript. Je systeem kiest tussen licht, donker en hoog contrast.",
      ],
      [
        "Wat nog niet",
        "We lieten de site nog niet testen door een extern bureau. De kaart met provincies is een lijst van tegels, geen echte kaart.",
      ],
      [
        "Lukt er iets niet?",
        "Antwoord op een mail van ons, of contacteer de organisator van je evenement. We zoeken samen een oplossing, en je krijgt een antwoord.",
      ],
    ],
  },
  en: {
    title: "Accessibility",
    lead: "Everybody must be able to register. We mind that on every page.",
    parts: [
      [
        "What we do",
        "We build to WCAG 2.2, level AA. With every change every page is checked by a test program, by keyboard and on a small screen.",
      ],
      [
        "What works",
        "You can do everything by keyboard. You can enlarge to 400 %. Registering works without JavaScript too. Your system chooses between light, dark and high contrast.",
      ],
      [
        "What does not yet",
        "No outside office has tested the site yet. The map of provinces is a list of tiles, not a real map.",
      ],
      [
        "Something does not work?",
        "Answer one of our mails, or contact the organiser of your event. We look for a way together, and you get an answer.",
      ],
    ],
  },
};

export default function Accessibility() {
  const t = words[useLocale()];
  return (
    <>
      <PageHeader narrow title={t.title} lead={t.lead} />
      <Page narrow>
        {t.parts.map(([title, text]) => (
          <section key={title} className="section">
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
      </Page>
    </>
  );
}
