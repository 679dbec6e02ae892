import Containers

/// Writes workbooks as Excel files (.xlsx), for Excel, WPS and LibreOffice.
///
/// Words are kept as words and dates as dates: a text that begins with = + - or @ stays a text,
/// also when somebody edits it. The same workbook gives the same bytes.
public struct ExcelWriter: Hashable, Sendable {
  /// The namespace of all parts.
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// Creates a writer.
  public init() {}

  /// Returns the file.
  ///
  /// - Precondition: There is at least one sheet, without which Excel opens nothing.
  public func write(_ workbook: Workbook) -> [UInt8] {
    precondition(!workbook.sheets.isEmpty, "a workbook without sheets")
    var styles = ExcelStyles()
    var strings = ExcelStrings()
    var package = OfficePackage(
      folder: "xl", mainName: "workbook.xml", mainType: "spreadsheetml.sheet.main+xml",
      properties: workbook.properties)
    let layouts = workbook.sheets.map { ExcelLayout($0) }
    for (index, layout) in layouts.enumerated() {
      var writer = ExcelSheetWriter(layout, isFirst: index == 0)
      package.parts.append(
        OfficePackage.Part(
          name: "worksheets/sheet\(index + 1).xml", type: "spreadsheetml.worksheet+xml",
          relationship: "worksheet", content: writer.write(&styles, &strings)))
    }
    package.parts.append(
      OfficePackage.Part(
        name: "styles.xml", type: "spreadsheetml.styles+xml", relationship: "styles",
        content: styles.part()))
    package.parts.append(
      OfficePackage.Part(
        name: "sharedStrings.xml", type: "spreadsheetml.sharedStrings+xml",
        relationship: "sharedStrings", content: strings.part()))
    package.main = main(layouts)
    return package.bytes()
  }

  private func main(_ layouts: [ExcelLayout]) -> XMLWriter {
    var xml = XMLWriter.officePart()
    xml.element(
      "workbook",
      ["xmlns": ExcelWriter.namespace, "xmlns:r": WordParts.relationNamespace]
    ) { xml in
      xml.append("<workbookPr/>")
      xml.append(
        "<bookViews><workbookView windowWidth=\"28800\" windowHeight=\"15000\"/></bookViews>")
      xml.element("sheets") { xml in
        for (index, layout) in layouts.enumerated() {
          xml.element(
            "sheet",
            [
              "name": layout.sheet.name, "sheetId": String(index + 1), "r:id": "rId\(index + 1)",
            ])
        }
      }
      xml.element("definedNames") { xml in
        for (index, layout) in layouts.enumerated() { define(layout, index, &xml) }
      }
    }
    return xml
  }

  private func define(_ layout: ExcelLayout, _ index: Int, _ xml: inout XMLWriter) {
    let quoted = "'" + layout.sheet.name.replacing("'", with: "''") + "'!"
    if layout.sheet.hasFilter {
      xml.element(
        "definedName",
        ["name": "_xlnm._FilterDatabase", "localSheetId": String(index), "hidden": "1"],
        text: quoted + layout.filter.absolute)
    }
    xml.element(
      "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": String(index)],
      text: quoted + "$\(layout.headingRow):$\(layout.firstRow - 1)")
  }
}

/// The texts of a workbook, each once.
struct ExcelStrings {
  private var texts: [String] = []
  private var numbers: [String: Int] = [:]
  private var uses = 0

  /// Returns the number of a text.
  mutating func number(of text: String) -> Int {
    uses += 1
    if let number = numbers[text] { return number }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// Returns the part.
  func part() -> XMLWriter {
    var xml = XMLWriter.officePart()
    xml.element(
      "sst",
      [
        "xmlns": ExcelWriter.namespace, "count": String(uses), "uniqueCount": String(texts.count),
      ]
    ) { xml in
      for text in texts {
        xml.element("si") { $0.element("t", ["xml:space": "preserve"], text: Self.guarded(text)) }
      }
    }
    return xml
  }

  /// Excel takes `_x000D_` in a text for the character of that number, so what only looks like it
  /// gets its underscore written by number (ECMA-376, 22.9.2.19).
  private static func guarded(_ text: String) -> String {
    guard text.contains("_x") else { return text.normalisedLineFeeds }
    var result = ""
    var rest = text.normalisedLineFeeds[...]
    while let mark = rest.firstRange(of: "_x") {
      result += rest[..<mark.lowerBound]
      let tail = rest[mark.upperBound...].prefix(5)
      let isEscape =
        tail.count == 5 && tail.last == "_" && tail.dropLast().allSatisfy(\.isHexDigit)
      result += isEscape ? "_x005F_x" : "_x"
      rest = rest[mark.upperBound...]
    }
    return result + rest
  }
}

extension String {
  /// The text with each line break as one line feed, as a cell has them.
  fileprivate var normalisedLineFeeds: String {
    guard utf8.contains(13) else { return self }
    return String(map { $0.isNewline ? "\n" : $0 })
  }
}
