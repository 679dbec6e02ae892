/// The units that a table states for its columns, wherever it does: in the brackets of a heading, in the cell below
/// it, in the brackets of the group above it, or in a line above the table, such as `单位：周`.
///
/// The nearer counts. Every unit is put into the brackets of the heading, so that all that read it look there alone.
struct StatedUnits {
  /// The units in the lines above the table, in the form of ``HeaderName``.
  private let above: [String]

  /// Reads the lines above a table.
  init(above rows: some Sequence<[String]>) {
    above = rows.flatMap { cells in
      // The unit may stand in the cell behind the word for it.
      Self.units(in: cells.filter { !$0.isEmpty }.joined(separator: ";"))
    }
  }

  /// Returns the heading of a column with the unit that holds for it.
  ///
  /// - Parameters:
  ///   - below: What stands below it in a header of two rows, and is no name of a column.
  ///   - group: The heading of its group.
  func heading(
    _ name: String, of measure: ColumnMeasure?, below: String = "", group: String = ""
  ) -> String {
    guard let measure, !measure.isUnit(HeaderName.unit(name)) else { return name }
    let stated = [HeaderName.normalised(below), HeaderName.unit(below), HeaderName.unit(group)]
    guard let unit = (stated + above).first(where: measure.isUnit) else { return name }
    // Brackets that name no unit would run together with it.
    let bare = name.prefix { !"([（［【〔".contains($0) }
    return "\(bare.isEmpty ? name[...] : bare)(\(unit))"
  }

  /// Whether all that a row says is units: `天` and `元/天` below the names of columns.
  static func areUnits(_ cells: [String]) -> Bool {
    let words = cells.filter { !$0.isEmpty }.map(HeaderName.normalised)
    return !words.isEmpty
      && words.allSatisfy { word in
        word == "%" || [ColumnMeasure.days, .yuan].contains { $0.isUnit(word) }
      }
  }

  /// What may stand before 单位 where the unit of times is meant; 施工单位 is a company.
  private static let before = [
    "工期", "时间", "计时", "计量", "历时", "天数", "持续时间", "剩余工期", "时长", "数量",
  ]

  /// The units in a line: `（单位：周、万元）`, `注：工期单位为月。`, `Unit: weeks`.
  private static func units(in line: String) -> [String] {
    // 单 位 is written wide; other blanks part one thing from the next.
    var text = HalfWidth.text(line).lowercased().replacing(/单\s+位/, with: "单位")
      .replacing(/\s+/, with: ";")[...]
    var found: [String] = []
    while let word = ["单位", "units", "unit"]
      .compactMap({ text.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound })
    {
      let head = text[..<word.lowerBound]
      let isAlone = head.last.map { !$0.isLetter && !$0.isNumber } ?? true
      let isEnglish = text[word].first?.isASCII == true
      text = text[word.upperBound...]
      guard isAlone || isEnglish || before.contains(where: head.hasSuffix) else { continue }
      let signs = text.prefix { ":;为是".contains($0) }
      guard !signs.isEmpty || isEnglish else { continue }
      text = text[signs.endIndex...]
      let said = text.prefix { !")]】〕;。.:".contains($0) }
      text = text[said.endIndex...]
      found += said.split(whereSeparator: { "、,和及".contains($0) }).map {
        HeaderName.normalised(String($0))
      }
    }
    return found
  }
}
