//! What serde asks of lists and objects that have not ended.

use serde::{
    Serialize,
    ser::{
        SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
        SerializeTupleStruct, SerializeTupleVariant,
    },
};

use super::{
    NotCanonical,
    object::{List, Object, Wrapped},
};

/// Every kind of list.
macro_rules! lists {
    ($($kind:ident: $push:ident),*) => {$(
        impl $kind for List<'_> {
            type Ok = ();
            type Error = NotCanonical;

            fn $push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotCanonical> {
                self.push(value)
            }

            fn end(self) -> Result<(), NotCanonical> {
                self.finish();
                Ok(())
            }
        }
    )*};
}

lists! {
    SerializeSeq: serialize_element,
    SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field
}

impl SerializeTupleVariant for Wrapped<List<'_>> {
    type Ok = ();
    type Error = NotCanonical;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotCanonical> {
        self.0.push(value)
    }

    fn end(self) -> Result<(), NotCanonical> {
        self.0.finish().end_one();
        Ok(())
    }
}

impl SerializeMap for Object<'_> {
    type Ok = ();
    type Error = NotCanonical;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NotCanonical> {
        self.open(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotCanonical> {
        self.close(value)
    }

    fn end(self) -> Result<(), NotCanonical> {
        self.finish().map(drop)
    }
}

impl SerializeStruct for Object<'_> {
    type Ok = ();
    type Error = NotCanonical;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), NotCanonical> {
        self.member(name, value)
    }

    fn end(self) -> Result<(), NotCanonical> {
        self.finish().map(drop)
    }
}

impl SerializeStructVariant for Wrapped<Object<'_>> {
    type Ok = ();
    type Error = NotCanonical;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), NotCanonical> {
        self.0.member(name, value)
    }

    fn end(self) -> Result<(), NotCanonical> {
        self.0.finish()?.end_one();
        Ok(())
    }
}
