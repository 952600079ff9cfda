import type { ReactNode } from "react";
import { AppLink } from "./app-link";

type CardProps = {
  title?: string;
  /** Makes the whole card lead there. */
  to?: string;
  level?: 2 | 3 | 4;
  /** Above the title: tags, a date. */
  above?: ReactNode;
  footer?: ReactNode;
  sunk?: boolean;
  children?: ReactNode;
};

export function Card({ title, to, level = 3, above, footer, sunk, children }: CardProps) {
  const Heading = `h${level}` as const;
  const names = ["card", to && "card--link", sunk && "card--sunk"];
  return (
    <div className={names.filter(Boolean).join(" ")}>
      {above && <div className="card__above">{above}</div>}
      {title && <Heading className="card__title">{to ? <AppLink to={to}>{title}</AppLink> : title}</Heading>}
      {children}
      {footer && <div className="card__footer">{footer}</div>}
    </div>
  );
}
