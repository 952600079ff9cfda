import type { Words } from "./words-nl";

/** As the Dutch ones, which give the type: a forgotten word fails the type check. */
export const en: Words = {
  hello: (name) => `Hello ${name},`,
  when: "When",
  where: "Where",
  workshops: "Your workshops",
  group: "Your group",
  code: "Your ticket code",
  online: "Online at",
  yourPage: "See or change your registration",
  keep: "Keep this mail. With the button you change or cancel your registration, without logging in.",
  contact: (who) => `Do you have a question? Answer this mail. ${who} will help you.`,
  login: {
    subject: (code) => `${code} is your code for Netwerf`,
    heading: "Log in",
    text: "Type this code on the page where you started:",
    link: "Or use this button",
    small:
      "The code works for ten minutes and once. You did not ask for this? Then you need not do anything.",
  },
  confirmed: {
    subject: (title) => `You are registered: ${title}`,
    heading: "You are registered",
    text: "We look forward to seeing you.",
  },
  waitlisted: {
    subject: (title) => `You are on the waiting list: ${title}`,
    heading: "You are on the waiting list",
    text: (place) =>
      `You are number ${place} on the waiting list. When a seat comes free we mail you. You then have time to decide.`,
  },
  offered: {
    subject: (title) => `There is a seat for you: ${title}`,
    heading: "There is a seat for you",
    text: (deadline) => `We keep a seat for you ${deadline}. Tell us whether you come.`,
    button: "Choose: I come or I do not come",
    small: "No answer in time? Then the seat goes to who is next.",
  },
  "offer-expired": {
    subject: (title) => `Your seat was passed on: ${title}`,
    heading: "The seat went to somebody else",
    text: "We did not hear from you in time. Do you still want to come? Join the waiting list again.",
  },
  cancelled: {
    subject: (title) => `You are no longer registered: ${title}`,
    heading: "You are no longer registered",
    text: "We cancelled your registration. Your seat goes to who is on the waiting list.",
  },
  moved: {
    subject: (title) => `You come on another day: ${title}`,
    heading: "Your date has changed",
    text: "You now have a seat on this day:",
  },
  "choices-changed": {
    subject: (title) => `Your choices are saved: ${title}`,
    heading: "Your choices are saved",
    text: "These are your workshops now.",
  },
  link: {
    subject: (title) => `Your link: ${title}`,
    heading: "Here is your link",
    text: "There was a registration with this address already. With the button you see or change it.",
  },
  "link-sent": {
    subject: (title) => `Your link: ${title}`,
    heading: "Here is your link",
    text: "The organiser sends you this link again. With the button you see or change your registration.",
  },
  "link-renewed": {
    subject: (title) => `Your new link: ${title}`,
    heading: "Here is your new link",
    text: "The organiser made a new link for your registration. A link from an earlier mail no longer works.",
  },
  reminder: {
    subject: (title, day) => `${day}: ${title}`,
    week: { heading: "See you next week", day: "Next week" },
    day: { heading: "See you tomorrow", day: "Tomorrow" },
    text: "You cannot come? Cancel, then somebody else can.",
  },
  thanks: {
    subject: (title) => `Thank you for being there: ${title}`,
    heading: "Thank you for being there",
    text: "What did you think of the day? Two minutes of yours make the next one better.",
    button: "Tell us",
    certificate: "On your page you also find your certificate of attendance.",
  },
  "workshop-offered": {
    subject: (title) => `There is a seat in your workshop: ${title}`,
    heading: "There is a seat in your workshop",
    text: (workshop, deadline) =>
      `There is a seat in "${workshop}". We keep it ${deadline}. Until then you keep the seat you have.`,
  },
  "workshop-offer-expired": {
    subject: (title) => `You stay in your workshop: ${title}`,
    heading: "You stay where you were",
    text: (workshop) =>
      `The seat in "${workshop}" went to somebody else. Your other choices stay as they are.`,
  },
  "workshop-taken": {
    subject: (title) => `You have your workshop: ${title}`,
    heading: "You have your seat",
    text: (workshop) => `You now have a seat in "${workshop}".`,
  },
  "date-changed": {
    subject: (title) => `Something has changed: ${title}`,
    heading: "Something has changed",
    text: "Please check whether it still suits you.",
    what: {
      time: "The time has changed.",
      place: "The place has changed.",
      online: "The link to join online has changed.",
      programme: "The programme has changed.",
      "item-time": "The time of a workshop has changed.",
      "item-room": "The room of a workshop has changed.",
      "item-cancelled": "A workshop does not take place.",
      "item-back": "A workshop takes place after all.",
    },
    item: {
      "item-time": (title, hours) => `"${title}": now ${hours}.`,
      "item-room": (title, _hours, room) =>
        room ? `"${title}": the room is now ${room}.` : `"${title}": the room will follow.`,
      "item-cancelled": (title) => `"${title}" does not take place. With the button you choose another.`,
      "item-back": (title, hours) => `"${title}" takes place after all, ${hours}. Your place was kept.`,
    },
  },
  "date-cancelled": {
    subject: (title) => `Cancelled: ${title}`,
    heading: "This day is cancelled",
    text: "We are sorry. You need not do anything.",
    reason: (why) => `The organiser writes: ${why}`,
  },
  "role-granted": {
    subject: (role, where) => `You have a role: ${role}, ${where}`,
    heading: (role) => `Your role: ${role}`,
    text: (role, where) => `Somebody gave you a role for ${where}: ${role}.`,
    everywhere: "Netwerf",
    may: "What you can do",
    button: "Get started",
    small: "You log in with this e-mail address. You then get a code; there is no password.",
    roles: {
      ADMINISTRATOR: { name: "administrator", may: "You can see and change everything in Netwerf." },
      ORGANISER: {
        name: "organiser",
        may: "You can change everything, see all registrations and mail the participants.",
      },
      CHECK_IN: {
        name: "reception",
        may: "You see who is expected and check people in on the day. The doors are on your own page.",
      },
      FACILITATOR: { name: "facilitator", may: "You guide a group." },
      NOTE_TAKER: { name: "note taker", may: "You write down what is said in a group." },
      EXPERT: { name: "expert", may: "You later say whether the conclusions are right." },
      MEMBER: { name: "member", may: "You see what is for members only." },
      STEERING: { name: "steering group", may: "You help decide on conclusions and themes." },
    },
  },
  "group-helper": {
    subject: (role, group) => `You are ${role}: ${group}`,
    heading: (role) => `You are ${role} of a group`,
    text: (role, event) => `The organiser asks you as ${role} at ${event}.`,
    group: "Group",
    question: "The question",
    when: "When",
    where: "Where",
    room: "Room or table",
    may: "What you do",
    small: "You log in with this e-mail address. You then get a code; there is no password.",
    reportHeading: "Help write a report",
    reportText: (report) => `The organiser asks you to help write. ${report}.`,
    reportMay: "You work on the same text together with others. You also see what others think of it.",
    reportButton: "Start writing",
    roles: {
      FACILITATOR: {
        name: "facilitator",
        may: "You lead the conversation. Your page has the question, the clock, who is there and what is said.",
        button: "Open the page of your group",
      },
      NOTE_TAKER: {
        name: "note-taker",
        may: "You write down what is said. That also works when the wifi drops.",
        button: "Open the note of your group",
      },
    },
  },
  "report-comments": {
    subject: (event) => `Is this report right? ${event}`,
    heading: "Is this report right?",
    text: (event) =>
      `You were at ${event}. The report is nearly done. Read the draft (in Dutch) and tell us what is wrong or missing.`,
    until: "You can comment",
    button: "Read and comment",
    small: "You need no account. This link is yours alone: do not pass it on.",
  },
  "report-published": {
    subject: (event) => `What became of your words: ${event}`,
    heading: "The report is online",
    text: (event) => `You were at ${event}. Read (in Dutch) what became of your words.`,
    correctedSubject: (event) => `The report was corrected: ${event}`,
    correctedHeading: "The report was corrected",
    changed: "What changed",
    group: "Your group",
    cited: (count) =>
      count === 1
        ? "1 contribution of your group is in the report."
        : `${count} contributions of your group are in the report.`,
    taken: "Taken over",
    notTaken: "Not taken over",
    button: "Read the report",
  },
  "article-check": {
    subject: (title) => `Check whether this still holds: ${title}`,
    heading: "Does this page still hold?",
    text: "The day to check this reference page has passed. Until somebody does, visitors read that it may be out of date.",
    page: "Page",
    due: "To be checked by",
    network: "Network",
    button: "Check the page",
    small:
      "Does everything still hold? Then one press of the button there is enough. You get this mail once.",
  },
  "verdict-round": {
    subject: (count, network) =>
      `${count === 1 ? "1 conclusion waits" : `${count} conclusions wait`} for you: ${network}`,
    heading: (count) => (count === 1 ? "1 conclusion waits for you" : `${count} conclusions wait for you`),
    text: (network) =>
      `The sessions of ${network} led to conclusions. As an expert you are asked whether they are right, and what they mean for business.`,
    round: "Round",
    due: "Answer until the end of",
    button: "See the conclusions",
    small:
      "Each conclusion takes a few minutes. Every answer is saved at once. You log in with this e-mail address.",
  },
  "verdict-reminder": {
    subject: (count, network) =>
      `${count === 1 ? "1 conclusion still waits" : `${count} conclusions still wait`} for you: ${network}`,
    heading: (count) =>
      count === 1 ? "1 conclusion still waits for you" : `${count} conclusions still wait for you`,
    text: (network) => `The round of ${network} closes soon. We still miss an answer of yours.`,
    round: "Round",
    due: "Answer until the end of",
    button: "Answer now",
    small: "This is the only reminder. You log in with this e-mail address.",
  },
  "story-contact": {
    subject: (story) => `A question about your story: ${story}`,
    heading: "Somebody has a question about your story",
    text: (story) => `Through Netwerf you got this question about “${story}”:`,
    from: "From",
    address: "E-mail address",
    answer: "Answer this mail. Your answer goes straight to who asked.",
    button: "See your story",
    small: "Who asked only learns your address when you answer. Netwerf does not keep the question.",
  },
  "series-followed": {
    subject: (series) => `You now follow ${series}`,
    heading: (series) => `You now follow ${series}`,
    text: "When there is a new edition you get one mail, so that you can register.",
    button: "See all editions",
    small: "You did not ask for this, or want to stop? You can leave here:",
  },
  "series-edition": {
    subject: (title) => `You can register: ${title}`,
    heading: (title) => title,
    text: (series) => `There is a new edition of ${series}.`,
    button: "See it and register",
    small: (series) => `You get this mail because you follow ${series}. Stop here:`,
  },
  invitation: {
    subject: (title) => `You are invited: ${title}`,
    heading: "You are invited",
    text: (who, title) => `${who} invites you to ${title}.`,
    organiser: "The organiser",
    button: "Register",
    seats: "With this invitation you do not have a seat yet. Register while there are seats.",
    declineQuestion: "You cannot come? Tell us, then we will not mail you again.",
    decline: "I cannot come",
    data: "The organiser gave us your address for this day. We erase it 30 days after the day.",
    because: {
      VASTE_KERN: (network) =>
        `You get this invitation as a member of the fixed core of ${network}. The fixed core is welcome at every regional session.`,
      STREEK: () => "You get this invitation because the session is about your region.",
      SECTOR: () => "You get this invitation because the session is about your sector.",
    },
    coreData: (months) =>
      `We keep which sessions the fixed core was invited to, and erase it ${months} months after the day.`,
  },
  "invitation-reminder": {
    subject: (title) => `Will you come? ${title}`,
    heading: "Will you come?",
    text: (who, title) => `${who} invited you to ${title}. We have not heard yet whether you come.`,
  },
};
