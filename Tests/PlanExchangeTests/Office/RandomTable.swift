import CivilTime
import Plan

@testable import PlanExchange

/// Random plans as offices write them: the plan they were made from, and the table.
struct RandomTable {
  /// What a row says.
  struct Row {
    var code: String
    var name: String
    var days: Int
    var calendar: String
    var owner: String
    var level: Int
    var isMilestone: Bool
    var predecessors: [(row: Int, kind: Relation.Kind, days: Int, isWorking: Bool)]
  }

  private(set) var rows: [Row] = []
  private(set) var header: [String] = []
  private(set) var cells: [[String]] = []
  private var random: Seeded
  private let columns: [PlanColumn]
  private let isNumbered: Bool

  init(seed: UInt64) {
    random = Seeded(seed)
    isNumbered = Bool.random(using: &random)
    var columns: [PlanColumn] = [
      .name, .duration, .calendar, .predecessors, .office, .level, .milestone,
    ]
    if isNumbered || Bool.random(using: &random) { columns.append(.number) }
    if !isNumbered { columns.append(.code) }
    columns.shuffle(using: &random)
    self.columns = columns
    makeRows()
    header = columns.map { heading($0) }
    cells = rows.indices.map { row in columns.map { cell($0, of: row) } }
  }

  private mutating func makeRows() {
    let count = Int.random(in: 1...12, using: &random)
    for index in 0..<count {
      let isMilestone = Int.random(in: 0..<6, using: &random) == 0
      let earlier = Array(0..<index).shuffled(using: &random).prefix(
        Int.random(in: 0...2, using: &random))
      rows.append(
        Row(
          code: isNumbered ? "\(index + 1)" : "A\(index < 9 ? "0" : "")\(index + 1)",
          name: ["可研", "设计（施工图）", "基础", "主体 结构", "验收", "Fit-out"].randomElement(using: &random)!
            + String("甲乙丙丁戊己庚辛壬癸子丑".dropFirst(index).first!),
          days: isMilestone ? 0 : Int.random(in: 1...400, using: &random),
          calendar: Bool.random(using: &random) ? "workday" : "calendar-day",
          owner: ["规财科", "设计院", ""].randomElement(using: &random)!,
          level: Int.random(in: 1...3, using: &random), isMilestone: isMilestone,
          predecessors: earlier.map { row in
            let days = [0, 0, Int.random(in: 1...30, using: &random)].randomElement(using: &random)!
            return (
              row, Relation.Kind.allCases.randomElement(using: &random)!, days,
              days > 0 && Bool.random(using: &random)
            )
          }))
    }
  }

  // MARK: Headings

  /// A name of a column with blanks, line ends, full-width letters and brackets that do not matter.
  private mutating func heading(_ column: PlanColumn) -> String {
    let names = [column.rawValue] + ColumnNames.plan[column]!
    var text = ""
    for letter in names.randomElement(using: &random)! {
      if Int.random(in: 0..<6, using: &random) == 0 {
        text += [" ", "\u{3000}", "\n", ""].randomElement(using: &random)!
      }
      text += Int.random(in: 0..<8, using: &random) == 0 ? Self.fullWidth(letter) : String(letter)
    }
    let ending =
      column == .duration ? ["", "（天）", "(d)"] : ["", "（必填）", "*", "[选填]", "："]
    return text + ending.randomElement(using: &random)!
  }

  private static func fullWidth(_ letter: Character) -> String {
    guard let value = letter.asciiValue, (0x21...0x7E).contains(value) else {
      return String(letter)
    }
    return String(Unicode.Scalar(UInt32(value) + 0xFEE0)!)
  }

  // MARK: Cells

  private mutating func cell(_ column: PlanColumn, of index: Int) -> String {
    let row = rows[index]
    switch column {
    case .code: return maybeFullWidth(row.code)
    case .number: return "\(index + 1)" + ["", "", "、", "."].randomElement(using: &random)!
    case .name: return row.name
    case .duration: return duration(row)
    case .calendar:
      let words =
        row.calendar == "workday"
        ? ["workday", "工作日", "工作天"] : ["calendar-day", "日历天", "自然日", "日历日"]
      return words.randomElement(using: &random)!
    case .predecessors: return predecessors(row)
    case .office: return row.owner
    case .level:
      let word = ["一", "二", "三"][row.level - 1]
      let words = [
        "\(row.level)", word, "\(word)级", "\(word)级节点", "\(row.level)级",
        maybeFullWidth("\(row.level)"),
      ]
      return words.randomElement(using: &random)!
    case .milestone:
      return
        (row.isMilestone ? ["是", "√", "●", "yes", "★"] : ["", "否", "×", "no", "—"])
        .randomElement(using: &random)!
    default: return ""
    }
  }

  private mutating func duration(_ row: Row) -> String {
    if row.isMilestone { return ["", "0", "0天"].randomElement(using: &random)! }
    let units =
      row.calendar == "workday" ? ["个工作日", "工作日", " 个工作日"] : ["日历天", "个自然日", "日历日"]
    let unit = (["", "天", "d", " 天", ".0", " days", "日"] + units).randomElement(using: &random)!
    return maybeFullWidth("\(row.days)") + unit
  }

  private mutating func predecessors(_ row: Row) -> String {
    if row.predecessors.isEmpty {
      return ["", "无", "—", "/", "-", "——"].randomElement(using: &random)!
    }
    let words = row.predecessors.map { word($0) }
    // Names may hold blanks.
    return words.joined(separator: ["、", "，", ";", ",", "\n", "； "].randomElement(using: &random)!)
  }

  private mutating func word(
    _ word: (row: Int, kind: Relation.Kind, days: Int, isWorking: Bool)
  ) -> String {
    let row = rows[word.row]
    let name = [
      row.code, maybeFullWidth(row.code), columns.contains(.number) ? "\(word.row + 1)" : row.code,
      row.name,
    ].randomElement(using: &random)!
    if word.days == 0 {
      return word.kind == .finishToStart && name != row.name ? name : name + word.kind.rawValue
    }
    let units =
      word.isWorking ? ["w", "个工作日", "工作日", " 个工作日"] : ["", "d", "天", "日历天", "个自然日", " 天"]
    let sign = ["+", "＋", " + "].randomElement(using: &random)!
    return name + word.kind.rawValue + sign + "\(word.days)" + units.randomElement(using: &random)!
  }

  private mutating func maybeFullWidth(_ text: String) -> String {
    Bool.random(using: &random) ? text : text.map(Self.fullWidth).joined()
  }

  // MARK: Files

  /// The table as CSV, with whatever stands around tables.
  mutating func csv() -> [UInt8] {
    let separator = [",", ";", "\t"].randomElement(using: &random)!
    let lineEnd = ["\n", "\r\n"].randomElement(using: &random)!
    let lines = framed.map { row in
      row.map { cell in
        cell.contains { ",;\t\n\"\r".contains($0) } ? "\"\(cell)\"" : cell
      }.joined(separator: separator)
    }
    return Array((lines.joined(separator: lineEnd) + lineEnd).utf8)
  }

  /// The table as a workbook of a random program; numbers are numbers.
  mutating func workbook() -> [UInt8] {
    var book = SampleWorkbook()
    book.dialect = SampleWorkbook.Dialect.allCases.randomElement(using: &random)!
    book.rows = framed.map { row in
      row.map { cell in
        if cell.isEmpty { return .empty }
        guard let number = Double(cell), cell.utf8.allSatisfy({ $0.isDigit }), cell.first != "0"
        else {
          return .text(cell)
        }
        return Bool.random(using: &random) ? .number(number) : .text(cell)
      }
    }
    return book.bytes
  }

  /// The table with a title above it, and totals and signatures below.
  private var framed: [[String]] {
    var random = self.random
    var all = [header] + cells
    if Bool.random(using: &random) { all.insert(["某某学校倒排工期表"], at: 0) }
    if Bool.random(using: &random) {
      var total = columns.map { _ in "" }
      total[columns.firstIndex { [.code, .number, .name].contains($0) }!] = "合计"
      total[columns.firstIndex(of: .duration)!] = "95"
      all.append(total)
    }
    if Bool.random(using: &random) { all.append(["填表人：张三", "", "审核人："]) }
    return all
  }
}
