import ArgumentParser
import Documents
import Plan
import Planning
import Reporting

/// `try CLAUSE …`.
struct TryCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: .words(
      zh: "假设：如果……会怎样？只说会动什么，不改计划。", en: "Ask what if: what would move, and nothing is changed."),
    discussion: .words(
      zh: """
        每句说一件事：“代码 +14d”晚 14 个日历天（+10w 为工作日）；“代码 20d”工期改为 20 天；“代码 remaining 12”
        剩余 12 天；“代码 start 2028-03-01”这天开始；“代码 drop”不做了；“代码 -> 代码 SS+3”加一条关
        系；“代码 x 代码”减一条关系。说的与真做时说的完全一样。

          schedctl try "HS.C27 +14d"
          schedctl try "HS.C27 +2w" "EX.C03 20d"
        """,
      en: """
        Each clause says one thing: CODE +14d comes later by calendar days (+10w working days), CODE 20d
        takes so many days, CODE remaining 12, CODE start 2028-03-01, CODE drop, CODE -> CODE SS+3 one
        relation more, CODE x CODE one less. What is told is what doing it would tell.

          schedctl try "HS.C27 +14d"
          schedctl try "HS.C27 +2w" "EX.C03 20d"
        """))

  @Argument(help: .words(zh: "要试什么；用引号括起。", en: "What to try; in quotes."))
  var clauses: [String] = []

  @Option(
    name: .customLong("from"),
    help: .words(
      zh: "写有假设的文件，每行一句；- 为标准输入。", en: "A file of clauses, one a line; - for standard input."))
  var source: String?

  @Flag(
    name: .long,
    help: .words(zh: "列出所有变动的工作，不只是节点。", en: "List all that moves, not the nodes alone."))
  var all = false

  @Flag(name: .long, help: .words(zh: "输出 JSON。", en: "Write JSON."))
  var json = false

  @OptionGroup var plan: PlanOptions

  /// What is in a file, or cannot be read, is about the whole plan.
  var subjects: [String] {
    guard source == nil, let read = try? clauses.map({ try TrialClause($0) }) else { return [] }
    return read.flatMap(\.codes)
  }

  /// So many activities are listed one by one.
  private static let listed = 24

  func execute(_ console: Console) throws -> Int32 {
    let workspace = try writing(trying: true)
    let clauses = try texts().map { try TrialClause($0) }
    guard !clauses.isEmpty else {
      throw CommandFailure.refused(
        zh: "没有说要试什么", en: "nothing to try is said",
        hint: Wording(zh: "例：try \"HS.C27 +14d\"", en: "such as: try \"HS.C27 +14d\""))
    }
    workspace.watchConsequences()
    for clause in clauses { try workspace.apply(clause) }
    guard let consequences = try workspace.consequences() else {
      console.tell("没有变化", "nothing changed")
      if json {
        console.writeJSON { json in
          json.object { json in
            json.array("consequences") { _ in }
            json.array("moved") { _ in }
          }
        }
      }
      return 0
    }
    let report = ConsequenceReport(consequences, limit: all ? nil : Self.listed)
    if json {
      console.writeJSON { json in
        json.object { json in
          report.write("consequences", to: &json, console.terms)
          report.writeShifts("moved", to: &json)
        }
      }
    } else if !report.isEmpty {
      console.write(report.table(console.terms))
    }
    console.tell(consequences)
    return 0
  }

  private func texts() throws -> [String] {
    guard let source else { return clauses }
    let lines = String(decoding: try Files.read(source), as: UTF8.self).split(
      whereSeparator: \.isNewline)
    return clauses
      + lines.map(String.init).filter {
        let line = $0.drop(while: \.isWhitespace)
        return !line.isEmpty && !line.hasPrefix("#")
      }
  }
}
