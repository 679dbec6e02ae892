import Documents
import Foundation
import Plan
import PlanExchange
import PlanStore
import Testing

@testable import Planning

/// Plans that go out in a workbook and come back.
@Suite struct RoundTripTests {
  private func book(_ plan: StoredPlan, _ language: Language) -> PlanBook {
    PlanBook(plan, nil, BookMarks(.plan, plan: "x", entry: 1, language))
  }

  private func bytes(_ book: PlanBook) throws -> [UInt8] {
    var workbook = Workbook(
      DocumentProperties(title: "x", created: DateStamp(year: 2028, month: 1, day: 1)!))
    for sheet in book.sheets { try workbook.append(sheet) }
    return try ExcelWriter().write(workbook)
  }

  private func read(_ file: [UInt8], madeOf book: PlanBook) throws -> PlanEdits {
    try PlanEdits.read(
      try EntryBook(file, file: "x.xlsx"), madeOf: book.entries, tables: book.tables)
  }

  /// `WORKBOOK_ROUNDS=3000 swift test --filter RoundTrip` looks at more.
  private static let rounds =
    ProcessInfo.processInfo.environment["WORKBOOK_ROUNDS"].flatMap { UInt64($0) } ?? 60

  @Test(arguments: UInt64(0)..<4)
  func aFileThatNobodyTouchedHasNoDifference(block: UInt64) throws {
    for seed in block * Self.rounds / 4..<(block + 1) * Self.rounds / 4 {
      var random = RandomStoredPlan(seed, isOdd: true)
      let plan = random.plan()
      for language in Language.allCases {
        let book = book(plan, language)
        let edits = try read(try bytes(book), madeOf: book)
        #expect(edits.edits.map { $0.words(.zh) } == [], "seed \(seed)")
        #expect(edits.told == [], "seed \(seed)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<4)
  func whatAFileSaysBecomesThePlan(block: UInt64) throws {
    for seed in block * Self.rounds / 4..<(block + 1) * Self.rounds / 4 {
      var random = RandomStoredPlan(seed, isOdd: false)
      let (old, new) = (random.plan(), random.plan())
      for language in Language.allCases {
        let made = book(old, language)
        let edits: PlanEdits
        do {
          edits = try read(try bytes(book(new, language)), madeOf: made)
        } catch let error as InvalidInput {
          Issue.record("seed \(seed): \(error.findings.map(\.message.zh))")
          continue
        }
        var result = old
        try result.take(edits)
        expectSame(result, new, "seed \(seed) \(language)")
      }
    }
  }

  /// Whether two plans say the same, whatever the order of their rows.
  private func expectSame(_ a: StoredPlan, _ b: StoredPlan, _ note: Comment) {
    func told(_ plan: StoredPlan) -> [String] {
      let portfolio = plan.portfolio
      let relations = Dictionary(
        grouping: portfolio.relations, by: { portfolio.code(of: $0.successor) }
      ).mapValues { all in
        all.map { "\(portfolio.code(of: $0.predecessor)) \($0.kind) \($0.lag)" }
      }
      return portfolio.activities.indices.map { index in
        var activity = portfolio.activities[index]
        activity.project = 0
        let code = portfolio.code(of: index)
        return "\(code) \(activity) \(relations[code] ?? [])"
      }.sorted()
        + portfolio.projects.map { project in
          var project = project
          let dates = project.requiredDates.map { "\($0)" }.sorted()
          project.requiredDates = []
          return "\(project) \(dates)"
        }
    }
    for (x, y) in zip(told(a), told(b)) where x != y { #expect(x == y, note) }
    #expect(told(a).count == told(b).count, note)
  }
}
