import type { ReactNode } from "react";
import { Icon } from "./icon";
import { useText } from "./text/text-provider";

type NoticeProps = {
  tone?: "info" | "success" | "warning" | "error";
  title?: string;
  children?: ReactNode;
  /** It appears in answer to what somebody just did, so it is read aloud at once. */
  live?: boolean;
};

/** A message in the page. The tone is also said in words, for who does not see the colour. */
export function Notice({ tone = "info", title, children, live }: NoticeProps) {
  const t = useText("common");
  const role = live ? (tone === "error" ? "alert" : "status") : undefined;
  return (
    <div className={`notice notice--${tone}`} role={role}>
      <Icon name={tone} className="notice__icon" />
      <div className="notice__body">
        <p className={title ? "notice__title" : "visually-hidden"}>{title ?? `${t.notice[tone]}:`}</p>
        {children}
      </div>
    </div>
  );
}
