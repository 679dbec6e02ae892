import Control
import Plan
import Scheduler

/// What the colours of a report mean, by the thresholds in use.
extension Terms {
  /// One sentence for all colours and one for what a project's light is.
  func meaning(of preset: ColourPreset) -> String {
    let colours = [Colour.green] + preset.steps.map(\.colour)
    let meanings = colours.map { colour in
      self("\(self.colour(colour))，", "\(self.colour(colour)): ") + meaning(of: colour, preset)
    }
    return self("灯号：", "Colours: ") + meanings.joined(separator: self("；", "; "))
      + self("。项目取未完成节点中最差的。", ". A project has the worst of its open nodes.")
  }

  private func meaning(of colour: Colour, _ preset: ColourPreset) -> String {
    guard let index = preset.steps.firstIndex(where: { $0.colour == colour }) else {
      return self("按计划", "as planned")
    }
    let next = index + 1 < preset.steps.count ? preset.steps[index + 1] : nil
    var texts = [range(from: preset.steps[index], to: next, preset.measure)]
    if colour == .yellow {
      let days = preset.windowDays
      texts.append(self("离赶不上窗口不超过\(days)天", "at most \(days) d to a window it must fit"))
    }
    if next == nil { texts.append(self("要求完成时间不保", "a required date lost")) }
    return texts.joined(separator: self("，或", ", or "))
  }

  /// `滞后不超过7天`, `滞后超过7天、不到15天`.
  private func range(
    from step: ColourPreset.Step, to next: ColourPreset.Step?, _ measure: ColourPreset.Measure
  ) -> String {
    func amount(_ threshold: Double) -> String {
      let number = Self.number(threshold)
      return switch measure {
      case .days: self("\(number)天", "\(number) d")
      case .points: self("\(number)个百分点", "\(number) points")
      case .shortfall: "\(number)%"
      }
    }
    let head =
      switch measure {
      case .days: self("滞后", "late by ")
      case .points: self("低于序时进度", "below the plan by ")
      case .shortfall: self("比序时进度少完成", "short of the plan by ")
      }
    var limits: [String] = []
    if step.isInclusive {
      limits.append(
        self("\(amount(step.threshold))及以上", "\(amount(step.threshold)) or more"))
    } else if step.threshold > 0 {
      limits.append(self("超过\(amount(step.threshold))", "more than \(amount(step.threshold))"))
    }
    if let next {
      limits.append(
        next.isInclusive
          ? self("不到\(amount(next.threshold))", "less than \(amount(next.threshold))")
          : self("不超过\(amount(next.threshold))", "at most \(amount(next.threshold))"))
    }
    if limits.isEmpty { limits = [self("", "any day")] }
    return head + limits.joined(separator: self("、", ", "))
  }

  /// A threshold as it was typed: 7, 7.5.
  static func number(_ threshold: Double) -> String {
    let text = "\(threshold)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
