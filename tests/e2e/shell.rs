//! What the shell promises: no network, no other page, one window for one folder, a folder that is private.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
};

use anyhow::{Result, ensure};
use serde_json::json;

use crate::laptop::Laptop;

#[tokio::test]
async fn a_second_start_on_the_same_folder_does_not_open_the_caseload_twice() -> Result<()> {
    let laptop = Laptop::new()?;
    let window = laptop.open().await?;
    let (opened, said) = laptop.start_again()?;
    ensure!(!opened && said.contains("already open"), "the second start said: {said}");
    window.close().await
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_on_this_laptop_can_look_into_the_folder() -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let laptop = Laptop::new()?;
    let window = laptop.open().await?;
    let mode = fs::metadata(laptop.caseload_folder())?.permissions().mode() & 0o777;
    ensure!(mode == 0o700, "the folder's mode is {mode:o}");
    window.close().await
}

#[tokio::test]
async fn the_page_cannot_reach_a_network_run_a_string_or_ask_for_what_is_not_its_own() -> Result<()> {
    let laptop = Laptop::new()?;
    let window = laptop.open().await?;
    // A real door outside, so that a refusal is a refusal and not an empty port.
    let outside = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    outside.set_nonblocking(true)?;
    let port = outside.local_addr()?.port();
    let attempts = window.run_and_wait(include_str!("hostile_page.js"), vec![json!(port)]).await?;
    let refused = json!({
        "fetch": "refused", "image": "refused", "socket": "refused", "string": "refused", "inline": "refused",
        "frame": "refused", "form": "refused", "global": "refused", "ownCommand": "allowed",
        "otherPermission": "refused", "unknownCommand": "refused", "wrongShape": "refused",
    });
    ensure!(attempts == refused, "{attempts:#}");
    ensure!(outside.accept().is_err(), "something knocked at the door outside");
    window.close().await
}

#[tokio::test]
async fn the_window_goes_to_no_other_page() -> Result<()> {
    let laptop = Laptop::new()?;
    let window = laptop.open().await?;
    let home = window.run("return location.href", vec![]).await?;
    for elsewhere in
        ["https://example.invalid/", "file:///etc/hostname", "data:text/html,out", "tauri://other/"]
    {
        window
            .run(
                "const a = document.createElement('a'); a.href = arguments[0]; document.body.append(a); a.click(); \
                 a.target = '_blank'; a.click(); a.remove();",
                vec![json!(elsewhere)],
            )
            .await?;
        let here = window.run("return location.href", vec![]).await?;
        ensure!(here == home, "{elsewhere} was opened");
    }
    window.close().await
}
