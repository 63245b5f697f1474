// The traffic light of a transfer: a word and a shape in its colour, never the colour alone.
import type { IconName } from "../components/Icon";
import { Tag } from "../components/Tag";
import type { Rating } from "../ipc/bindings";
import { ratingText, transferListText } from "../text/transfer";

const shape: Record<Rating, IconName> = { red: "warn", amber: "clock", green: "tick" };

export function RatingMark({ rating }: { rating: Rating | null }) {
  if (rating === null) return <Tag tone="grey">{transferListText.unrated}</Tag>;
  return (
    <Tag tone={rating} icon={shape[rating]}>
      {ratingText[rating]}
    </Tag>
  );
}
