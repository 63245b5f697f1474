// Weight, length and head. A figure that cannot be right is to be checked; what one means is not said here.
import { TextField } from "../../components/TextField";
import type { HomeJudged, HomeTyped } from "../../ipc/bindings";
import { homeText } from "../../text/home";

type Props = { typed: HomeTyped; judged: HomeJudged | null; standing: boolean; onChange: (typed: HomeTyped) => void };

const fields = ["weight", "size", "head"] as const;

export function HomeFigures({ typed, judged, standing, onChange }: Props) {
  const label = { weight: homeText.weight, size: standing ? homeText.height : homeText.length, head: homeText.head };
  return (
    <div>
      <div className="home__figures">
        {fields.map((field) => (
          <TextField
            key={field}
            name={field}
            label={label[field]}
            value={typed[field]}
            onChange={(text) => onChange({ ...typed, [field]: text })}
            suffix={field === "weight" ? "kg" : "cm"}
            inputMode="text"
            autoFocus={field === "weight"}
          />
        ))}
      </div>
      <div className="home__says" role="status">
        {judged?.figures.map(({ field, said, lookAgain }) => {
          const name = fields.find((one) => one === field);
          if (name === undefined || typed[name].trim() === "") return null;
          return (
            <p key={field}>
              {label[name]}: {lookAgain ? homeText.checkFigure : said}
            </p>
          );
        })}
      </div>
    </div>
  );
}
