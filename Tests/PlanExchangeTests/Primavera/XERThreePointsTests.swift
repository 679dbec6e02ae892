import Plan
import Testing

@testable import PlanExchange

/// Three points of a duration in fields that users of P6 made.
@Suite struct XERThreePointsTests {
  private static let types = "%T\tUDFTYPE\r\n%F\tudf_type_id\ttable_name\tudf_type_label"
  private static let values = "%T\tUDFVALUE\r\n%F\tudf_type_id\tfk_id\tudf_text\tudf_number"

  /// The sample with fields of the activity A1010, and as many values as are given.
  private func read(
    _ labels: [String], _ texts: [(text: String, number: String)]
  ) throws(InvalidInput) -> PrimaveraPlan {
    let types = labels.enumerated().map { "%R\t\($0 + 2)\tTASK\t\($1)" }
    let values = texts.enumerated().map { "%R\t\($0 + 2)\t2\t\($1.text)\t\($1.number)" }
    return try XERSample.read(
      "%T\tRSRC\r\n",
      ([Self.types] + types + [Self.values] + values).joined(separator: "\r\n")
        + "\r\n%T\tRSRC\r\n")
  }

  private func points(_ plan: PrimaveraPlan) -> ThreePoints? {
    plan.portfolio.activities.first { $0.code == "A1010" }?.threePoints
  }

  @Test(arguments: [
    ["乐观工期", "最可能工期", "悲观工期"], ["Optimistic Duration", "Most Likely Duration", "Pessimistic"],
    ["OPTIMISTIC_DAYS", "most-likely", "PESSIMISTIC_DAYS"],
  ])
  func fieldsNamedSoAreTheThreePoints(_ labels: [String]) throws {
    let plan = try read(labels, [("", "4"), ("5天", ""), ("9.0", "")])
    #expect(points(plan) == ThreePoints(4, 5, 9))
    #expect(plan.report.entries.contains { $0.kind == "three-points" })
    // They stay fields of their own.
    let fields = plan.portfolio.activities.first { $0.code == "A1010" }?.fields ?? []
    #expect(labels.allSatisfy { label in fields.contains { $0.name == label } })
  }

  @Test func whatMakesNoSenseIsToldAndKept() throws {
    let labels = ["乐观", "最可能", "悲观"]
    for texts in [
      [("9", ""), ("5", ""), ("4", "")], [("4", ""), ("5", "")],
      [("快", ""), ("5", ""), ("9", "")], [("-1", ""), ("5", ""), ("9", "")],
    ] {
      let plan = try read(labels, texts)
      #expect(points(plan) == nil)
      #expect(plan.report.entries.contains { $0.kind == "three-points-unusable" })
    }
  }

  @Test func fieldsOfSomethingElseAreNone() throws {
    let plan = try read(["乐观造价", "最可能费用", "悲观 cost"], [("4", ""), ("5", ""), ("9", "")])
    #expect(points(plan) == nil)
    #expect(!plan.report.entries.contains { $0.kind.hasPrefix("three-points") })
  }
}
