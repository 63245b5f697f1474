//! The accessibility scan: axe-core over what is on the screen, and nothing may be wrong.

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::harness::Window;

/// WCAG 2.0 to 2.2, levels A and AA, and the good practice that NHS services are held to.
const STANDARDS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Fails with every violation and where it is.
pub(crate) async fn check(window: &Window, screen: &str) -> Result<()> {
    window.load_axe().await?;
    let violations = window
        .run_and_wait(
            "const [tags, done] = arguments;\
             axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })\
               .then((result) => done(result.violations), (error) => done(String(error)));",
            vec![json!(STANDARDS)],
        )
        .await?;
    let Some(violations) = violations.as_array() else {
        bail!("{screen}: the scan did not finish: {violations}");
    };
    if violations.is_empty() {
        return Ok(());
    }
    let listed: Vec<String> = violations.iter().map(describe).collect();
    bail!("{screen}: {} accessibility rules are broken\n{}", violations.len(), listed.join("\n"))
}

fn describe(violation: &Value) -> String {
    let places: Vec<String> = violation["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .take(5)
        .map(|node| format!("    {}\n    {}", node["html"], node["any"][0]["message"]))
        .collect();
    format!("  {} ({}): {}\n{}", violation["id"], violation["impact"], violation["help"], places.join("\n"))
}
