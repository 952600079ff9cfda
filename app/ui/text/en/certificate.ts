import type { certificate as nl } from "../nl/certificate";

export const certificate: typeof nl = {
  title: "Certificate of attendance",
  files: "Certificates of attendance",
  we: (organiser) => `${organiser} confirms that`,
  weWithoutName: "We confirm that",
  attended: "attended",
  when: "Date",
  where: "Place",
  hours: "Attendance",
  workshops: "Workshops attended",
  organiser: "Organiser",
  issued: (day) => `Issued on ${day}.`,
  noSignature: "This certificate is valid without a signature. This page shows whether it is genuine:",
  qrAlt: "QR code of the page where you check this certificate",
  page: (page, pages) => `page ${page} of ${pages}`,
  check: {
    title: "This certificate is genuine",
    lead: "We issued this certificate ourselves. Compare what you see here with the paper.",
    initials: "Initials",
    event: "Event",
    erased: "We no longer keep the name. The other facts are still right.",
    unknownTitle: "We do not know this certificate",
    unknown: "Check whether you copied the code right. It is at the bottom of the certificate.",
  },
};
