import CivilTime
import Containers

/// Workbooks as several programs write them.
struct SampleWorkbook {
  /// A cell.
  enum Cell {
    case empty
    case text(String)
    case number(Double)
    /// A day, and the minutes of it.
    case date(Day, Int)
    case percent(Double)
    case formula(String, value: String?)
  }

  /// Whose ways it follows.
  enum Dialect: CaseIterable {
    /// Shared texts, relative targets.
    case excel
    /// Inline texts, absolute targets.
    case openpyxl
    /// Shared texts in runs, cells without places, empty styled cells.
    case wps
    /// Texts as results of formulas, elements with prefixes.
    case prefixed
  }

  var rows: [[Cell]] = []
  var sheet = "计划"
  var dialect = Dialect.excel
  var is1904 = false
  var merges: [String] = []
  /// Changes the text of a part, by its path.
  var altering: (String, String) -> String = { $1 }
  /// Parts besides its own.
  var extra: [String: [UInt8]] = [:]

  /// The file.
  var bytes: [UInt8] {
    var shared: [String] = []
    let sheetXML = worksheet(&shared)
    var zip = ZipWriter()
    let base = dialect == .openpyxl ? "/xl/" : ""
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func add(_ name: String, _ text: String) {
      let whole = altering(name, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text)
      zip.add(name, Array(whole.utf8))
    }
    add("[Content_Types].xml", "<Types/>")
    add(
      "_rels/.rels",
      "<Relationships><Relationship Id=\"r1\" Type=\"\(types)/officeDocument\" "
        + "Target=\"\(dialect == .openpyxl ? "/" : "")xl/workbook.xml\"/></Relationships>")
    add(
      "xl/workbook.xml",
      "<workbook xmlns=\"urn:m\" xmlns:r=\"\(types)\"><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/>"
        + "<sheets><sheet name=\"隐藏\" sheetId=\"9\" state=\"hidden\" r:id=\"s2\"/>"
        + "<sheet name=\"\(sheet)\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>")
    add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships>"
        + ["s1", "s2"].map {
          "<Relationship Id=\"\($0)\" Type=\"\(types)/worksheet\" Target=\"\(base)worksheets/\($0).xml\"/>"
        }.joined()
        + "<Relationship Id=\"t\" Type=\"\(types)/styles\" Target=\"\(base)styles.xml\"/>"
        + "<Relationship Id=\"u\" Type=\"\(types)/sharedStrings\" Target=\"\(base)sharedStrings.xml\"/>"
        + "</Relationships>")
    add("xl/worksheets/s1.xml", sheetXML)
    add("xl/worksheets/s2.xml", "<worksheet><sheetData/></worksheet>")
    add(
      "xl/styles.xml",
      "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
        + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
        + "<xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>")
    let texts = shared.map { text in
      dialect == .wps
        ? "<si><r><t xml:space=\"preserve\">\(Self.escaped(String(text.prefix(1))))</t></r><r><rPr/>"
          + "<t xml:space=\"preserve\">\(Self.escaped(String(text.dropFirst())))</t></r>"
          + "<rPh sb=\"0\" eb=\"1\"><t>ピンイン</t></rPh></si>"
        : "<si><t xml:space=\"preserve\">\(Self.escaped(text))</t></si>"
    }
    add("xl/sharedStrings.xml", "<sst>" + texts.joined() + "</sst>")
    for (name, bytes) in extra.sorted(by: { $0.key < $1.key }) { zip.add(name, bytes) }
    return zip.finished()
  }

  private func worksheet(_ shared: inout [String]) -> String {
    let p = dialect == .prefixed ? "x:" : ""
    var xml = "<\(p)worksheet xmlns\(p.isEmpty ? "" : ":x")=\"urn:m\"><\(p)sheetData>"
    for (number, row) in rows.enumerated() {
      xml += dialect == .wps ? "<row>" : "<\(p)row r=\"\(number + 1)\">"
      for (column, cell) in row.enumerated() {
        let place =
          dialect == .wps ? "" : " r=\"\(Self.letters(column + 1))\(number + 1)\""
        xml += self.cell(cell, place, p, &shared)
      }
      xml += "</\(p)row>"
    }
    xml += "</\(p)sheetData>"
    if !merges.isEmpty {
      xml +=
        "<\(p)mergeCells>" + merges.map { "<\(p)mergeCell ref=\"\($0)\"/>" }.joined()
        + "</\(p)mergeCells>"
    }
    return xml + "</\(p)worksheet>"
  }

  private func cell(
    _ cell: Cell, _ place: String, _ p: String, _ shared: inout [String]
  ) -> String {
    func value(_ text: String, _ attributes: String) -> String {
      "<\(p)c\(place)\(attributes)><\(p)v>\(text)</\(p)v></\(p)c>"
    }
    switch cell {
    case .empty: return dialect == .wps ? "<c s=\"1\"/>" : ""
    case .text(let text):
      switch dialect {
      case .excel, .wps:
        if shared.last != text { shared.append(text) }
        return value("\(shared.count - 1)", " t=\"s\"")
      case .openpyxl:
        return
          "<c\(place) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(Self.escaped(text))</t></is></c>"
      case .prefixed:
        return "<x:c\(place) t=\"str\"><x:f>A1</x:f><x:v>\(Self.escaped(text))</x:v></x:c>"
      }
    case .number(let number): return value("\(number)", "")
    case .percent(let number): return value("\(number)", " s=\"3\"")
    case .date(let day, let minutes):
      let base =
        is1904
        ? Day(year: 1904, month: 1, day: 1)!
        : Day(year: 1899, month: 12, day: 30)!
      let serial = Double(day - base) + Double(minutes) / 1440
      return value("\(serial)", " s=\"\(minutes == 0 ? 2 : 1)\"")
    case .formula(let formula, let result):
      return "<\(p)c\(place)><\(p)f>\(formula)</\(p)f>"
        + (result.map { "<\(p)v>\($0)</\(p)v>" } ?? "") + "</\(p)c>"
    }
  }

  static func letters(_ column: Int) -> String {
    column > 26
      ? letters((column - 1) / 26) + letters((column - 1) % 26 + 1)
      : String(Unicode.Scalar(UInt8(64 + column)))
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
