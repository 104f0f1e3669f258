//! Which network address a request came from, as far as rate limits care.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::request::Parts;

/// The header in which a reverse proxy says for whom it asks.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// What stands between the server and its clients.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Proxy {
    /// Nothing: clients connect themselves, and what they say of their address is ignored.
    #[default]
    None,
    /// One reverse proxy, which appends the address it sees to `X-Forwarded-For`.
    One,
}

/// A client's address; an IPv6 subscriber is their whole /64, which they can draw addresses from.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Client(IpAddr);

impl Client {
    /// The client of a request. Without a known address all share one.
    pub fn of(parts: &Parts, proxy: Proxy) -> Self {
        let address = match proxy {
            Proxy::None => peer(parts),
            Proxy::One => forwarded(parts).or_else(|| peer(parts)),
        };
        address.unwrap_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED)).into()
    }
}

impl From<IpAddr> for Client {
    fn from(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
            }
            address @ IpAddr::V4(_) => address,
        })
    }
}

/// A network address is personal data.
impl std::fmt::Debug for Client {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Client(hidden)")
    }
}

fn peer(parts: &Parts) -> Option<IpAddr> {
    parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip())
}

/// Only the last address is the proxy's own word; those before it are the client's.
fn forwarded(parts: &Parts) -> Option<IpAddr> {
    let last = parts.headers.get_all(FORWARDED_FOR).iter().next_back()?.to_str().ok()?;
    last.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {

    use axum::http::Request;

    use super::*;

    fn client(address: &str) -> Client {
        Client::from(address.parse::<IpAddr>().unwrap())
    }

    fn request(peer: Option<&str>, forwarded: Option<&str>) -> Parts {
        let mut request = Request::new(());
        if let Some(peer) = peer {
            let peer: SocketAddr = peer.parse().unwrap();
            request.extensions_mut().insert(ConnectInfo(peer));
        }
        if let Some(forwarded) = forwarded {
            request.headers_mut().insert(FORWARDED_FOR, forwarded.parse().unwrap());
        }
        request.into_parts().0
    }

    #[test]
    fn what_a_client_says_of_its_address_counts_only_behind_a_proxy() {
        let parts = request(Some("192.0.2.1:4000"), Some("198.51.100.7, 203.0.113.5"));
        assert!(Client::of(&parts, Proxy::None) == client("192.0.2.1"));
        assert!(Client::of(&parts, Proxy::One) == client("203.0.113.5"));
        let bare = request(Some("192.0.2.1:4000"), None);
        assert!(Client::of(&bare, Proxy::One) == client("192.0.2.1"));
        assert!(Client::of(&request(None, None), Proxy::None) == client("::"));
    }

    #[test]
    fn a_subscriber_of_ipv6_is_one_client() {
        assert!(client("2001:db8:1:2::1") == client("2001:db8:1:2:ffff::9"));
        assert!(client("2001:db8:1:2::1") != client("2001:db8:1:3::1"));
        assert!(client("::ffff:192.0.2.1") == client("192.0.2.1"));
    }
}
