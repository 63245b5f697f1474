// A word with a colour and an outline, never a colour alone.
import type { ReactNode } from "react";

import { Icon, type IconName } from "./Icon";

type Props = {
  tone: "red" | "amber" | "green" | "blue" | "grey" | "purple" | "solid";
  icon?: IconName;
  /** "flag" is the larger cut of a child's banner. */
  size?: "tag" | "flag";
  children: ReactNode;
};

export function Tag({ tone, icon, size = "tag", children }: Props) {
  return (
    <span className={`tag tag--${tone} tag--${size}`}>
      {icon && <Icon name={icon} size={size === "tag" ? "tag" : "normal"} />}
      <span className="tag__text">{children}</span>
    </span>
  );
}
