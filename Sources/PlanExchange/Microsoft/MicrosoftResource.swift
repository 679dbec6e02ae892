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
  /// The stretches in which it works, as far as the file tells them.
  var pieces: [Range<Instant>]

  /// Reads an assignment; nil for one of no task.
  init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    guard let task = cells.number(element, .taskUID) else { return nil }
    self.task = task
    resource = cells.number(element, .resourceUID) ?? -1
    work = cells.spareDuration(element, .work) ?? 0
    units =
      cells.text(element, .units).flatMap { DecimalText($0) }.map { $0.millionths / 10_000 } ?? 100
    delay =
      max(cells.number(element, .delay) ?? 0, 0) / 10
      + max(cells.number(element, .levelingDelay) ?? 0, 0) / 10
    isContoured = (cells.number(element, .workContour) ?? 0) != 0
    let told = Self.pieces(element, cells)
    pieces = told.filter(\.works).map(\.time)
    pauses = Self.pauses(told)
  }

  /// One piece of the time that the file tells work for.
  private struct Piece {
    var time: Range<Instant>
    var works: Bool
  }

  /// The pieces in which the file tells the work, done and to be done.
  private static func pieces(_ element: MicrosoftElement, _ cells: MicrosoftCells) -> [Piece] {
    element.all(.timephasedData).compactMap { piece in
      guard piece[.type].map({ $0.text == "1" || $0.text == "2" }) == true,
        let start = cells.spareDate(piece, .start), let finish = cells.spareDate(piece, .finish),
        start < finish
      else { return nil }
      let minutes = piece[.value].flatMap { MicrosoftValue.duration($0.text)?.minutes } ?? 0
      return Piece(time: start..<finish, works: minutes > 0)
    }
  }

  /// The pieces without work that lie between pieces with it.
  ///
  /// Time off may be told as such a piece too, so whether it is a pause depends on the calendar.
  private static func pauses(_ pieces: [Piece]) -> [Range<Instant>] {
    guard let first = pieces.firstIndex(where: \.works), let last = pieces.lastIndex(where: \.works)
    else { return [] }
    return pieces[first...last].filter { !$0.works }.map(\.time)
  }
}
