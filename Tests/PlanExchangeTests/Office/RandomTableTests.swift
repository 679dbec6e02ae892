import CivilTime
import Plan
import Testing

@testable import PlanExchange

/// Random tables say what they were made from, however they are written.
@Suite struct RandomTableTests {
  @Test(arguments: FuzzRounds.seeds(300)) func aTableIsThePlanItWasMadeFrom(seed: UInt64) throws {
    var table = RandomTable(seed: seed)
    for bytes in [table.csv(), table.workbook()] {
      var plan = Support.portfolio("P")
      let told = Support.findings { () throws(InvalidInput) in
        try PlanCSV.read(bytes, file: "t").insert(into: &plan, project: 0)
      }
      let errors = told.filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(seed) \(errors.map(\.message.zh))")
      check(plan, table.rows, seed)
    }
  }

  private func check(_ plan: Portfolio, _ rows: [RandomTable.Row], _ seed: UInt64) {
    #expect(plan.activities.map(\.code) == rows.map(\.code), "\(seed)")
    #expect(plan.activities.map(\.name) == rows.map(\.name), "\(seed)")
    #expect(plan.activities.map(\.duration) == rows.map { $0.days * 480 }, "\(seed)")
    #expect(plan.activities.map(\.calendar) == rows.map(\.calendar), "\(seed)")
    #expect(plan.activities.map(\.owner) == rows.map(\.owner), "\(seed)")
    #expect(plan.activities.map(\.level) == rows.map(\.level), "\(seed)")
    #expect(plan.activities.map { $0.kind == .milestone } == rows.map(\.isMilestone), "\(seed)")
    let relations = rows.enumerated().flatMap { index, row in
      row.predecessors.map {
        Relation(
          predecessor: $0.row, successor: index, kind: $0.kind,
          lag: Lag(
            minutes: $0.days * 480, counting: $0.isWorking ? .successor : .calendarDays))
      }
    }
    #expect(plan.relations == relations, "\(seed)")
  }

  @Test(arguments: FuzzRounds.seeds(300)) func aDateIsTheDayItWasMadeFrom(seed: UInt64) {
    var random = Seeded(seed)
    let day = Day(number: Int32.random(in: -36_000...300_000, using: &random))
    let (year, month, number) = day.civil
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let texts = [
      "\(day)", "\(year)/\(month)/\(number)", "\(year).\(month).\(number)",
      "\(year).\(two(month)).\(two(number))", "\(year)年\(month)月\(number)日",
      "\(year)年\(two(month))月\(two(number))号", "\(year)\(two(month))\(two(number))",
      "\(year)-\(month)-\(number) 00:00:00", "\(year)/\(month)/\(number) 0:00", "\(day)T00:00:00",
      "\(year)年\(month)月\(number)日（星期一）", "\(year)年\(month)月\(number)日 周三",
    ]
    for text in texts {
      let wide = String(
        text.map { $0.isNumber && Bool.random(using: &random) ? self.wide($0) : $0 })
      #expect(DateText(text) == .day(day), "\(text)")
      #expect(DateText(" \(wide)\u{3000}") == .day(day), "\(wide)")
    }
    #expect(DateText("\(month)月\(number)日", year: year) == .day(day))
    #expect(DateText("\(month)月\(number)日") == nil)
    // The day and the month of this may be either.
    #expect(DateText("\(number)/\(month)/\(two(year % 100))") == nil)
    #expect(DateText("\(year)年\(month)月") == nil && DateText("\(year).\(month)") == nil)
    // Our own export writes real midnights so.
    #expect(DateText("\(day)T00:00") == .minute(Instant(day, minuteOfDay: 0)))
  }

  private func wide(_ digit: Character) -> Character {
    digit.asciiValue.map { Character(Unicode.Scalar(UInt32($0) + 0xFEE0)!) } ?? digit
  }

  @Test(arguments: FuzzRounds.seeds(300)) func progressIsWhatItWasMadeFrom(seed: UInt64) throws {
    var random = Seeded(seed)
    let base = try OfficeCase.base()
    let year = Int.random(in: 2020...2035, using: &random)
    let date = Day(year: year, month: 12, day: 20)!
    func spelled(_ day: Day, _ random: inout Seeded) -> String {
      let (year, month, number) = day.civil
      return [
        "\(day)", "\(year)/\(month)/\(number) 0:00", "\(year).\(month).\(number)",
        "\(month)月\(number)日", "\(year)年\(month)月\(number)号",
      ].randomElement(using: &random)!
    }
    var rows: [String] = []
    var expected: [ProgressRecord] = []
    for activity in base.activities.indices.shuffled(using: &random) {
      let start = date - Int.random(in: 100...300, using: &random)
      let finish =
        Bool.random(using: &random) ? start + Int.random(in: 0...90, using: &random) : nil
      let remaining = finish == nil ? Int.random(in: 1...50, using: &random) : nil
      let percent = finish == nil ? Double(Int.random(in: 1...99, using: &random)) : nil
      expected.append(
        ProgressRecord(
          activity: activity, date: Instant(date, minuteOfDay: 480),
          actualStart: Instant(start, minuteOfDay: 480),
          actualFinish: finish.map { Instant($0, minuteOfDay: 1080) },
          remaining: remaining.map { $0 * 480 }, percent: percent))
      let name = base.activities[activity]
      rows.append(
        [
          [name.code, name.name].randomElement(using: &random)!, spelled(start, &random),
          finish.map { spelled($0, &random) } ?? "",
          remaining.map { "\($0)" + ["", "天", " 天"].randomElement(using: &random)! } ?? "",
          percent.map { "\(Int($0))" + ["", "%", "％"].randomElement(using: &random)! } ?? "",
        ].joined(separator: ","))
    }
    // One column of codes or names: a name that is no code is looked up as one.
    let isCoded = rows.allSatisfy { $0.hasPrefix("A0") || $0.hasPrefix("B0") }
    let isNamed = rows.allSatisfy { !$0.hasPrefix("A0") && !$0.hasPrefix("B0") }
    guard isCoded || isNamed else { return }
    let key = isCoded ? ["编码", "任务 编号"] : ["工作名称", "工作内容（节点）"]
    let header = [
      key.randomElement(using: &random)!,
      ["实际开始", "实际开始时间", "实际开工日期"].randomElement(using: &random)!,
      ["实际完成", "实际 完成时间", "实际竣工时间"].randomElement(using: &random)!,
      ["剩余工期", "尚需天数", "剩余天数（天）"].randomElement(using: &random)!,
      ["完成百分比", "完成\n%", "完成率（％）"].randomElement(using: &random)!,
    ].map { "\"\($0)\"" }.joined(separator: ",")
    let text = "截至\(year)年12月20日\n\(header)\n" + rows.joined(separator: "\n") + "\n"
    let read = try ProgressCSV.read(Array(text.utf8), file: "p", for: base, project: 0)
    #expect(read.records == expected, "\(text)")
  }

  /// Every word of two GB 2312 characters whose bytes are UTF-8 by chance, alone in a cell.
  @Test(arguments: FuzzRounds.seeds(200)) func chineseWordsInDisguiseAreChinese(seed: UInt64) throws
  {
    var random = Seeded(seed)
    let pairs = (0..<Int.random(in: 1...3, using: &random)).flatMap { _ in
      [
        UInt8.random(in: 0xC2...0xD7, using: &random),
        UInt8.random(in: 0xA1...0xBF, using: &random),
      ]
    }
    let bytes = Array("a,".utf8) + pairs + Array(",1\n".utf8)
    guard case .text(let chinese) = GB18030.utf8(from: pairs) else { return }
    #expect(
      try TextDecoding.utf8(bytes, file: "") == Array("a,".utf8) + chinese + Array(",1\n".utf8))
    // Latin words and texts with Chinese in UTF-8 stay what they are.
    for text in ["café,naïve\n", "学校·ѧУ,\n", "Zürich\n", "Проект,работа\n"] {
      #expect(try TextDecoding.utf8(Array(text.utf8), file: "") == Array(text.utf8))
    }
  }
}
