import type { Texts } from "../catalogue";

export const api: Texts["api"] = {
  title: "Open data",
  lead: "Everything that is public on Netwerf can be fetched as data. You need no key and you need not ask.",
  begin: {
    title: "Start here",
    text: "Ask for a list. You get JSON, text that programs read. The latest come first, 25 at a time.",
    more: "For more at once, say how many, 100 at most. The address of the next page is in next. What is added meanwhile does not make you get anything twice.",
    one: "Ask for one thing by its slug or its id.",
    changed: "Only what changed since a day, and only when something did:",
    also: "You also get what shows something that changed, such as the name of a theme or a network. So remember when you asked: changedAt of the thing itself may be older.",
    gone: "What is no longer there is not in such a list. Ask for the ids of all there is, and leave out what is not among them:",
    etag: "Send along the ETag of the time before. When nothing changed you get an empty answer with the code 304.",
  },
  kinds: {
    title: "What you can fetch",
    caption: "The lists, what you can ask of them, and the files with everything",
    columns: { list: "List", what: "What it is", filters: "Filters", files: "Everything in one file" },
    what: {
      stories: "Practice stories",
      questions: "Questions and policy requests with their answers",
      articles: "Reference pages",
      collections: "Collections of practice stories",
      organisations: "Organisations in the directory",
      "contact-points": "Contact points of services",
      events: "Events with dates and places",
      reports: "Published reports",
      themes: "Themes",
      networks: "Learning networks",
      conclusions: "Conclusions",
    },
  },
  files: {
    title: "Files",
    text: [
      "CSV is a table, which opens in Excel. Text that looks like a formula gets an apostrophe in front, so that nothing is calculated.",
      "JSON-LD is JSON that says what everything means, in the words of schema.org.",
      "The filters work for files too.",
    ],
  },
  wrong: {
    title: "When something is wrong",
    text: "You get application/problem+json. In errors you read which field is wrong and why. A filter that does not exist is wrong too, so that you notice a typing error at once.",
  },
  feeds: {
    title: "Follow what is new",
    names: {
      stories: "Practice stories",
      questions: "Questions and answers",
      articles: "Reference pages",
      reports: "Reports",
      events: "Events",
    },
  },
  description: { title: "For programs", text: "The whole description is in OpenAPI 3.1:" },
  licence: {
    title: "What you may do with it",
    text: [
      "You may use, share and change everything, also to make money. The licence is Creative Commons Attribution 4.0 (CC BY 4.0).",
      "Name Netwerf, the title and the address (url) with it, and say so when you changed something.",
      "Does something belong to a network with a line that says who pays for it (fundingLine)? Then show that line as it is wherever you show it. The funders ask for that.",
    ],
    link: "Read the licence",
  },
  privacy: {
    title: "What is not in it",
    text: "No names or addresses of participants, authors, speakers or people who asked. Contact points do have the address, e-mail address and telephone number of the service. The text of a report is not in the data, because people are sometimes quoted in it by name: you get the addresses of its files.",
  },
};
