import CivilTime
import Control
import Plan
import Scheduler
import Testing

/// Colours by the thresholds of real offices (domain 1.6), and by those written by hand.
@Suite struct ControlColourTests {
  private func colour(_ preset: String, _ lateness: Double, lost: Bool = false) throws -> Colour {
    try #require(ColourPreset(preset)).colour(of: lateness, losesRequiredDate: lost)
  }

  /// Ours: yellow from the first day late, red beyond 7 days.
  @Test(arguments: [
    (-3, Colour.green), (0, .green), (1, .yellow), (7, .yellow), (8, .red), (99, .red),
  ])
  func byDefaultTheFirstDayIsYellowAndTheEighthRed(_ days: Double, _ expected: Colour) throws {
    #expect(try colour("default", days) == expected)
  }

  /// 深圳某公司: 滞后 ≤7 天黄；7–15 天橙；≥15 天红.
  @Test(arguments: [
    (0, Colour.green), (1, .yellow), (7, .yellow), (8, .orange), (14, .orange), (15, .red),
  ])
  func fourColoursTurnAtEightAndFifteenDays(_ days: Double, _ expected: Colour) throws {
    #expect(try colour("four-colour-days", days) == expected)
  }

  /// 银川 2025-03: 低于序时进度 10–30 个百分点（含）黄；>30 个百分点红.
  @Test(arguments: [
    (0, Colour.green), (9.9, .green), (10, .yellow), (30, .yellow), (30.1, .red),
  ])
  func tenToThirtyPointsBehindIsYellow(_ points: Double, _ expected: Colour) throws {
    #expect(try colour("points", points) == expected)
  }

  /// 武汉重大项目: <序时进度 80% 黄牌；<60% 红牌.
  @Test(arguments: [
    (0, Colour.green), (20, .green), (20.1, .yellow), (40, .yellow), (40.1, .red),
  ])
  func lessThanEightyPercentOfThePlanIsYellow(_ short: Double, _ expected: Colour) throws {
    #expect(try colour("share", short) == expected)
  }

  @Test func aLostRequiredDateIsRedInEveryPreset() throws {
    for preset in ColourPreset.shipped {
      #expect(preset.colour(of: -10, losesRequiredDate: true) == .red)
    }
  }

  @Test func theDefaultComesFirstAndNamesAreUnique() {
    #expect(ColourPreset.shipped.first?.name == "default")
    #expect(Set(ColourPreset.shipped.map(\.name)).count == ColourPreset.shipped.count)
    #expect(ColourPreset.shipped.count >= 3)
  }

  /// Ten days of work planned for ten days, `passed` of them over and `percent` done.
  @Test(arguments: [
    ("points", 6, 50.0, Colour.yellow), ("points", 5, 40, .yellow), ("points", 5, 41, .green),
    ("points", 8, 50, .yellow), ("points", 8, 49, .red), ("share", 5, 40, .green),
    ("share", 7, 56, .green), ("share", 5, 39, .yellow), ("share", 5, 30, .yellow),
    ("share", 5, 29, .red), ("points", 12, 70, .yellow), ("points", 12, 69, .red),
  ])
  func theMeasureIsTheTimePassedLessTheShareDone(
    _ preset: String, _ passed: Int, _ percent: Double, _ expected: Colour
  ) throws {
    var plan = ControlPlan([.work("A", 10, "seven")])
    let dates = try plan.schedule().plannedDates()
    let evening = "2026-03-\(passed < 9 ? "0" : "")\(passed + 1)T18:00"
    plan.progress = [
      .of(0, on: evening, from: "2026-03-02T08:00", remaining: 1, percent: percent)
    ]
    let chosen = try #require(ColourPreset(preset))
    let compared = try plan.comparison(plan: dates, preset: chosen)[0]
    #expect(compared.colour == expected)
  }

  @Test func withoutAPercentTheRemainingWorkTellsTheShareDone() throws {
    var plan = ControlPlan([.work("A", 10, "seven")])
    let dates = try plan.schedule().plannedDates()
    let points = try #require(ColourPreset("points"))
    for (remaining, expected) in [(5.0, Colour.green), (6, .yellow), (8, .yellow), (8.5, .red)] {
      plan.progress = [
        .of(0, on: "2026-03-06T18:00", from: "2026-03-02T08:00", remaining: remaining)
      ]
      #expect(try plan.comparison(plan: dates, preset: points)[0].colour == expected)
    }
  }

  @Test func workThatIsDoneIsGreenByShareHoweverLateItWas() throws {
    var plan = ControlPlan([.work("A", 10, "seven")])
    let dates = try plan.schedule().plannedDates()
    plan.progress = [
      .of(0, on: "2026-03-31T08:00", from: "2026-03-02T08:00", to: "2026-03-30T18:00")
    ]
    let points = try #require(ColourPreset("points"))
    #expect(try plan.comparison(plan: dates, preset: points)[0].colour == .green)
    #expect(try plan.comparison(plan: dates)[0].colour == .red)
  }
}

/// Presets written by hand.
@Suite struct ControlColourTextTests {
  @Test func aRuleIsReadWithItsSigns() throws {
    let preset = try #require(ColourPreset("days yellow>=3 orange>7.5 red>=10"))
    #expect(preset.measure == .days)
    #expect(
      preset.steps == [
        ColourPreset.Step(.yellow, 3, isInclusive: true), ColourPreset.Step(.orange, 7.5),
        ColourPreset.Step(.red, 10, isInclusive: true),
      ])
    let colours = [2.9, 3, 7.5, 8, 10].map { preset.colour(of: $0, losesRequiredDate: false) }
    #expect(colours == [.green, .yellow, .yellow, .orange, .red])
    #expect(ColourPreset(preset.name) == preset)
  }

  @Test(arguments: ["points red>30", "shortfall yellow>0 red>0", "days  yellow>1  red>2"])
  func theseAreRead(_ text: String) {
    #expect(ColourPreset(text) != nil)
  }

  @Test(arguments: [
    "", "nonsense", "days", "weeks red>1", "days red", "days red>", "days red>=", "days pink>1",
    "days green>1", "days red>x", "days red>-1", "days red>1 yellow>2", "days yellow>5 red>3",
    "days yellow>1 yellow>2", "days red>nan", "days red>inf", "days red>1e300", "days red>==1",
    "days red<1", "Default", "days,red>1",
  ])
  func theseAreRefused(_ text: String) {
    #expect(ColourPreset(text) == nil)
  }
}
