import { useInRouterContext, useNavigation } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { AppLink, type AppLinkProps } from "./app-link";
import { Icon, type IconName } from "./icon";

export type ButtonLook = {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  small?: boolean;
  /** As wide as what it stands in. */
  block?: boolean;
  icon?: IconName;
};

type ButtonProps = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement> & { children: ReactNode };

export function Button({
  variant,
  small,
  block,
  icon,
  className,
  type = "submit",
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={look({ variant, small, block }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function ButtonLink({
  variant,
  small,
  block,
  icon,
  className,
  children,
  ...rest
}: ButtonLook & AppLinkProps) {
  return (
    <AppLink className={look({ variant, small, block }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </AppLink>
  );
}

/** Sends the form; while that is under way it says so. The server bears a double press. */
export function SubmitButton({ busy, ...rest }: ButtonProps & { busy?: string }) {
  return useInRouterContext() ? <RoutedSubmit busy={busy} {...rest} /> : <Button {...rest} />;
}

function RoutedSubmit({ busy, children, ...rest }: ButtonProps & { busy?: string }) {
  const sending = useNavigation().state === "submitting";
  return (
    <Button {...rest} aria-disabled={sending || undefined}>
      {sending && busy ? busy : children}
    </Button>
  );
}

function look({ variant = "primary", small, block }: ButtonLook, extra?: string): string {
  const names = ["button", `button--${variant}`, small && "button--small", block && "button--block", extra];
  return names.filter(Boolean).join(" ");
}
