public import Plan
import Scheduler

/// The colour of an activity: how it stands, by a threshold preset.
///
/// Apart from status: green is "as planned" here, never "done"; and a red *flag* (红旗) is praise
/// and no colour at all.
public enum Colour: String, Sendable, CaseIterable, Comparable {
  /// 绿: as planned or better.
  case green
  /// 黄.
  case yellow
  /// 橙: presets with four colours only.
  case orange
  /// 红.
  case red

  /// Orders colours from good to bad.
  public static func < (a: Colour, b: Colour) -> Bool {
    allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
  }
}

/// A set of thresholds that turns lateness into a colour (红黄绿灯口径).
///
/// Offices differ, so presets are data and can be written by hand: `days yellow>0 red>7 window<=7`.
public struct ColourPreset: Hashable, Sendable {
  /// What is measured.
  public enum Measure: String, Sendable, CaseIterable {
    /// Days of slip against the plan.
    case days
    /// Percentage points below the time-proportional plan (序时进度).
    case points
    /// Percent of the time-proportional plan that is not reached.
    case shortfall
  }

  /// A colour and where it begins.
  public struct Step: Hashable, Sendable {
    /// The colour.
    public var colour: Colour
    /// The number to be reached or passed.
    public var threshold: Double
    /// Whether the number itself already has the colour.
    public var isInclusive: Bool

    /// Creates a step.
    public init(_ colour: Colour, _ threshold: Double, isInclusive: Bool = false) {
      self.colour = colour
      self.threshold = threshold
      self.isInclusive = isInclusive
    }
  }

  /// The name it is chosen by; for one written by hand, its text.
  public var name: String
  /// What people call it.
  public var title: Wording
  /// What is measured.
  public var measure: Measure
  /// The steps, mildest first.
  public var steps: [Step]
  /// Calendar days to a window from which on work that must fit inside it is at least yellow.
  public var windowDays = ColourPreset.usualWindowDays
  /// Where the thresholds come from, and how sure that is.
  public var source: Wording

  /// One week: what a single report does not see.
  public static let usualWindowDays = 7

  /// Returns the colour of a measured lateness; red whenever a required date is lost, at least yellow
  /// where a window is all but missed.
  public func colour(
    of lateness: Double, losesRequiredDate: Bool, isNearWindow: Bool = false
  ) -> Colour {
    if losesRequiredDate { return .red }
    return max(colour(of: lateness), isNearWindow ? .yellow : .green)
  }

  private func colour(of lateness: Double) -> Colour {
    // Half done of sixty percent planned is ten points behind, not a hair less: binary fractions
    // must not decide at a threshold.
    let lateness = (lateness * 1_000_000).rounded() / 1_000_000
    let reached = steps.last {
      $0.isInclusive ? lateness >= $0.threshold : lateness > $0.threshold
    }
    return reached?.colour ?? .green
  }
}

extension ColourPreset {
  /// The shipped presets, the default first: the thresholds of 红黄绿灯 differ by place.
  public static let shipped: [ColourPreset] = [
    ColourPreset(
      name: "default", title: Wording(zh: "默认（按天）", en: "default, by days"), measure: .days,
      steps: [Step(.yellow, 0), Step(.red, 7)],
      source: Wording(
        zh: "本工具默认：迟一天即黄，超过 7 天或要求完成时间不保即红",
        en: "our own: yellow from the first day late, red beyond 7 days or a lost required date")),
    ColourPreset(
      name: "four-colour-days", title: Wording(zh: "四色（按天）", en: "four colours, by days"),
      measure: .days,
      steps: [Step(.yellow, 0), Step(.orange, 7), Step(.red, 15, isInclusive: true)],
      source: Wording(
        zh: "某公司做法（未核原文）：7 天内黄，7–15 天橙，15 天及以上红",
        en: "practice of one company, second-hand: yellow to 7 days, orange to 15, then red")),
    ColourPreset(
      name: "points", title: Wording(zh: "序时进度差", en: "points behind"), measure: .points,
      steps: [Step(.yellow, 10, isInclusive: true), Step(.red, 30)],
      source: Wording(
        zh: "银川 2025-03 通报口径：低于序时进度 10–30 个百分点（含）黄，超过 30 红",
        en: "Yinchuan, March 2025: yellow at 10 to 30 points below the plan, red beyond")),
    ColourPreset(
      name: "share", title: Wording(zh: "序时进度完成率", en: "share of plan"), measure: .shortfall,
      steps: [Step(.yellow, 20), Step(.red, 40)],
      source: Wording(
        zh: "武汉重大项目口径：不足序时进度 80% 黄牌，不足 60% 红牌",
        en: "Wuhan major projects: yellow below 80 % of the plan, red below 60 %")),
  ]

  /// Reads a preset: the name of a shipped one, or rules written by hand such as
  /// `days yellow>0 orange>7 red>=15`; nil when the text is neither.
  ///
  /// Colours get worse from left to right, thresholds do not fall, and none is below zero. At the end
  /// may stand the days to a window, `window<=14`; without it they are those of the shipped presets.
  public init?(_ text: String) {
    if let shipped = Self.shipped.first(where: { $0.name == text }) {
      self = shipped
      return
    }
    var words = text.split(separator: " ")
    var windowDays = Self.usualWindowDays
    if let last = words.last, last.hasPrefix("window<=") {
      guard let days = Int(last.dropFirst(8)), 0...Int(largestThreshold) ~= days else { return nil }
      windowDays = days
      words.removeLast()
    }
    guard let measure = words.first.flatMap({ Measure(rawValue: String($0)) }), words.count > 1
    else { return nil }
    var steps: [Step] = []
    for word in words.dropFirst() {
      let parts = word.split(separator: ">", maxSplits: 1)
      guard parts.count == 2, let colour = Colour(rawValue: String(parts[0])) else { return nil }
      let isInclusive = parts[1].hasPrefix("=")
      guard let threshold = Double(parts[1].dropFirst(isInclusive ? 1 : 0)),
        colour > (steps.last?.colour ?? .green), threshold >= (steps.last?.threshold ?? 0),
        threshold <= largestThreshold
      else { return nil }
      steps.append(Step(colour, threshold, isInclusive: isInclusive))
    }
    self.init(
      name: text, title: Wording(zh: text, en: text), measure: measure, steps: steps,
      windowDays: windowDays, source: Wording(zh: "自定", en: "written by hand"))
  }
}

/// More days or points than anything can be late.
private let largestThreshold = 1_000_000.0
