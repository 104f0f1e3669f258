//! bin

#[cfg(test)]
mod replay;

fn main() {}
