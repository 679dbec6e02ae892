import Control
import Documents
import Plan
import Scheduler

/// A sheet (图幅) of a network that is drawn on several: what it shows, and what it says of the
/// others.
///
/// Relations between sheets are named at both ends instead of drawn (指向法): `◁图1 K1-07` before a
/// work, `图3 K5-02▷` behind it.
struct NetworkSheet {
  /// The number of the sheet, from 1.
  let number: Int
  /// How many sheets there are.
  let count: Int
  /// Whether work of the project is on no sheet: only a part of it is drawn.
  let isExtract: Bool
  /// The parts of the project on it, in order.
  let parts: [PlanPart]
  /// The sheet of each activity of the project, by position in the portfolio.
  private let sheets: [Int: Int]
  /// What relations join each activity with on other sheets, by position in the portfolio.
  private let before: [Int: [Int]]
  private let behind: [Int: [Int]]
  private let schedule: Schedule
  private let terms: Terms

  /// The activities on it, by position in the portfolio.
  let activities: Set<Int>

  init(
    _ number: Int, of sheets: [[PlanPart]], isExtract: Bool = false, _ schedule: Schedule,
    _ terms: Terms
  ) {
    self.number = number
    self.schedule = schedule
    self.terms = terms
    count = sheets.count
    self.isExtract = isExtract
    parts = sheets[number - 1]
    let activities = Set(parts.flatMap(\.activities))
    var places: [Int: Int] = [:]
    for (index, sheet) in sheets.enumerated() {
      for activity in sheet.flatMap(\.activities) { places[activity] = index + 1 }
    }
    var before: [Int: [Int]] = [:]
    var behind: [Int: [Int]] = [:]
    let portfolio = schedule.network.portfolio
    let project = activities.first.map { portfolio.activities[$0].project }
    for (index, relation) in portfolio.relations.enumerated() {
      let (i, j) = (relation.predecessor, relation.successor)
      guard portfolio.activities[i].project == project,
        portfolio.activities[j].project == project
      else { continue }
      // What only a part is drawn of has relations with work on no sheet.
      guard isExtract || (places[i] != nil && places[j] != nil) else { continue }
      let (isTail, isHead) = (activities.contains(i), activities.contains(j))
      if isHead, !isTail { before[j, default: []].append(index) }
      if isTail, !isHead { behind[i, default: []].append(index) }
    }
    self.activities = activities
    self.before = before
    self.behind = behind
    self.sheets = places
  }

  /// The number of the sheet that an activity is on; nil where it is on none.
  func number(of activity: Int) -> Int? { sheets[activity] }

  /// Whether something on another sheet precedes an activity.
  func hasBefore(_ activity: Int) -> Bool { before[activity] != nil }

  /// Whether something on another sheet follows an activity.
  func hasBehind(_ activity: Int) -> Bool { behind[activity] != nil }

  /// What precedes an activity on other sheets: `◁图1 K1-07 K1-09`, a text a sheet.
  func wordsBefore(_ activity: Int) -> [String] {
    words(before[activity] ?? [], \.predecessor).map { "◁" + $0 }
  }

  /// What follows an activity on other sheets: `图3 K5-02▷`, a text a sheet.
  func wordsBehind(_ activity: Int) -> [String] {
    words(behind[activity] ?? [], \.successor).map { $0 + "▷" }
  }

  private func words(_ relations: [Int], _ end: KeyPath<Relation, Int>) -> [String] {
    let portfolio = schedule.network.portfolio
    var codes: [Int: [String]] = [:]
    for index in relations {
      let relation = portfolio.relations[index]
      let other = relation[keyPath: end]
      codes[sheets[other] ?? 0, default: []].append(
        portfolio.activities[other].code + NetworkWords(schedule, terms).kind(of: relation))
    }
    let sorted = codes.sorted { $0.key < $1.key }
    let shown = sorted.count <= Self.mostSheets ? sorted : Array(sorted.prefix(Self.mostSheets - 1))
    let left = sorted[shown.count...]
    let rest = left.reduce(0) { $0 + $1.value.count }
    return shown.map { sheet, codes in
      let named = codes.sorted(by: naturalOrder).prefix(Self.mostCodes).joined(separator: " ")
      let more = codes.count - Self.mostCodes
      return (sheet == 0 ? "" : terms("图\(sheet) ", "sheet \(sheet) ")) + named
        + (more > 0 ? terms("等\(codes.count)项", " … \(codes.count) in all") : "")
    }
      + (left.isEmpty
        ? [] : [terms("其余\(left.count)图\(rest)项", "\(rest) on \(left.count) more sheets")])
  }

  /// The most sheets, and the most codes on one of them, that a relation is named by.
  private static let mostSheets = 6
  private static let mostCodes = 12

  /// What stands on the sheet beside its title.
  var heading: [String] {
    let names = parts.map { [$0.code, $0.name].filter { !$0.isEmpty }.joined(separator: " ") }
    return [
      count == 1 ? "" : terms("图 \(number)，共 \(count) 图", "sheet \(number) of \(count)"),
      names.filter { !$0.isEmpty }.joined(separator: terms("、", ", ")),
    ].filter { !$0.isEmpty }
  }

  /// The same in lines of a width; what does not fit three of them is left out.
  func headingLines(_ width: Double, _ size: Double) -> [String] {
    let lines = heading.enumerated().flatMap { index, text in
      FontMetrics.standard.wrap(
        text, width: width, size: size, weight: index == 0 ? .bold : .regular, maxLines: 2)
    }
    return Array(lines.prefix(3))
  }

  /// Whether a text names work on another sheet.
  static func isReference(_ text: String) -> Bool { text.hasPrefix("◁") || text.hasSuffix("▷") }
}

extension NetworkSheet {
  /// Splits a project over as few sheets as can be read.
  ///
  /// Sheets are about equally full; they divide the project between its parts, or within a large
  /// part by date.
  ///
  /// - Parameter draw: Draws a sheet; without one the project as a whole. On trial, a crowded
  ///   drawing is thrown away and need not be finished.
  static func split<Drawing>(
    _ schedule: Schedule, project: Int, _ scope: ChartScope, _ terms: Terms, order: PlanOrder?,
    isCrowded: (Drawing) -> Bool, draw: (NetworkSheet?, _ isTrial: Bool) -> Drawing
  ) -> [Drawing] {
    let portfolio = schedule.network.portfolio
    let all = (order ?? PlanOrder(portfolio)).activities[project].filter {
      portfolio.activities[$0].kind.isPlaced
    }
    let activities = scope.activities(all, in: schedule)
    let isExtract = activities.count < all.count
    let parts = PlanPart.inOrderOfWork(
      PlanPart.parts(of: activities, in: schedule, terms), portfolio.relations
    ).map { part in
      var part = part
      part.activities.sort {
        let (a, b) = (schedule.activities[$0].start, schedule.activities[$1].start)
        return a == b ? $0 < $1 : a < b
      }
      return part
    }
    func whole(isTrial: Bool = false) -> Drawing {
      draw(
        isExtract ? NetworkSheet(1, of: [parts], isExtract: true, schedule, terms) : nil, isTrial)
    }
    let most = activities.count / 8
    if most < 2 { return [whole()] }
    var count = 1
    if activities.count <= fullest {
      let drawing = whole(isTrial: true)
      if !isCrowded(drawing) { return [drawing] }
    } else {
      count = min(most, (activities.count + fullest - 1) / fullest) - 1
    }
    while true {
      // Few sheets are tried one by one, many in steps of a quarter.
      count = min(most, count + max(1, count / 4))
      let sheets = divide(parts, activities.count, by: count)
      var drawn: [Drawing] = []
      for number in 1...sheets.count {
        drawn.append(
          draw(
            NetworkSheet(number, of: sheets, isExtract: isExtract, schedule, terms), count < most))
        if count < most, isCrowded(drawn[number - 1]) { break }
      }
      if drawn.count == sheets.count, count == most || !isCrowded(drawn[drawn.count - 1]) {
        return drawn
      }
    }
  }

  /// No sheet can be read that holds more activities, so none is tried.
  static var fullest: Int { 400 }

  /// Leaves out cuts through a part whose two pieces together fill no sheet more than another is filled.
  private static func join(_ cuts: inout [Int], within ends: Set<Int>) {
    let largest = zip([0] + cuts, cuts).map { $1 - $0 }.max() ?? 0
    var index = 0
    while index + 1 < cuts.count {
      let before = index == 0 ? 0 : cuts[index - 1]
      if !ends.contains(cuts[index]), cuts[index + 1] - before <= largest {
        cuts.remove(at: index)
      } else {
        index += 1
      }
    }
  }

  /// Cuts the row of all activities into pieces of about the same length, between parts where a
  /// cut lies near.
  private static func divide(_ parts: [PlanPart], _ total: Int, by count: Int) -> [[PlanPart]] {
    var ends: [Int] = []
    for part in parts { ends.append((ends.last ?? 0) + part.activities.count) }
    var cuts = Set(
      (1..<max(count, 1)).map { index in
        let ideal = total * index / count
        let near = ends.min { abs($0 - ideal) < abs($1 - ideal) } ?? ideal
        return abs(near - ideal) * 2 * count <= total ? near : ideal
      }
    ).union([total]).subtracting([0]).sorted()
    join(&cuts, within: Set(ends))
    var sheets: [[PlanPart]] = []
    var begin = 0
    for cut in cuts {
      sheets.append(
        zip(parts, ends).compactMap { part, end in
          let first = end - part.activities.count
          let range = max(first, begin)..<max(max(first, begin), min(end, cut))
          guard !range.isEmpty else { return nil }
          var piece = part
          piece.activities = Array(
            part.activities[(range.lowerBound - first)..<(range.upperBound - first)])
          return piece
        })
      begin = cut
    }
    return sheets.isEmpty ? [parts] : sheets
  }
}
