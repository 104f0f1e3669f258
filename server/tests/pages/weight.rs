//! What the HTML of a campaign's first page weighs on its way to an old telephone.

use pathways::text::Language;

use super::sector::sector;

/// How many bytes the HTML may take of the 150,000 of a first page; `xtask/src/bundle/weight.rs` leaves it as much.
const HTML_SHARE: usize = 20_000;

#[test]
fn the_first_page_of_a_campaign_leaves_room_for_style_and_script() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        for reader in sector.cast.readers() {
            let browser = sector.server.browser_of(reader.person).await;
            for scene in &sector.scenes {
                for language in Language::ALL {
                    let address = format!("/{language}/campaigns/{}", scene.campaign);
                    let bytes = browser.weigh(&address).await;
                    let place = format!("{:?} as {} in {language}", scene.moment, reader.name);
                    assert!(bytes <= HTML_SHARE, "{place} weighs {bytes} bytes");
                }
            }
        }
    });
}
