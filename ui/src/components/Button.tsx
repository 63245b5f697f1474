// Every button: one green one a screen saves, the others step back.
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";

import { Icon, type IconName } from "./Icon";
import { Kbd } from "./Kbd";

type Props = {
  kind?: "go" | "alt" | "quiet" | "danger" | "link";
  icon?: IconName;
  /** Shown beside the words, for example "R" or "Ctrl Enter". Binding the key is `useShortcut`'s work. */
  shortcut?: string;
  onPress?: () => void;
  isDisabled?: boolean;
  type?: "button" | "submit";
  /** 44 px high, for the one action of a page. */
  size?: "normal" | "big";
  label?: string;
  isExpanded?: boolean;
  /** The one of several places that is open. */
  isCurrent?: boolean;
  children: ReactNode;
};

export function Button({
  kind = "quiet",
  icon,
  shortcut,
  onPress,
  isDisabled,
  type = "button",
  size = "normal",
  label,
  isExpanded,
  isCurrent,
  children,
}: Props) {
  return (
    <AriaButton
      className={`btn btn--${kind}${size === "big" ? " btn--big" : ""}`}
      onPress={onPress}
      isDisabled={isDisabled}
      type={type}
      aria-label={label}
      aria-expanded={isExpanded}
      aria-current={isCurrent ? "page" : undefined}
    >
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </AriaButton>
  );
}
