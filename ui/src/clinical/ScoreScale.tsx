// A score from 0 to 10 as eleven radio buttons: arrows move, a press or the number's key chooses (1 again for 10).
import { Segmented } from "../components/Segmented";
import "./score-scale.css";

const scores = Array.from({ length: 11 }, (_, score) => ({ value: String(score), label: String(score) }));

type Props = {
  name: string;
  legend: string;
  value: number | null;
  onChange: (score: number) => void;
  /** With it, Delete takes the score back. */
  onClear?: () => void;
  hint?: string;
  error?: string;
};

export function ScoreScale({ value, onChange, ...field }: Props) {
  return (
    <div className="score">
      <Segmented
        {...field}
        options={scores}
        value={value === null ? null : String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      />
    </div>
  );
}
