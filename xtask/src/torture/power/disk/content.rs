//! A file's bytes, twice: as programs see them, and as of the last sync.

use std::ops::Range;

use super::Fault;

/// No file of a short run comes near this; a stray offset must not eat the machine's memory.
const MAX_LENGTH: u64 = 2 << 30;

/// The two states, and the range in which they may differ, so that syncing a growing file
/// costs what was added and not what is there.
#[derive(Debug, Default)]
pub(super) struct Content {
    now: Vec<u8>,
    durable: Vec<u8>,
    dirty: Range<usize>,
}

impl Content {
    pub(super) fn length(&self) -> u64 {
        u64::try_from(self.now.len()).unwrap_or(u64::MAX)
    }

    pub(super) fn read(&self, offset: u64, length: u32) -> &[u8] {
        let start = clamp(offset, self.now.len());
        let end = clamp(offset.saturating_add(length.into()), self.now.len());
        &self.now[start..end]
    }

    pub(super) fn write(&mut self, offset: u64, bytes: &[u8]) -> Result<(), Fault> {
        let start = within_limit(offset)?;
        let end = start + bytes.len();
        if end > self.now.len() {
            self.set_length(u64::try_from(end).map_err(|_| Fault::TooLarge)?)?;
        }
        self.now[start..end].copy_from_slice(bytes);
        self.mark(start..end);
        Ok(())
    }

    pub(super) fn set_length(&mut self, length: u64) -> Result<(), Fault> {
        let length = within_limit(length)?;
        let old = self.now.len();
        self.now.resize(length, 0);
        self.mark(length.min(old)..length.max(old));
        Ok(())
    }

    pub(super) fn sync(&mut self) {
        self.durable.resize(self.now.len(), 0);
        let end = self.dirty.end.min(self.now.len());
        let start = self.dirty.start.min(end);
        self.durable[start..end].copy_from_slice(&self.now[start..end]);
        self.dirty = 0..0;
    }

    pub(super) fn durable(&self) -> Vec<u8> {
        self.durable.clone()
    }

    fn mark(&mut self, changed: Range<usize>) {
        self.dirty = if self.dirty.is_empty() {
            changed
        } else {
            self.dirty.start.min(changed.start)..self.dirty.end.max(changed.end)
        };
    }
}

fn within_limit(position: u64) -> Result<usize, Fault> {
    if position > MAX_LENGTH {
        return Err(Fault::TooLarge);
    }
    usize::try_from(position).map_err(|_| Fault::TooLarge)
}

fn clamp(position: u64, length: usize) -> usize {
    usize::try_from(position).map_or(length, |position| position.min(length))
}
