import CivilTime
import Control
import Plan
import Reporting
import Scheduler
import Testing

/// The text for a WeChat group.
@Suite struct ChatTests {
  /// However long names are and however many projects, on time or late.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func itIsNeverLongerThanFiveHundredCharacters(_ seed: UInt64) {
    var random = Seeded(seed)
    let plan = randomPlan(&random)
    let report = plan.weekly(day("2028-01-10"))
    for language in Language.allCases {
      let text = report.chat(Terms(language))
      #expect(text.unicodeScalars.count <= WeeklyReport.chatLimit)
      #expect(text.count <= WeeklyReport.chatLimit)
      #expect(text.hasPrefix("【"))
      #expect(!text.hasSuffix("\n") && !text.contains("\n\n"))
    }
  }

  @Test func aShortReportTellsEverything() {
    let plan = SmallPlan.file(
      [SmallPlan.backward("X", requiredBy: "2028-01-14")],
      [SmallPlan.record(0, on: "2028-01-10", remaining: 8, note: "连续降雨")])
    #expect(
      plan.weekly(day("2028-01-03")).chat(Terms(.zh)) == """
        【重点工程周报 1月3日—1月9日】
        1个项目，已开工0个（1个未设开工节点）；本周节点应完成0、完成0（提前0），到期未完成0。
        1.甲校：主体施工进行中，竣工验收较计划滞后3天（主体施工：连续降雨），比1月14日要求晚3天。🔴
        需协调：甲校·主体施工（施工单位，须压缩3天）。
        下周：甲校·竣工验收计划1月14日完成，预计1月17日，滞后3天。
        """)
  }

  @Test func whatCanNoLongerBeKeptIsToldEvenInTheShortestForm() {
    let projects = (1...12).map {
      SmallPlan.backward("X\($0)", "第\($0)小学改扩建及附属配套用房建设工程", requiredBy: "2028-01-14")
    }
    let progress = projects.indices.map {
      SmallPlan.record(2 * $0, on: "2028-01-10", remaining: 8, note: "连续降雨，材料供应紧张")
    }
    let text = SmallPlan.file(projects, progress).weekly(day("2028-01-03")).chat(Terms(.zh))
    #expect(text.unicodeScalars.count <= WeeklyReport.chatLimit)
    #expect(!text.contains("连续降雨"))
    #expect(text.count(of: "比1月14日要求晚3天") == text.count(of: "🔴"))
    #expect(text.count(of: "🔴") > 5)
    #expect(text.hasSuffix("……余略，见周报全文。"))
  }

  @Test func colourIsAMarkOfLatenessOnly() {
    func marks(_ remaining: Int) -> String {
      let record = SmallPlan.record(0, on: "2028-01-10", remaining: remaining)
      let text = SmallPlan.file([SmallPlan.forward("Y")], [record]).weekly(day("2028-01-03"))
        .chat(Terms(.zh))
      return String(text.filter { "🔴🟠🟡🟢".contains($0) })
    }
    #expect(marks(3) == "")
    #expect(marks(4) == "🟡")
    #expect(marks(11) == "🔴")
  }

  private func randomPlan(_ random: inout Seeded) -> PlanFile {
    let words = ["亭湖", "Campus-6E ", "🏫", "（含地下车库）", "“扩容提质”", "配套用房", "　", "Ⅱ期、", "👨‍👩‍👧"]
    func name(_ longest: Int) -> String {
      (0...Int.random(in: 0...longest, using: &random))
        .map { _ in words.randomElement(using: &random)! }.joined()
    }
    let projects = (0..<Int.random(in: 0...30, using: &random)).map { number in
      Bool.random(using: &random)
        ? SmallPlan.forward("F\(number)", name(12))
        : SmallPlan.backward("B-\(number)", name(40), requiredBy: "2028-01-16")
    }
    var plan = SmallPlan.file(projects)
    for activity in plan.portfolio.activities.indices where activity % 2 == 0 {
      plan.portfolio.activities[activity].name = name(20)
      plan.portfolio.activities[activity].owner = name(8)
      guard Int.random(in: 0...4, using: &random) > 0 else { continue }
      plan.progress.append(
        SmallPlan.record(
          activity, on: "2028-01-17", remaining: Int.random(in: 1...30, using: &random),
          note: name(30)))
    }
    return plan
  }
}

/// A small seeded generator (SplitMix64), so that random tests repeat.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
