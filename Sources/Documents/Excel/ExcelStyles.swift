import Containers

/// The looks of a workbook, numbered in the order they are first used.
struct ExcelStyles {
  private var looks: [ExcelLook] = []
  private var numbers: [ExcelLook: Int] = [:]
  private var roles: [Role] = []

  /// Creates styles whose first look, Excel's default, is plain.
  init() {
    var plain = ExcelLook()
    plain.border = .none
    plain.wraps = false
    _ = number(of: plain)
  }

  /// Returns the number of a look.
  mutating func number(of look: ExcelLook) -> Int {
    if let number = numbers[look] { return number }
    let number = looks.count
    looks.append(look)
    numbers[look] = number
    return number
  }

  /// Returns the number of the look that rules give for a role.
  mutating func number(ofRule role: Role) -> Int {
    if let number = roles.firstIndex(of: role) { return number }
    roles.append(role)
    return roles.count - 1
  }

  /// Returns the part.
  func part() -> XMLWriter {
    let fonts = Registry(looks.map(Font.init))
    // Excel keeps the first two fills for itself.
    let fills = Registry([Fill.none, .grey] + looks.compactMap(\.fill).map(Fill.colour))
    let formats = Registry(looks.map(\.format).filter { $0 != "General" })
    var xml = XMLWriter.officePart()
    xml.element("styleSheet", ["xmlns": ExcelWriter.namespace]) { xml in
      if !formats.values.isEmpty {
        xml.list("numFmts", formats.values) { xml, format, index in
          xml.element(
            "numFmt", ["numFmtId": String(index + firstFormat), "formatCode": format])
        }
      }
      xml.list("fonts", fonts.values) { xml, font, _ in font.write(to: &xml) }
      xml.list("fills", fills.values) { xml, fill, _ in fill.write(to: &xml) }
      xml.list("borders", ExcelLook.Border.allCases) { xml, border, _ in
        border.write(to: &xml)
      }
      xml.append(
        "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
      )
      xml.list("cellXfs", looks) { xml, look, _ in
        let fill = look.fill.map { fills.number(of: .colour($0)) } ?? 0
        let format = look.format == "General" ? 0 : formats.number(of: look.format) + firstFormat
        xml.append(look, format: format, font: fonts.number(of: Font(look)), fill: fill)
      }
      xml.append(
        "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
      )
      xml.list("dxfs", roles) { xml, role, _ in xml.append(rule: role) }
    }
    return xml
  }
}

private let borders = Registry(ExcelLook.Border.allCases)

/// Excel's own formats have the numbers below.
private let firstFormat = 164

/// Values, each once, numbered in the order they come.
private struct Registry<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  init(_ values: [Value]) {
    for value in values where numbers[value] == nil {
      numbers[value] = self.values.count
      self.values.append(value)
    }
  }

  func number(of value: Value) -> Int { numbers[value]! }
}

private struct Font: Hashable {
  let name: String
  let size: Int
  let isBold: Bool
  let colour: UInt32

  init(_ look: ExcelLook) {
    name = look.isHeading ? ExcelLook.headingFont : ExcelLook.textFont
    size = look.size
    isBold = look.isBold
    colour = look.colour
  }

  func write(to xml: inout XMLWriter) {
    xml.element("font") { xml in
      if isBold { xml.element("b") }
      xml.element("sz", ["val": String(size)])
      xml.element("color", ["rgb": opaque(colour)])
      xml.element("name", ["val": name])
      xml.element("family", ["val": "3"])
      // GB 2312, without which Excel outside China may choose another font.
      xml.element("charset", ["val": "134"])
    }
  }
}

private enum Fill: Hashable {
  case none
  case grey
  case colour(UInt32)

  func write(to xml: inout XMLWriter) {
    xml.element("fill") { xml in
      switch self {
      case .none: xml.element("patternFill", ["patternType": "none"])
      case .grey: xml.element("patternFill", ["patternType": "gray125"])
      case .colour(let colour):
        xml.element("patternFill", ["patternType": "solid"]) { xml in
          xml.element("fgColor", ["rgb": opaque(colour)])
          xml.element("bgColor", ["indexed": "64"])
        }
      }
    }
  }
}

extension ExcelLook.Border {
  fileprivate func write(to xml: inout XMLWriter) {
    xml.element("border") { xml in
      xml.side("left", isDrawn: self == .thin || self == .groupFirst)
      xml.side("right", isDrawn: self == .thin || self == .groupLast)
      xml.side("top", isDrawn: self != .none)
      xml.side("bottom", isDrawn: self != .none)
      xml.element("diagonal")
    }
  }
}

extension XMLWriter {
  fileprivate mutating func side(_ name: StaticString, isDrawn: Bool) {
    guard isDrawn else { return element(name) }
    element(name, ["style": "thin"]) { $0.element("color", ["rgb": "FF7F7F7F"]) }
  }

  fileprivate mutating func append(_ look: ExcelLook, format: Int, font: Int, fill: Int) {
    element(
      "xf",
      [
        "numFmtId": String(format), "fontId": String(font), "fillId": String(fill),
        "borderId": String(borders.number(of: look.border)), "xfId": "0",
        "quotePrefix": look.isQuoted ? "1" : nil, "applyNumberFormat": "1", "applyFont": "1",
        "applyFill": "1", "applyBorder": "1", "applyAlignment": "1",
      ]
    ) { xml in
      let horizontal =
        switch look.alignment {
        case .left: "left"
        case .centre: "center"
        case .right: "right"
        }
      xml.element(
        "alignment",
        [
          "horizontal": horizontal, "vertical": "center", "wrapText": look.wraps ? "1" : nil,
        ])
    }
  }

  fileprivate mutating func append(rule role: Role) {
    element("dxf") { xml in
      xml.element("font") { xml in
        if role == .strong { xml.element("b") }
        xml.element("color", ["rgb": opaque(role.excelColour)])
      }
      guard let fill = role.excelFill else { return }
      // In a rule it is the background that fills a cell.
      xml.element("fill") { xml in
        xml.element("patternFill", ["patternType": "solid"]) { xml in
          xml.element("fgColor", ["rgb": opaque(fill)])
          xml.element("bgColor", ["rgb": opaque(fill)])
        }
      }
    }
  }

  /// Appends a list with its count.
  fileprivate mutating func list<Value>(
    _ name: StaticString, _ values: [Value], _ body: (inout XMLWriter, Value, Int) -> Void
  ) {
    element(name, ["count": String(values.count)]) { xml in
      for (index, value) in values.enumerated() { body(&xml, value, index) }
    }
  }
}

/// A colour as Excel writes it: FFRRGGBB.
private func opaque(_ colour: UInt32) -> String {
  String(0xFF00_0000 | colour, radix: 16, uppercase: true)
}
