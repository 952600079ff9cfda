import { Tag } from "../tag";
import type { TimelineItem } from "../timeline";

/** An invented programme with everything a programme can have. */
export const PROGRAMME: TimelineItem[] = [
  { id: "1", start: 540, end: 570, title: "Onthaal met koffie", isBreak: true },
  {
    id: "2",
    start: 570,
    end: 585,
    title: "Welkom",
    speakers: [{ name: "Griet Claeys", title: "coördinator", organisation: "Vormingsfonds LDE" }],
  },
  {
    id: "3",
    start: 585,
    end: 630,
    title: "Zo verloopt de evaluatie na vijf jaar",
    kind: "Toelichting",
    room: "Grote zaal",
    description: <p>Wie doet wat, en wanneer? Met tijd voor je vragen.</p>,
    speakers: [{ name: "Bram Vercauteren", organisation: "VDAB" }],
  },
  { id: "4", start: 630, end: 645, title: "Pauze", isBreak: true },
  {
    id: "5",
    start: 645,
    end: 735,
    title: "Workshops",
    options: [
      {
        id: "5a",
        start: 645,
        end: 735,
        title: "Werk anders verdelen: inclusief jobdesign",
        room: "Zaal 1",
        speakers: [{ name: "Sara El Khatib", organisation: "I-Diverso" }],
        meta: <Tag>Nog 6 plaatsen</Tag>,
      },
      {
        id: "5b",
        start: 645,
        end: 735,
        title: "Doorstroom als deel van je missie",
        room: "Zaal 2",
        speakers: [
          { name: "Tom Wuyts", organisation: "Effect" },
          { name: "Nele Maes", organisation: "Werkmmaat" },
        ],
        meta: <Tag tone="warn">Nog 1 plaats</Tag>,
      },
      {
        id: "5c",
        start: 645,
        end: 735,
        title: "Begeleiding bij de stap naar een nieuwe job",
        room: "Zaal 3",
        speakers: [{ name: "Koen Dewitte", organisation: "Groep Intro" }],
        meta: (
          <>
            <Tag tone="accent">Alleen in Brugge</Tag> <Tag tone="danger">Volzet</Tag>
          </>
        ),
      },
    ],
  },
  { id: "6", start: 735, end: 810, title: "Middagmaal", isBreak: true },
  {
    id: "7",
    start: 810,
    end: 900,
    title: "Wat verwachten werkgevers van ons?",
    kind: "Panel",
    room: "Grote zaal",
    speakers: [
      { name: "Hilde Baert", title: "personeelsdirecteur", organisation: "Groenservice Damme" },
      { name: "Rachid Benali", title: "zaakvoerder", organisation: "Hotel De Reiger" },
    ],
  },
  { id: "8", start: 900, end: 990, title: "Netwerkmoment", isBreak: true },
];
