// A child's flags in words, colour and shape, most urgent first as they come.
import { Icon } from "../components/Icon";
import { Tag } from "../components/Tag";
import type { FlagTag } from "../ipc/bindings";
import { flagTagText, flagText, tagLook } from "../text/flagTags";

type Props = {
  flags: readonly FlagTag[];
  /** Short words where a column is narrow. */
  narrow?: boolean;
  /** How many are drawn; the rest are counted. All when left out. */
  max?: number;
  size?: "tag" | "flag";
};

export function FlagTags({ flags, narrow = false, max = flags.length, size = "tag" }: Props) {
  if (flags.length === 0) {
    return null;
  }
  const hidden = flags.length - max;
  return (
    <span className={`flag-tags flag-tags--${size}`}>
      {flags.slice(0, max).map((flag) => {
        const look = tagLook(flag);
        return (
          <Tag
            key={`${flag.recordId} ${flag.sibling ?? ""}`}
            size={size}
            tone={flag.sibling === null ? look.tone : "purple"}
            icon={flag.sibling === null ? look.icon : "users"}
          >
            {flagText(flag, narrow)}
            {flag.restricted && (
              <>
                <Icon name="eye-off" size="tag" />
                <span className="visually-hidden">, {flagTagText.restricted}</span>
              </>
            )}
          </Tag>
        );
      })}
      {hidden > 0 &&
        (narrow ? (
          <span className="flag-tags__more">
            +{hidden}
            <span className="visually-hidden"> {flagTagText.more}</span>
          </span>
        ) : (
          <span className="flag-tags__more">
            {hidden} {flagTagText.more}
          </span>
        ))}
    </span>
  );
}
