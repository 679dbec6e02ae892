import Plan
import PlanExchange
import Testing

/// Three points of a duration in fields that users of Microsoft Project named so.
@Suite struct MicrosoftThreePointsTests {
  /// A task of five days with three fields, as durations, numbers or texts.
  private func read(
    _ aliases: [String], _ values: [String], kind: String = "Duration", first: Int = 188_743_783,
    options: String = "<StartDate>2026-03-02T08:00:00</StartDate>", hours: Int = 40
  ) throws -> MicrosoftProject {
    let names = aliases.enumerated().map { index, alias in
      "<ExtendedAttribute><FieldID>\(first + index)</FieldID>"
        + "<FieldName>\(kind)\(index + 1)</FieldName><Alias>\(alias)</Alias></ExtendedAttribute>"
    }
    let fields = values.enumerated().map { index, value in
      "<ExtendedAttribute><FieldID>\(first + index)</FieldID>"
        + "<Value>\(value)</Value></ExtendedAttribute>"
    }
    return try MicrosoftPlan.read(
      MicrosoftPlan.file(
        options: options + "<ExtendedAttributes>\(names.joined())</ExtendedAttributes>",
        tasks: MicrosoftPlan.task(1, hours: hours, fields.joined())))
  }

  private func points(_ plan: MicrosoftProject) -> ThreePoints? {
    plan.portfolio.activities.first?.threePoints
  }

  @Test(arguments: [
    ["Optimistic Duration", "Most Likely Duration", "Pessimistic Duration"],
    ["乐观工期", "最可能工期", "悲观工期"],
    ["OPTIMISTIC", "most-likely", "Pessimistic (days)"],
  ])
  func durationsOfThatNameAreThePoints(_ aliases: [String]) throws {
    let plan = try read(aliases, ["PT32H0M0S", "PT40H0M0S", "PT96H0M0S"])
    #expect(points(plan) == ThreePoints(4, 5, 12))
    #expect(plan.report.entries.contains { $0.kind == "three-points" })
    // They stay fields of their own.
    let fields = plan.portfolio.activities[0].fields
    #expect(aliases.allSatisfy { alias in fields.contains { $0.name == alias } })
  }

  @Test func aDayIsAsLongAsThePlanSays() throws {
    let plan = try read(
      ["乐观", "最可能", "悲观"], ["PT40H0M0S", "PT50H0M0S", "PT60H0M0S"],
      options: "<StartDate>2026-03-02T08:00:00</StartDate><MinutesPerDay>600</MinutesPerDay>")
    #expect(points(plan) == ThreePoints(4, 5, 6))
  }

  @Test func numbersAndTextsAreDays() throws {
    let numbers = try read(
      ["乐观", "最可能", "悲观"], ["4", "5.0", "9"], kind: "Number", first: 188_743_767)
    #expect(points(numbers) == ThreePoints(4, 5, 9))
    let texts = try read(
      ["乐观天数", "最可能天数", "悲观天数"], ["4天", "5 days", "9d"], kind: "Text", first: 188_743_731)
    #expect(points(texts) == ThreePoints(4, 5, 9))
  }

  @Test(arguments: [
    ["PT96H0M0S", "PT40H0M0S", "PT32H0M0S"], ["PT32H0M0S", "PT40H0M0S"],
  ]) func whatMakesNoSenseIsToldAndKept(_ values: [String]) throws {
    let plan = try read(["乐观", "最可能", "悲观"], values)
    #expect(points(plan) == nil)
    #expect(plan.report.entries.contains { $0.kind == "three-points-unusable" })
    #expect(plan.portfolio.activities[0].fields.count == values.count)
  }

  @Test(arguments: ["两周", "4周", "4w", "3 weeks", "1 month", "8小时"])
  func otherUnitsAreNotTakenForDays(_ text: String) throws {
    let plan = try read(
      ["乐观", "最可能", "悲观"], [text, "90天", "99天"], kind: "Text", first: 188_743_731)
    #expect(points(plan) == nil)
    #expect(plan.report.entries.contains { $0.kind == "three-points-unusable" })
  }

  @Test(arguments: [
    ["Optimistic (weeks)", "Most Likely (weeks)", "Pessimistic (weeks)"],
    ["乐观（周）", "最可能（周）", "悲观（周）"],
    ["乐观周数", "最可能周数", "悲观周数"],
  ]) func namesOfOtherUnitsAreNotTakenForDays(_ aliases: [String]) throws {
    let plan = try read(aliases, ["4", "5", "9"], kind: "Number", first: 188_743_767)
    #expect(points(plan) == nil)
    #expect(plan.report.entries.contains { $0.kind == "three-points-unusable" })
    // A duration says its unit itself.
    let durations = try read(aliases, ["PT32H0M0S", "PT40H0M0S", "PT96H0M0S"])
    #expect(points(durations) == ThreePoints(4, 5, 12))
  }

  @Test func unnamedFieldsAndMilestonesHaveNone() throws {
    let unnamed = try read(["", "", ""], ["PT32H0M0S", "PT40H0M0S", "PT96H0M0S"])
    #expect(points(unnamed) == nil)
    #expect(!unnamed.report.entries.contains { $0.kind.hasPrefix("three-points") })
    let milestone = try read(
      ["乐观", "最可能", "悲观"], ["PT32H0M0S", "PT40H0M0S", "PT96H0M0S"], hours: 0)
    #expect(points(milestone) == nil)
  }
}
