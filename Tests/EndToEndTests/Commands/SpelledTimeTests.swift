import Testing

@testable import schedctl

/// A time may be written as it is spoken, wherever one is given.
@Suite struct SpelledTimeTests {
  /// What takes a time, where `TIME` stands, and which days it means: `EX.A01` goes by 工作日, five a week,
  /// `EX.C02` by 日历天.
  enum Counting: CaseIterable {
    /// A lag: 日历天 unless it says otherwise.
    case lag
    /// Days of work by 工作日.
    case workdays
    /// Days of work by 日历天.
    case everyDay
    /// Calendar days of no work.
    case calendar

    /// The commands.
    var lines: [String] {
      switch self {
      case .lag:
        [
          "activity delay EX.C02 TIME --reason x --dry-run", "try \"EX.C02 +TIME\"",
          "link EX.C02 EX.C05 --type SS --lag TIME --dry-run", "try \"EX.C02 -> EX.C05 SS+TIME\"",
          "relation set EX.A01 EX.A02 --lag TIME --dry-run",
        ]
      case .workdays:
        [
          "activity set EX.A01 --days TIME --dry-run", "try \"EX.A01 TIME\"",
          "activity add EX.Z01 --name 新 --calendar workday --days TIME --dry-run",
          "activity set EX.A01 --crash-limit TIME --dry-run",
          "activity set EX.A01 --three-points TIME/20/30 --dry-run",
          "activity set --where office=规财科·发改委 --days TIME --dry-run",
          "progress EX.A01 --started 2026-12-29 --remaining TIME --date 2027-02-15 --dry-run",
          "progress record EX.A01 --started 2026-12-29 --remaining TIME --date 2027-02-15 --dry-run",
        ]
      case .everyDay:
        [
          "activity set EX.C02 --days TIME --dry-run", "try \"EX.C02 TIME\"",
          "activity set EX.C02 --crash-limit TIME --dry-run",
          "activity set EX.C02 --three-points TIME/20/30 --dry-run",
          "progress EX.A02 --started 2026-12-29 --remaining TIME --date 2027-02-15 --dry-run",
        ]
      case .calendar:
        [
          "project set EX --reserve TIME --dry-run", "reserve set EX TIME --dry-run",
          "project set EX --norm-days TIME --dry-run",
          "project add ZZ --name 新 --finish-by 2028-09-01 --reserve TIME --dry-run",
          "owes --ahead TIME", "export returns --ahead TIME -o returns.xlsx",
          "export calendar EX --starts --alarm TIME -o -", "rescue EX.C10 --days TIME",
          "rescue EX --overlap --overlap-days TIME",
        ]
      }
    }

    /// Times and the plain ones that they are; nil for what is refused.
    var forms: [(spelled: String, plain: String?)] {
      switch self {
      case .lag:
        [
          ("2周", "14d"), ("14天", "14d"), ("10个工作日", "10w"), ("2weeks", "14d"), ("10d", "10"),
          ("2w", "2w"),
        ]
      case .workdays:
        [
          ("10天", "10"), ("10d", "10"), ("2周", "10"), ("2weeks", "10"), ("２周", "10"), ("2w", "2"),
          ("10个工作日", "10"), ("14日历天", nil), ("约10", nil),
        ]
      case .everyDay:
        [
          ("10天", "10"), ("10d", "10"), ("2周", "14"), ("2个星期", "14"), ("14日历天", "14"), ("2w", nil),
          ("10个工作日", nil), ("两周", nil),
        ]
      case .calendar:
        [("10天", "10"), ("10d", "10"), ("2周", "14"), ("14日历天", "14"), ("2w", nil), ("1.5", nil)]
      }
    }
  }

  /// How a command ended, and all it told.
  private struct Answer: Equatable {
    let status: Int32
    let told: String
  }

  @Test(arguments: Counting.allCases)
  func aSpelledTimeIsTheSameTime(_ counting: Counting) throws {
    let environment = try Environment.prepared()
    func answer(_ line: String, _ time: String) throws -> Answer {
      let run = try environment.run(line.replacing("TIME", with: time))
      return Answer(status: run.status, told: run.text + run.error)
    }
    for line in counting.lines {
      for (spelled, plain) in counting.forms {
        let told = try answer(line, spelled)
        if let plain {
          #expect(told.status != 64, "\(line) \(spelled): \(told.told)")
          #expect(try told == answer(line, plain), "\(line) \(spelled)")
        } else {
          #expect([3, 64].contains(told.status), "\(line) \(spelled): \(told.told)")
          #expect(!told.told.isEmpty)
        }
      }
    }
  }

  /// Every option and argument of the tree that a time type reads is in the list above.
  @Test func everyTimeIsInTheList() throws {
    let types: Set<ValueType> = [.duration, .days, .calendarDays]
    let lines = Counting.allCases.flatMap(\.lines)
    for command in CommandDescription.root.all {
      for argument in command.arguments {
        guard let type = argument.type, types.contains(type) else { continue }
        let path = command.path.joined(separator: " ")
        let option = argument.words.isEmpty ? "TIME" : argument.word + " TIME"
        // `activity add` and `set` take the same fields, and `relation` the lag of `link`.
        let isListed = lines.contains {
          ($0.hasPrefix(path) || path.hasPrefix("activity") || path.hasPrefix("relation"))
            && $0.contains(option)
        }
        #expect(isListed, "\(path) \(option)")
      }
    }
  }

  /// Files of progress say weeks as the command line does; tables of plans leave them to the reader.
  @Test(arguments: [("EX.A01", "2周", "10"), ("EX.A02", "2周", "14"), ("EX.A01", "２个星期", "10")])
  func aFileOfProgressSaysWeeks(code: String, spelled: String, plain: String) throws {
    let environment = try Environment.prepared()
    let (head, start) = ("code,start,remaining_days\n", "\(code),2026-12-29,")
    func told(_ remaining: String) throws -> String {
      try environment.write(head + start + remaining + "\n", to: "week.csv")
      let run = try environment.run("import progress week.csv --date 2027-02-15 --dry-run --json")
      #expect(run.status == 0, "\(run.error)")
      return run.text
    }
    #expect(try told(spelled) == told(plain))
  }
}
