import Plan

/// A link to a predecessor as the file tells it.
struct MicrosoftLink {
  var line: Int
  var predecessor: Int
  var kind: Relation.Kind
  var lag: Lag
  /// Whether the lag was rounded to whole minutes.
  var isRounded: Bool
  var isCrossProject: Bool

  /// Reads a link; nil where it makes no sense.
  init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    line = element.line
    guard let predecessor = cells.number(element, .predecessorUID) else {
      cells.findings.add(
        .microsoftMissing("PredecessorUID", of: "PredecessorLink", at: cells.place(line)))
      return nil
    }
    self.predecessor = predecessor
    let type = cells.number(element, .type) ?? 1
    guard let kind = Self.kind(type) else {
      cells.findings.add(.microsoftValue(String(type), "Type", at: cells.place(line)))
      return nil
    }
    self.kind = kind
    isCrossProject = cells.flag(element, .crossProject) ?? false
    let amount = cells.number(element, .linkLag) ?? 0
    let format = cells.number(element, .lagFormat) ?? 7
    let counting: Lag.Counting = MicrosoftValue.isElapsed(format: format) ? .elapsed : .successor
    let isPercent = MicrosoftValue.isPercent(format: format)
    let limit = isPercent ? PlanLimits.lagPercent.upperBound : MicrosoftValue.longestMinutes * 10
    guard (-limit...limit).contains(amount) else {
      cells.findings.add(.microsoftLag(String(amount), at: cells.place(line)))
      return nil
    }
    // A percentage as it is, everything else in tenths of a minute.
    if isPercent {
      lag = Lag(percent: amount, counting: counting)
      isRounded = false
    } else {
      lag = Lag(minutes: (amount + (amount < 0 ? -5 : 5)) / 10, counting: counting)
      isRounded = amount % 10 != 0
    }
  }

  private static func kind(_ type: Int) -> Relation.Kind? {
    switch type {
    case 0: .finishToFinish
    case 1: .finishToStart
    case 2: .startToFinish
    case 3: .startToStart
    default: nil
    }
  }
}
