//! A workbook with one sheet for each table.
//!
//! Texts are written as texts: no cell of a workbook is a formula because of what stands in it.

use rust_xlsxwriter::{ColNum, DocProperties, ExcelDateTime, Format, RowNum, Workbook, Worksheet};

use super::{
    OpenDataError,
    table::{Cell, Table},
};

/// When every workbook says that it was made, so that the same tables give the same bytes.
const MADE: (u16, u8, u8) = (2000, 1, 1);

/// The bytes of the workbook.
pub(super) fn written(tables: &[Table]) -> Result<Vec<u8>, OpenDataError> {
    let mut workbook = Workbook::new();
    let (year, month, day) = MADE;
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let head = Format::new().set_bold();
    for table in tables {
        let sheet = workbook.add_worksheet().set_name(table.name)?;
        for (column, name) in (0..).zip(table.columns) {
            sheet.write_string_with_format(0, column, *name, &head)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        for (number, row) in (1..).zip(&table.rows) {
            for (column, cell) in (0..).zip(row) {
                write(sheet, number, column, cell)?;
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn write(
    sheet: &mut Worksheet,
    row: RowNum,
    column: ColNum,
    cell: &Cell,
) -> Result<(), OpenDataError> {
    match cell {
        Cell::Empty => {}
        Cell::Number(number) => {
            sheet.write_number(row, column, *number)?;
        }
        Cell::Text(text) => {
            sheet.write_string(row, column, text)?;
        }
    }
    Ok(())
}
