import CivilTime

/// The options of a Microsoft project that are read, from the elements right in its root.
struct MicrosoftOptions {
  var name: String?
  var title: String?
  var start: Instant?
  var finish: Instant?
  var isFromStart = true
  var calendar: Int?
  var statusDate: Instant?
  var criticalSlackLimit = 0
  /// The options that we hand back as they are.
  var kept: [(name: String, value: String)] = []

  /// Takes one element.
  mutating func take(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    let text = element.text
    func date() -> Instant? { cells.date(ofOption: element) }
    switch element.name {
    case .name: name = text.isEmpty ? nil : text.onOneLine
    case .title: title = text.isEmpty ? nil : text.onOneLine
    case .startDate: start = date()
    case .finishDate: finish = date()
    case .scheduleFromStart: isFromStart = text != "0" && text != "false"
    case .calendarUID: calendar = Int(text)
    case .statusDate:
      statusDate = date()
      if statusDate != nil { kept.append((element.name.rawValue, String(text.prefix(20)))) }
    case .criticalSlackLimit: criticalSlackLimit = min(max(Int(text) ?? 0, -36_500), 36_500)
    case .minutesPerDay, .minutesPerWeek, .daysPerMonth, .defaultStartTime, .defaultFinishTime,
      .currentDate, .honorConstraints, .multipleCriticalPaths, .moveCompletedEndsBack,
      .moveCompletedEndsForward, .moveRemainingStartsBack, .moveRemainingStartsForward:
      kept.append((element.name.rawValue, String(text.prefix(200)).onOneLine))
    default: break
    }
  }

  /// The minutes that "1 day" means in the program's options.
  var minutesPerDay: Int {
    let text = kept.last { $0.name == MicrosoftName.minutesPerDay.rawValue }?.value
    let minutes = text.flatMap { Int($0) } ?? 480
    return (1...1440).contains(minutes) ? minutes : 480
  }
}

extension MicrosoftCells {
  /// A date that is an element of the root.
  func date(ofOption element: MicrosoftElement) -> Instant? {
    let text = element.text
    if text.isEmpty || text == "NA" { return nil }
    guard let instant = MicrosoftValue.instant(text) else {
      findings.add(.microsoftDate(text, element.name.rawValue, at: place(element.line)))
      return nil
    }
    guard MicrosoftValue.years.contains(instant.day.year) else {
      findings.add(.microsoftYear(text, element.name.rawValue, at: place(element.line)))
      return nil
    }
    return instant
  }
}
