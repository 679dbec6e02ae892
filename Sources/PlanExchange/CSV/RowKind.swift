import Plan

/// What a row below the header is, told by its words: tables of offices end in totals and signatures,
/// and have headings between the rows.
enum RowKind: Equatable {
  case data
  /// The heading of the rows below it, of a rank: 0 for 第一章, 1 for 一、 and bare words, 2 for （一）.
  case heading(String, rank: Int)
  /// Sums of the rows above.
  case total
  /// Who made, checked and approved the table.
  case signature
  /// A remark below the table.
  case remark
  /// The header once more, as it is printed on every page, or the numbers of the columns.
  case header

  /// Whether it is work.
  var isData: Bool { if case .data = self { true } else { false } }

  /// Its name in the account of an import; nil for what is read.
  var name: Wording? {
    switch self {
    case .data, .heading: nil
    case .total: Wording(zh: "合计行", en: "rows of totals")
    case .signature: Wording(zh: "签字行", en: "rows of signatures")
    case .remark: Wording(zh: "附注行", en: "rows of remarks")
    case .header: Wording(zh: "重复的表头行", en: "repeated headers")
    }
  }
}

/// Tells rows by their words.
struct RowClassifier {
  /// The names of the header's cells, as compared and as typed.
  private let header: [String]
  private let typed: [String]

  init(header: [String]) {
    self.header = header.map(HeaderName.normalised)
    typed = header
  }

  /// Returns whether a row that has durations, dates or logic is data at the first look, as nearly all
  /// are: it begins with none of the words for sums, and no name or number of a column.
  ///
  /// What it is called by, ``mayBeTotal(_:)`` tells of each name.
  ///
  /// - Parameter first: Its first text, and the cell of it.
  func isPlainData(first: (cell: Int, text: String)) -> Bool {
    var isASCII = true
    for byte in first.text.utf8 {
      if byte == UInt8(ascii: ":") { return false }
      if byte >= 0x80 { isASCII = false }
    }
    if !isASCII, first.text.contains("：") { return false }
    if first.text.utf8.first?.isDigit == true, Int(first.text) == first.cell + 1 { return false }
    if Self.mayBeTotal(first.text) { return false }
    return first.cell >= typed.count || first.text != typed[first.cell]
  }

  /// Returns whether a text begins as the words for sums do.
  static func mayBeTotal(_ text: String) -> Bool {
    // Nearly all codes begin with other letters of ASCII or a digit than total, sum and subtotal.
    var bytes = text.utf8.makeIterator()
    if let first = bytes.next(), (0x30..<0x80).contains(first) {
      guard first & 0xDF == 0x54 || first & 0xDF == 0x53 else { return false }
      let next: UInt8 = first & 0xDF == 0x54 ? 0x4F : 0x55
      if let second = bytes.next(), (0x30..<0x80).contains(second), second & 0xDF != next {
        return false
      }
    }
    return text.unicodeScalars.first { !$0.properties.isWhitespace }
      .map { "合小总共累工tTsSｔＴｓＳ".unicodeScalars.contains($0) } ?? false
  }

  private static let totals: Set<String> = [
    "合计", "小计", "总计", "共计", "累计", "总工期", "合计工期", "工期合计", "total", "subtotal", "sum",
  ]
  private static let signers = [
    "填表", "填报", "编制", "审核", "审批", "批准", "制表", "校核", "复核", "审定", "签字", "签名", "盖章", "经办",
    "项目负责人", "单位负责人", "分管领导", "主要领导", "建设单位", "施工单位", "监理单位", "日期", "联系人", "联系电话",
  ]
  private static let remarks = ["注:", "注1", "附注", "备注:", "说明:", "填表说明", "填报说明"]

  /// Tells what a row is.
  ///
  /// - Parameters:
  ///   - cells: Its texts, by cell.
  ///   - names: The cells in which codes, numbers and names stand.
  ///   - nameCell: The cell of the name, where the row has a code of its own, as no sum has.
  ///   - isFactual: Whether it has durations, dates or logic, as only rows of data and sums have.
  func kind(
    _ cells: [String], names: Set<Int>, nameCell: Int?, isFactual: Bool
  ) -> RowKind {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    if filled.isEmpty { return .data }
    if isHeader(cells, filled) { return .header }
    let words = filled.map { HalfWidth.text(cells[$0]).filter { !$0.isWhitespace } }
    let isSum = zip(filled, words).contains { cell, word in
      (cell == filled[0] || names.contains(cell)) && cell != nameCell && isTotal(word)
    }
    if isSum { return .total }
    if Self.isSigner(words[0]), !words.dropFirst().contains(where: { $0.first?.isNumber == true }) {
      return .signature
    }
    if isFactual { return .data }
    if words.count <= 2, Self.remarks.contains(where: words[0].hasPrefix) { return .remark }
    return heading(cells, filled, words, names) ?? .data
  }

  private func isTotal(_ word: String) -> Bool {
    let text = word.lowercased()
    let bare = text.prefix { !":(0123456789".contains($0) }
    return Self.totals.contains(String(bare))
  }

  private static func isSigner(_ word: String) -> Bool {
    guard let colon = word.firstIndex(of: ":") else { return false }
    return signers.contains { word[..<colon].contains($0) } && word[..<colon].count <= 12
  }

  private func isHeader(_ cells: [String], _ filled: [Int]) -> Bool {
    guard filled.count >= 3 else { return false }
    let isRepeated = filled.allSatisfy {
      $0 < header.count && HeaderName.normalised(cells[$0]) == header[$0]
    }
    let areNumbers = filled.count >= 4 && filled.allSatisfy { cells[$0] == "\($0 + 1)" }
    return isRepeated || areNumbers
  }

  /// A row that says nothing but a number and a name, with the signs of a heading or alone.
  private func heading(
    _ cells: [String], _ filled: [Int], _ words: [String], _ names: Set<Int>
  ) -> RowKind? {
    guard filled.count <= 2, filled.allSatisfy({ names.contains($0) || $0 == filled[0] }) else {
      return nil
    }
    let texts = filled.map { cells[$0].onOneLine }
    if let numbered = HeadingNumber(words[0]) {
      let name = filled.count == 2 ? texts[1] : numbered.rest
      if name.isEmpty { return nil }
      return .heading(name, rank: numbered.rank)
    }
    let isWords = texts[0].unicodeScalars.contains { $0.properties.isIdeographic }
    return filled.count == 1 && isWords ? .heading(texts[0], rank: 1) : nil
  }
}

/// The number before a heading: `一、`, `（二）`, `第三章`.
struct HeadingNumber {
  let rank: Int
  /// What stands behind it.
  let rest: String

  private static let digits: Set<Character> = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "零", "〇",
  ]

  /// Reads the beginning of a text in half-width signs; nil where it is no such number.
  init?(_ text: String) {
    if text.hasPrefix("第") {
      let number = text.dropFirst().prefix { Self.digits.contains($0) || $0.isNumber }
      let unit = text.dropFirst(1 + number.count).first
      guard !number.isEmpty, let unit, "章节篇部阶标批期".contains(unit) else { return nil }
      rank = 0
      rest = text
      return
    }
    let isBracketed = text.hasPrefix("(")
    let inner = isBracketed ? text.dropFirst() : text[...]
    let number = inner.prefix { Self.digits.contains($0) }
    guard !number.isEmpty else { return nil }
    var tail = inner.dropFirst(number.count)
    if isBracketed {
      guard tail.first == ")" else { return nil }
      tail = tail.dropFirst()
    } else if let sign = tail.first {
      guard "、.,，．:".contains(sign) else { return nil }
      tail = tail.dropFirst()
    }
    rank = isBracketed ? 2 : 1
    rest = String(tail.drop { "、.,:".contains($0) })
  }
}
