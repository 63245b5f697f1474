// The way to what is kept apart from every child's record.
import { Button } from "../../components/Button";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import { allegationText } from "../../text/allegation";

export function ColleagueConcern() {
  const navigate = useNavigate();
  return (
    <Section title={allegationText.title}>
      <p>{allegationText.sub}</p>
      <Button onPress={() => navigate({ screen: "allegations" })}>{allegationText.openNotes}</Button>
    </Section>
  );
}
