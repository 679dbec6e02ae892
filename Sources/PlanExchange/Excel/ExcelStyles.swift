import Containers

/// What the formats of cells say of their numbers, and how far cells are indented.
final class ExcelStyles: XMLEvents {
  /// What a number stands for.
  enum Meaning {
    case number
    case date
    case percent
  }

  /// A format of cells.
  struct Style {
    var meaning: Meaning
    var indent: UInt8
  }

  /// The formats, by the number that cells give.
  private(set) var styles: [Style] = []
  private var formats: [Int: Meaning] = [:]
  private var isInCellFormats = false
  private var depth = 0

  init(_ parts: ExcelParts, path: String?) throws(ExcelFault) {
    if let path, parts.has(path) { try parts.read(path, into: self) }
  }

  /// Returns a format; that of plain numbers where there is none of that number.
  subscript(_ number: Int) -> Style {
    styles.indices.contains(number) ? styles[number] : Style(meaning: .number, indent: 0)
  }

  func open(
    _ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes, at place: XMLPlace
  ) -> Bool {
    if ExcelName.is(name, "cellXfs") {
      isInCellFormats = true
    } else if ExcelName.is(name, "cellStyleXfs") || ExcelName.is(name, "cellStyles") {
      isInCellFormats = false
    } else if ExcelName.is(name, "numFmt") {
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
        formats[id] = Self.meaning(ofCode: attributes["formatCode"] ?? "")
      }
    } else if isInCellFormats, ExcelName.is(name, "xf") {
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      styles.append(Style(meaning: formats[id] ?? Self.meaning(ofBuiltIn: id), indent: 0))
    } else if isInCellFormats, ExcelName.is(name, "alignment"), !styles.isEmpty {
      let indent = attributes["indent"].flatMap { Int($0) } ?? 0
      styles[styles.count - 1].indent = UInt8(clamping: indent)
    }
    return styles.count <= 100_000 && formats.count <= 100_000
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: XMLPlace) -> Bool { true }

  func close(at place: XMLPlace) -> Bool { true }

  /// The formats that every workbook has (ECMA-376, part 1, 18.8.30), those of Chinese Excel included.
  private static func meaning(ofBuiltIn id: Int) -> Meaning {
    switch id {
    case 9, 10: .percent
    case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: .date
    default: .number
    }
  }

  /// A format of days, months or years; one of hours alone is none.
  private static func meaning(ofCode code: String) -> Meaning {
    var bare: [Character] = []
    var isQuoted = false
    var depth = 0
    var isEscaped = false
    for letter in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if letter == "\\" || letter == "_" || letter == "*" {
        isEscaped = true
      } else if letter == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if letter == "[" {
        depth += 1
      } else if letter == "]" {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        bare.append(letter)
      }
    }
    // The part for positive numbers decides.
    let first = bare.prefix { $0 != ";" }
    if first.contains("%") { return .percent }
    if String(first).hasPrefix("general") { return .number }
    if first.contains("y") || first.contains("d") { return .date }
    let isTime = first.contains("h") || first.contains("s")
    return first.contains("m") && !isTime && !first.contains("0") && !first.contains("#")
      ? .date : .number
  }
}
