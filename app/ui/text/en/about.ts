import type { Section } from "../about";
import type { about as nl } from "../nl/about";

const section = (title: string, text: string[], list: string[] = []): Section => ({ title, text, list });

export const about: typeof nl = {
  privacy: {
    title: "What we do with your data",
    lead: "We only ask what your day needs. Afterwards we erase it.",
    keptTitle: "What we keep, and how long",
    columns: { what: "What", why: "What for", who: "Who sees it", howLong: "How long" },
    kept: [
      {
        what: "Your name, e-mail address, organisation and choices",
        why: "To keep your seat and to e-mail you about that day.",
        who: "The organisers of that day.",
        howLong: "24 months after the day. Then only a count is left, without your name.",
      },
      {
        what: "What you need to take part, and what you eat",
        why: "To arrange the room and the food.",
        who: "Only the organisers of that day, with your consent.",
        howLong: "14 days after the day. Then we erase it completely.",
      },
      {
        what: "Whether you may be in a photo",
        why: "To respect your choice. You can always change it.",
        who: "The organisers and who helps at the door.",
        howLong: "As long as your registration.",
      },
      {
        what: "When you were there",
        why: "For your certificate, and to count who was there.",
        who: "The organisers. A report only has a count.",
        howLong: "As long as your registration.",
      },
      {
        what: "The code to log in",
        why: "So that you need no password.",
        who: "Nobody: we only keep a fingerprint of it.",
        howLong: "The code works for 10 minutes. A day later it is erased.",
      },
      {
        what: "That you are logged in",
        why: "So that you need not ask for a code each time.",
        who: "Only you.",
        howLong: "30 days after your last visit, or until you log out.",
      },
      {
        what: "Your e-mail address when you follow a series",
        why: "To e-mail you when there is a new edition.",
        who: "The organisers of the series, as a count.",
        howLong: "Until you stop. The link in each e-mail does that.",
      },
      {
        what: "Your name at a table, if you give it, and what you send or write there",
        why: "So that the group can think together, and the report is right.",
        who: "Whoever sits at the table. When you gave your name, it may stand with your words in the report, which everybody reads. When you send something without a name, nobody sees whose it is.",
        howLong: "We erase your name with that day's registrations. What was said stays, without a name.",
      },
      {
        what: "Your name and e-mail address when you write a practice story",
        why: "To tell you how it stands, and to ask after a year whether it still holds.",
        who: "The editors of the network see your name. Readers see neither your name nor your address.",
        howLong:
          "As long as your story can be read, or until you ask us to forget you. The story itself then stays, without you.",
      },
      {
        what: "What you say of the draft of a report",
        why: "To make the report better. The link in the mail tells who you are.",
        who: "The organisers, and whom they ask to write along.",
        howLong: "We erase your name with your registration for that day.",
      },
    ],
    sections: [
      section("Who sees your data", [
        "The organisers of your day see your registration. Who helps at the door sees your name and organisation.",
        "Other participants see nothing of you, unless your name is on a badge that you wear yourself.",
        "We sell nothing and pass nothing on to others.",
      ]),
      section(
        "Cookies",
        ["We only use cookies that are needed. That is why we do not ask for consent."],
        [
          "A cookie that remembers that you are logged in. It goes when you log out.",
          "A cookie that remembers that you asked for a code. It works for a quarter of an hour.",
          "A cookie that remembers that you joined a table with a code. It works for two days.",
          "A cookie that remembers your language, for a year.",
          "A cookie that remembers which stories you found useful, for a year. It comes only when you mark one.",
        ],
      ),
      section("No tracking", [
        "We do not measure what you do. Nothing here comes from other companies: no fonts, no maps, no buttons.",
        "A link to a map opens another website. Other rules apply there.",
      ]),
      section("What you can ask", [
        "With the link in your e-mail you see everything and change it. There you also cancel.",
        "Log in to see what we keep of you, to take it with you or to erase it. Does that not work? E-mail the organiser: the address is on the event's page.",
        "You get an answer within a month.",
      ]),
      section("Not satisfied?", [
        "You can complain to the Belgian Data Protection Authority: Drukpersstraat 35, 1000 Brussels, contact@apd-gba.be.",
      ]),
    ],
  },
  accessibility: {
    title: "Accessibility",
    lead: "Everybody must be able to register and to take part. This is how we see to it.",
    sections: [
      section(
        "On this site",
        ["We build to the international agreement on accessible sites: WCAG 2.2, level AA."],
        [
          "Everything works with the keyboard. You always see where you are.",
          "You can read and register without JavaScript.",
          "You can make text four times larger without scrolling sideways.",
          "Colours differ enough. Colour never says something alone.",
          "Your device chooses: light, dark or high contrast, with or without movement.",
          "We write short and simple, and we explain difficult words.",
        ],
      ),
      section("In the room", [
        "With each day you read how to get there and how accessible the venue is: stairs, lift, toilet, hearing loop.",
        "Do you need something to take part? Say so when you register. The organiser will contact you.",
      ]),
      section("How we check", [
        "With every change a program (axe) checks our pages. We also walk through the steps with only a keyboard.",
      ]),
      section(
        "What is not good yet",
        ["This we know ourselves."],
        [
          "We have not yet had the site tested by people from outside.",
          "Texts about an event are in the organiser's language, also when you chose English.",
          "In our PDF files a screen reader can follow headings and tables. Nobody who uses one has tested them for us yet.",
          "Scanning a ticket at the door needs JavaScript. Looking up a name on paper always works.",
        ],
      ),
      section("Something does not work?", [
        "E-mail the organiser of the event. The address is on the event's page. Say which page it was and what you wanted to do.",
      ]),
    ],
  },
};
