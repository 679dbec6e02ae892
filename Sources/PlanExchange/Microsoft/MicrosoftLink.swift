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
  /// The unit its lag is shown in, as the program numbers it, where that is not the one we would
  /// choose; nil else.
  var keptFormat: String?

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
    if format != lag.microsoftFormat, 3...53 ~= format {
      keptFormat = "\(predecessor)/\(type)=\(format)"
    }
  }

  /// The number of a type.
  static func type(_ kind: Relation.Kind) -> Int {
    switch kind {
    case .finishToFinish: 0
    case .finishToStart: 1
    case .startToFinish: 2
    case .startToStart: 3
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

extension Lag {
  /// Whether the program counts it by the clock.
  var isElapsedInMicrosoft: Bool { counting == .elapsed || counting == .calendarDays }

  /// The unit that a lag is shown in where nobody chose another: days, or per cent.
  var microsoftFormat: Int {
    if percent != nil, counting != .calendarDays { return isElapsedInMicrosoft ? 20 : 19 }
    return isElapsedInMicrosoft && (minutes != 0 || percent ?? 0 != 0) ? 8 : 7
  }
}
