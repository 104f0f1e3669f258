use super::*;

fn name(text: &str) -> &OsStr {
    OsStr::new(text)
}

fn disk_with_file() -> Result<(Disk, NodeId), Fault> {
    let mut disk = Disk::empty();
    let file = disk.create(ROOT, name("log"), Kind::File, 0o644)?;
    Ok((disk, file))
}

#[test]
fn synced_bytes_survive_and_later_ones_do_not() -> Result<(), Fault> {
    let (mut disk, file) = disk_with_file()?;
    disk.sync(ROOT)?;
    disk.write(file, 0, b"kept")?;
    disk.sync(file)?;
    disk.write(file, 4, b" lost")?;
    assert_eq!(disk.read(file, 0, 100)?, b"kept lost");
    assert_eq!(disk.lose_power().file("log"), Some(&b"kept"[..]));
    Ok(())
}

#[test]
fn overwritten_bytes_come_back_when_the_overwrite_was_not_synced() -> Result<(), Fault> {
    let (mut disk, file) = disk_with_file()?;
    disk.write(file, 0, b"abcdef")?;
    disk.settle()?;
    disk.write(file, 2, b"XY")?;
    assert_eq!(disk.lose_power().file("log"), Some(&b"abcdef"[..]));
    Ok(())
}

#[test]
fn several_syncs_keep_the_whole_file() -> Result<(), Fault> {
    let (mut disk, file) = disk_with_file()?;
    disk.sync(ROOT)?;
    for (offset, bytes) in [(0, b"one "), (4, b"two "), (8, b"six ")] {
        disk.write(file, offset, bytes)?;
        disk.sync(file)?;
    }
    assert_eq!(disk.lose_power().file("log"), Some(&b"one two six "[..]));
    Ok(())
}

#[test]
fn a_truncation_and_regrowth_is_durable_only_when_synced() -> Result<(), Fault> {
    for (synced, left) in [(true, &b"ab\0\0"[..]), (false, &b"abcdef"[..])] {
        let (mut disk, file) = disk_with_file()?;
        disk.write(file, 0, b"abcdef")?;
        disk.settle()?;
        disk.set_length(file, 2)?;
        disk.set_length(file, 4)?;
        if synced {
            disk.sync(file)?;
        }
        assert_eq!(disk.lose_power().file("log"), Some(left));
    }
    Ok(())
}

#[test]
fn a_synced_file_in_an_unsynced_directory_is_gone() -> Result<(), Fault> {
    let (mut disk, file) = disk_with_file()?;
    disk.write(file, 0, b"content")?;
    disk.sync(file)?;
    assert_eq!(disk.lose_power().file("log"), None);
    Ok(())
}

#[test]
fn an_unsynced_file_in_a_synced_directory_is_empty() -> Result<(), Fault> {
    let (mut disk, file) = disk_with_file()?;
    disk.write(file, 0, b"content")?;
    disk.sync(ROOT)?;
    assert_eq!(disk.lose_power().file("log"), Some(&b""[..]));
    Ok(())
}

#[test]
fn a_directory_is_reached_only_through_a_durable_name() -> Result<(), Fault> {
    let mut disk = Disk::empty();
    let store = disk.create(ROOT, name("store"), Kind::Directory, 0o755)?;
    let file = disk.create(store, name("log"), Kind::File, 0o644)?;
    disk.write(file, 0, b"content")?;
    disk.sync(file)?;
    disk.sync(store)?;
    assert_eq!(disk.lose_power(), Disk::empty().lose_power());
    Ok(())
}

#[test]
fn a_rename_is_durable_only_with_its_directory() -> Result<(), Fault> {
    for (synced, left) in [(true, &b"new"[..]), (false, &b"old"[..])] {
        let mut disk = Disk::empty();
        let old = disk.create(ROOT, name("manifest"), Kind::File, 0o644)?;
        disk.write(old, 0, b"old")?;
        disk.settle()?;
        let new = disk.create(ROOT, name("manifest.tmp"), Kind::File, 0o644)?;
        disk.write(new, 0, b"new")?;
        disk.sync(new)?;
        let (from, to) = ((ROOT, name("manifest.tmp")), (ROOT, name("manifest")));
        assert_eq!(disk.rename(from, to, Replace::Refused), Err(Fault::Exists));
        disk.rename(from, to, Replace::Allowed)?;
        if synced {
            disk.sync(ROOT)?;
        }
        let image = disk.lose_power();
        assert_eq!(image.file("manifest"), Some(left));
        assert_eq!(image.file("manifest.tmp"), None);
    }
    Ok(())
}

#[test]
fn a_removed_file_comes_back_unless_its_directory_was_synced() -> Result<(), Fault> {
    for (synced, left) in [(true, None), (false, Some(&b"content"[..]))] {
        let (mut disk, file) = disk_with_file()?;
        disk.write(file, 0, b"content")?;
        disk.settle()?;
        disk.remove(ROOT, name("log"))?;
        assert_eq!(disk.lookup(ROOT, name("log")), Err(Fault::Missing));
        if synced {
            disk.sync(ROOT)?;
        }
        assert_eq!(disk.lose_power().file("log"), left);
    }
    Ok(())
}

#[test]
fn a_directory_with_entries_is_neither_removed_nor_replaced() -> Result<(), Fault> {
    let mut disk = Disk::empty();
    let full = disk.create(ROOT, name("full"), Kind::Directory, 0o755)?;
    disk.create(full, name("entry"), Kind::Socket, 0o600)?;
    disk.create(ROOT, name("other"), Kind::Directory, 0o755)?;
    assert_eq!(disk.remove(ROOT, name("full")), Err(Fault::NotEmpty));
    let (from, to) = ((ROOT, name("other")), (ROOT, name("full")));
    assert_eq!(disk.rename(from, to, Replace::Allowed), Err(Fault::NotEmpty));
    Ok(())
}

#[test]
fn a_sync_in_which_the_power_fails_makes_nothing_durable() -> Result<(), Fault> {
    let (mut disk, file) = disk_with_file()?;
    disk.settle()?;
    disk.fail_at_sync();
    disk.write(file, 0, b"content")?;
    assert_eq!(disk.read(file, 0, 7)?, b"content");
    assert_eq!(disk.sync(file), Err(Fault::PowerLost));
    assert_eq!(disk.write(file, 0, b"late"), Err(Fault::PowerLost));
    assert_eq!(disk.lose_power().file("log"), Some(&b""[..]));
    Ok(())
}

#[test]
fn nothing_answers_after_the_power_loss() -> Result<(), Fault> {
    let (mut disk, file) = disk_with_file()?;
    disk.lose_power();
    assert_eq!(disk.write(file, 0, b"late"), Err(Fault::PowerLost));
    assert_eq!(disk.read(file, 0, 1), Err(Fault::PowerLost));
    assert_eq!(disk.sync(file), Err(Fault::PowerLost));
    assert_eq!(disk.lookup(ROOT, name("log")), Err(Fault::PowerLost));
    assert_eq!(disk.create(ROOT, name("new"), Kind::File, 0o644), Err(Fault::PowerLost));
    assert_eq!(disk.settle(), Err(Fault::PowerLost));
    Ok(())
}

#[test]
fn a_stray_offset_is_refused_instead_of_filling_the_memory() -> Result<(), Fault> {
    let (mut disk, file) = disk_with_file()?;
    assert_eq!(disk.write(file, u64::MAX, b"x"), Err(Fault::TooLarge));
    assert_eq!(disk.set_length(file, u64::MAX), Err(Fault::TooLarge));
    Ok(())
}
