//! A static server for `www/`, on this machine only.
//!
//! What it sends is what any static host would send: plain files with their MIME types. `no-cache` makes the
//! browser ask again each time, so a reload shows what was built last.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::process::Command;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::http::{HeaderValue, header};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::repository;

/// Arguments of `serve`.
#[derive(clap::Args)]
pub struct Arguments {
    /// Port to listen on; 0 takes any that is free
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
    /// Open the page in the default browser
    #[arg(long)]
    open: bool,
}

/// Serves until it is interrupted.
pub fn run(arguments: &Arguments) -> Result<()> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(serve(arguments))
}

async fn serve(arguments: &Arguments) -> Result<()> {
    let listener = listen(Ipv4Addr::LOCALHOST.into(), arguments.port).await?;
    let port = listener.local_addr()?.port();
    // `localhost` is two addresses, and a browser may try either first.
    let second = TcpListener::bind(SocketAddr::new(Ipv6Addr::LOCALHOST.into(), port))
        .await
        .ok();

    let address = format!("http://localhost:{port}/");
    println!("Nutgraf is at {address} (Ctrl+C stops it)");
    if arguments.open {
        open(&address);
    }
    let first = axum::serve(listener, site()).into_future();
    match second {
        Some(second) => tokio::select! {
            result = first => result?,
            result = axum::serve(second, site()).into_future() => result?,
            result = tokio::signal::ctrl_c() => result?,
        },
        None => tokio::select! {
            result = first => result?,
            result = tokio::signal::ctrl_c() => result?,
        },
    }
    Ok(())
}

fn site() -> Router {
    let no_cache = HeaderValue::from_static("no-cache");
    Router::new()
        .fallback_service(ServeDir::new(repository::path("www")))
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            no_cache,
        ))
}

async fn listen(ip: IpAddr, port: u16) -> Result<TcpListener> {
    match TcpListener::bind(SocketAddr::new(ip, port)).await {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => bail!(
            "port {port} is taken by another program: stop it, or choose another with \
             `cargo xtask serve --port {}`",
            port.checked_add(1).unwrap_or(8080)
        ),
        Err(error) => Err(error).with_context(|| format!("port {port} cannot be listened on")),
    }
}

/// Opens the address in the default browser; where there is none, the address is printed already.
fn open(address: &str) {
    let (program, arguments): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start", ""]),
        _ => ("xdg-open", &[]),
    };
    if Command::new(program)
        .args(arguments)
        .arg(address)
        .spawn()
        .is_err()
    {
        eprintln!("xtask: no browser could be opened: open {address} yourself");
    }
}
