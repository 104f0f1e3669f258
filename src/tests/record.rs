//! The bytes of the record: pinned, canonical, and closed against alteration.
