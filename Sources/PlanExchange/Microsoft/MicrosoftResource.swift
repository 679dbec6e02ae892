import CivilTime

/// A resource as the file tells it.
struct MicrosoftResource {
  var uid: Int
  var name: String
  /// Whether people or machines do the work; else it is material or a cost.
  var isWork: Bool
  var calendar: Int?

  /// Reads a resource; nil where it has no UID.
  init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    guard let uid = cells.number(element, .uid) else {
      cells.findings.add(.microsoftMissing("UID", of: "Resource", at: cells.place(element.line)))
      return nil
    }
    self.uid = uid
    name = cells.text(element, .name)?.onOneLine ?? ""
    isWork = (cells.number(element, .type) ?? 1) == 1
    calendar = cells.number(element, .calendarUID).flatMap { $0 < 0 ? nil : $0 }
  }
}

/// An assignment of a resource to a task as the file tells it.
struct MicrosoftAssignment {
  var task: Int
  var resource: Int
  /// Minutes of work.
  var work: Int
  /// Hundredths of a resource.
  var units: Int
  /// Wall-clock minutes by which levelling or a person put it off.
  var delay: Int
  /// Whether its work has another shape than flat.
  var isContoured: Bool
  /// When it may pause.
  var pauses: [Range<Instant>]

  /// Reads an assignment; nil for one of no task.
  init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    guard let task = cells.number(element, .taskUID) else { return nil }
    self.task = task
    resource = cells.number(element, .resourceUID) ?? -1
    work = cells.duration(element, .work)?.minutes ?? 0
    units =
      cells.text(element, .units).flatMap { DecimalText($0) }.map { $0.millionths / 10_000 } ?? 100
    delay =
      max(cells.number(element, .delay) ?? 0, 0) / 10
      + max(cells.number(element, .levelingDelay) ?? 0, 0) / 10
    isContoured = (cells.number(element, .workContour) ?? 0) != 0
    pauses = Self.pauses(element, cells)
  }

  /// The pieces without work that lie between pieces with it.
  ///
  /// The file tells work piece by piece. Time off may be told as such a piece too, so whether it is a
  /// pause depends on the calendar.
  private static func pauses(
    _ element: MicrosoftElement, _ cells: MicrosoftCells
  ) -> [Range<Instant>] {
    let pieces = element.all(.timephasedData).filter {
      (1...2).contains(cells.number($0, .type) ?? 0)
    }
    let works = pieces.map { piece in
      piece[.value].flatMap { MicrosoftValue.duration($0.text)?.minutes } ?? 0
    }
    guard let first = works.firstIndex(where: { $0 > 0 }),
      let last = works.lastIndex(where: { $0 > 0 })
    else { return [] }
    return (first...last).filter { works[$0] == 0 }.compactMap { index in
      guard let start = cells.date(pieces[index], .start),
        let finish = cells.date(pieces[index], .finish), start < finish
      else { return nil }
      return start..<finish
    }
  }
}
