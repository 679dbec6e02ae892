import CivilTime

/// A task as the file tells it.
struct MicrosoftTask {
  /// Planned dates of one of the eleven baselines.
  struct Planned {
    var number: Int
    var start: Instant
    var finish: Instant
  }

  var line: Int
  var uid: Int
  var id: Int?
  var name: String
  var wbs: String
  var outlineNumber: String
  var outlineLevel: Int
  var isNull: Bool
  var isMarkedSummary: Bool
  var isMarkedMilestone: Bool
  var isManual: Bool
  var isActive: Bool
  var isExternal: Bool
  var isSubproject: Bool
  var isRecurring: Bool
  var start: Instant?
  var finish: Instant?
  /// Its minutes; nil where the file does not say.
  var givenDuration: Int?
  /// What its duration is shown in, as the program numbers it.
  var durationFormat: Int?
  var isExact: Bool
  var isElapsed: Bool
  /// Whether the duration stands whatever the assignments say (Fixed Duration).
  var hasFixedDuration: Bool
  var constraint: Int
  var constraintDate: Instant?
  var deadline: Instant?
  var calendar: Int?
  var ignoresResourceCalendars: Bool
  var levelingDelay: Int
  var progress: MicrosoftProgress?
  var links: [MicrosoftLink]
  var baselines: [Planned]
  var notes: String
  var contact: String
  var attributes: [MicrosoftAttribute]
  /// What the file says of it that has no place in a plan, by kind.
  var dropped: [MicrosoftName]
}

extension MicrosoftTask {
  /// Reads a task; nil where it has no UID.
  init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    guard let uid = cells.number(element, .uid) else {
      cells.findings.add(.microsoftMissing("UID", of: "Task", at: cells.place(element.line)))
      return nil
    }
    self.uid = uid
    line = element.line
    id = cells.number(element, .id)
    name = cells.text(element, .name)?.onOneLine ?? ""
    wbs = cells.text(element, .wbs) ?? ""
    outlineNumber = cells.text(element, .outlineNumber) ?? ""
    outlineLevel =
      cells.number(element, .outlineLevel)
      ?? (uid == 0 ? 0 : outlineNumber.utf8.count { $0 == 0x2E } + 1)
    isNull = cells.flag(element, .isNull) ?? false
    isMarkedSummary = cells.flag(element, .summary) ?? false
    isMarkedMilestone = cells.flag(element, .milestone) ?? false
    isManual = cells.flag(element, .manual) ?? false
    isActive = cells.flag(element, .active) ?? true
    isExternal = cells.flag(element, .externalTask) ?? false
    isSubproject = cells.flag(element, .isSubproject) ?? false
    isRecurring = cells.flag(element, .recurring) ?? false
    start = cells.date(element, isManual ? .manualStart : .start) ?? cells.date(element, .start)
    finish =
      cells.date(element, isManual ? .manualFinish : .finish) ?? cells.date(element, .finish)
    let duration = Self.duration(element, cells, isSpare: isMarkedSummary, isManual: isManual)
    givenDuration = duration?.minutes
    durationFormat = cells.number(element, .durationFormat)
    isExact = duration?.isExact ?? true
    hasFixedDuration = cells.number(element, .type) == 1
    isElapsed = MicrosoftValue.isElapsed(format: durationFormat ?? 7)
    constraint = cells.number(element, .constraintType) ?? 0
    constraintDate = cells.date(element, .constraintDate)
    deadline = cells.date(element, .deadline)
    calendar = cells.number(element, .calendarUID).flatMap { $0 < 0 ? nil : $0 }
    ignoresResourceCalendars = cells.flag(element, .ignoreResourceCalendar) ?? false
    // Tenths of a minute, whatever the format.
    levelingDelay = (cells.number(element, .levelingDelay) ?? 0) / 10
    progress = MicrosoftProgress(element, cells)
    links = element.all(.predecessorLink).compactMap { MicrosoftLink($0, cells) }
    baselines = element.all(.baseline).compactMap { Planned($0, cells) }
    notes = cells.text(element, .notes) ?? ""
    contact = cells.text(element, .contact)?.onOneLine ?? ""
    attributes = element.children.compactMap { MicrosoftAttribute($0, cells) }
    dropped = Self.dropped(element, cells)
  }

  /// Its duration; that of a summary follows from its parts.
  private static func duration(
    _ element: MicrosoftElement, _ cells: MicrosoftCells, isSpare: Bool, isManual: Bool
  ) -> (minutes: Int, isExact: Bool)? {
    let names: [MicrosoftName] = isManual ? [.manualDuration, .duration] : [.duration]
    for name in names {
      if isSpare {
        if let minutes = cells.spareDuration(element, name) { return (minutes, true) }
      } else if let duration = cells.duration(element, name) {
        return duration
      }
    }
    return nil
  }

  /// Its minutes; 0 where the file does not say.
  var duration: Int { givenDuration ?? 0 }

  /// The kinds of values that are not empty and have no place in a plan.
  private static func dropped(
    _ element: MicrosoftElement, _ cells: MicrosoftCells
  ) -> [MicrosoftName] {
    let kinds: [MicrosoftName] = [
      .cost, .fixedCost, .work, .physicalPercentComplete, .hyperlink, .priority,
    ]
    return kinds.filter { kind in
      guard let text = element[kind]?.text, !text.isEmpty else { return false }
      switch kind {
      case .priority: return text != "500"
      case .hyperlink: return true
      default: return text.utf8.contains { $0 >= 0x31 && $0 <= 0x39 }
      }
    }
  }
}

extension MicrosoftTask.Planned {
  /// Reads a baseline of a task; nil where it lacks a date.
  fileprivate init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    guard let start = cells.date(element, .start), let finish = cells.date(element, .finish)
    else { return nil }
    let number = cells.number(element, .number) ?? 0
    guard (0...10).contains(number), start <= finish else {
      cells.odd["Baseline", default: 0] += 1
      return nil
    }
    self.init(number: number, start: start, finish: finish)
  }
}

/// What the file says of how far a task is.
struct MicrosoftProgress {
  var actualStart: Instant?
  var actualFinish: Instant?
  var percent: Int
  var remaining: Int?
  /// Until when the work done so far reaches.
  var stop: Instant?
  /// When what remains goes on.
  var resume: Instant?

  /// Reads the progress of a task; nil where nothing has begun.
  init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    actualStart = cells.date(element, .actualStart)
    actualFinish = cells.date(element, .actualFinish)
    percent = min(max(cells.number(element, .percentComplete) ?? 0, 0), 100)
    guard actualStart != nil || actualFinish != nil || percent > 0 else { return nil }
    // What is complete has nothing left, whatever the file says.
    let isComplete = actualFinish != nil || percent == 100
    remaining =
      isComplete
      ? cells.spareDuration(element, .remainingDuration)
      : cells.duration(element, .remainingDuration)?.minutes
    stop = cells.date(element, .stop)
    resume = cells.date(element, .resume)
  }
}
