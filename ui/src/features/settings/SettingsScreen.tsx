// The trust, the passphrase, how it works for this nurse, and the record book.
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { PageHead } from "../../components/PageHead";
import { useQuery } from "../../ipc/useQuery";
import { settingsText } from "../../text/settings";
import { AboutYou } from "./AboutYou";
import { AuditList } from "./AuditList";
import { ColleagueConcern } from "./ColleagueConcern";
import { GrowthCorrection } from "./GrowthCorrection";
import { HowItWorks } from "./HowItWorks";
import { LetterSettings } from "./LetterSettings";
import { LetterTemplates } from "./LetterTemplates";
import { PassphraseForm } from "./PassphraseForm";
import { Phrases } from "./Phrases";
import { ReportWordings } from "./ReportWordings";
import { Trust } from "./Trust";
import { Verify } from "./Verify";

export function SettingsScreen({ draftId }: { draftId?: string }) {
  const query = useQuery("settings", {});
  return (
    <>
      <PageHead title={settingsText.title} />
      {query.state === "loading" && (
        <div className="main__padded">
          <Loading />
        </div>
      )}
      {query.state === "failed" && (
        <div className="main__padded">
          <Failed failure={query.failure} onRetry={query.reload} />
        </div>
      )}
      {query.state === "loaded" && (
        <div className="cols settings">
          <div>
            <Trust trust={query.data.trust} />
            <HowItWorks view={query.data} />
            <GrowthCorrection />
            <Phrases />
            <LetterSettings />
            <LetterTemplates />
            <ReportWordings draftId={draftId} />
            <PassphraseForm />
            <AboutYou view={query.data} />
          </div>
          <div>
            <Verify />
            <AuditList />
            <ColleagueConcern />
          </div>
        </div>
      )}
    </>
  );
}
