/// The year of dates without one, `4月12日`, where the table leaves no doubt.
enum PlainYear {
  /// Returns the only year of all dates that have one, in some columns and above the header; nil where
  /// there is none or more than one.
  static func of<Column: CSVColumn>(
    _ sheet: Sheet<Column>, columns: [Column], besides year: Int? = nil
  ) -> Int? {
    var years = Set(sheet.textsAbove.flatMap(DateInText.all).map(\.year))
    if let year { years.insert(year) }
    let cells = columns.compactMap(sheet.cellNumber)
    for row in sheet.table.rows[sheet.firstRow...] {
      for number in cells {
        guard let cell = sheet.table.cell(number, of: row) else { continue }
        if let year = DateText.year(in: sheet.table.trimmedText(cell)) { years.insert(year) }
        if years.count > 1 { return nil }
      }
    }
    return years.first
  }
}

/// Dates within other words: `数据日期 2027-04-12`, `截至2027年4月12日`.
struct DateInText {
  let date: DateText
  let year: Int

  /// Finds all dates of a text that bear their year.
  static func all(in text: String) -> [DateInText] {
    let plain = HalfWidth.text(text)
    let pieces = plain.split { !($0.isNumber || "年月日号-/.".contains($0)) }
    return pieces.compactMap { piece in
      guard let date = DateText(String(piece)), let year = DateText.year(in: String(piece))
      else { return nil }
      return DateInText(date: date, year: year)
    }
  }
}
