//! One test through the real kernel. It runs itself again inside a namespace of its own,
//! because only there may it mount.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::{env, error, process};

use super::*;
use crate::torture::power::namespace;

const THIS_TEST: &str = "torture::power::mount::tests::the_kernel_sees_a_disk_that_forgets";

/// The mode of a file that only its owner reads.
const OWNER_ONLY: u32 = 0o600;

type Outcome = Result<(), Box<dyn error::Error>>;

#[test]
fn the_kernel_sees_a_disk_that_forgets() -> Outcome {
    if namespace::is_inside() {
        return inside();
    }
    let mut again = namespace::private_mounts(&env::current_exe()?)?;
    let output = again.args(["--exact", THIS_TEST]).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
    Ok(())
}

fn inside() -> Outcome {
    let point = env::temp_dir().join(format!("forgetful-{}", process::id()));
    fs::create_dir_all(&point)?;
    let mount = Mount::over(&point)?;
    write_and_sync_some(mount.point())?;
    a_socket_works(mount.point())?;

    let image = mount.lose_power();
    assert_eq!(image.file("kept/log"), Some(&b"first second "[..]));
    assert_eq!(image.file("kept/renamed"), Some(&b"moved"[..]));
    assert_eq!(image.file("kept/unnamed"), None);
    assert_eq!(image.bytes(), b"first second moved".len());
    assert_fails_with_io_error(fs::read(point.join("kept/log")).err());
    assert_fails_with_io_error(fs::read_dir(point.join("kept")).err());
    assert_fails_with_io_error(File::create(point.join("new")).err());
    mount.unmount()?;

    image.write_to(&point)?;
    assert_eq!(fs::read(point.join("kept/log"))?, b"first second ");
    let mode = fs::metadata(point.join("kept/renamed"))?.permissions().mode();
    assert_eq!(mode & 0o777, OWNER_ONLY, "a secret is still one");
    fs::remove_dir_all(&point)?;
    Ok(())
}

fn write_and_sync_some(root: &Path) -> io::Result<()> {
    let directory = root.join("kept");
    fs::create_dir(&directory)?;
    let mut log = OpenOptions::new().create(true).append(true).open(directory.join("log"))?;
    log.try_lock()?;
    for (word, sync) in [(b"first ".as_slice(), true), (b"second ", true), (b"third ", false)] {
        log.write_all(word)?;
        if sync {
            log.sync_all()?;
        }
    }
    let mut moved = File::create(directory.join("moving"))?;
    moved.write_all(b"moved")?;
    moved.set_permissions(Permissions::from_mode(OWNER_ONLY))?;
    moved.sync_data()?;
    fs::rename(directory.join("moving"), directory.join("renamed"))?;
    File::open(&directory)?.sync_all()?;
    File::open(root)?.sync_all()?;
    let mut unnamed = File::create(directory.join("unnamed"))?;
    unnamed.write_all(b"synced, but its name is not")?;
    unnamed.sync_all()?;
    assert_eq!(fs::read(directory.join("log"))?, b"first second third ");
    assert_eq!(fs::read_dir(&directory)?.count(), 3);
    Ok(())
}

fn a_socket_works(root: &Path) -> io::Result<()> {
    let _listener = UnixListener::bind(root.join("control"))?;
    UnixStream::connect(root.join("control"))?;
    Ok(())
}

fn assert_fails_with_io_error(error: Option<io::Error>) {
    const EIO: i32 = 5;
    assert_eq!(error.and_then(|error| error.raw_os_error()), Some(EIO));
}
