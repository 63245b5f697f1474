//! Gives Tauri the list of our commands, read from the one capability file, so that each command needs its own permission.

use std::{error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=capabilities/main.json");
    println!("cargo:rerun-if-changed=isolation");
    // The screens are embedded: a new `ui/dist` needs a new program.
    println!("cargo:rerun-if-changed=../ui/dist");
    let capability: serde_json::Value = serde_json::from_str(&fs::read_to_string("capabilities/main.json")?)?;
    let commands: Vec<&'static str> = capability["permissions"]
        .as_array()
        .ok_or("capabilities/main.json has no list of permissions")?
        .iter()
        .filter_map(|permission| permission.as_str()?.strip_prefix("allow-"))
        .map(|name| -> &'static str { name.replace('-', "_").leak() })
        .collect();
    let manifest = tauri_build::AppManifest::new().commands(commands.leak());
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
