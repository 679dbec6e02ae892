import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The texts of a time-scaled network on paper, and with them the room that things need.
struct NetworkText {
  /// The size of names and durations in millimetres.
  let size: Double
  /// The millimetres of a day.
  let day: Double
  /// The greatest width of a name that is longer than its arrow; more is left out.
  private let most: Double
  /// The lines above each arrow.
  private(set) var above: [[String]] = []
  /// The text below each arrow.
  private(set) var below: [String] = []
  /// The lines below each node: the name of its milestone.
  private(set) var belowNode: [[String]] = []

  /// The diameter of a node.
  var node: Double { size * 1.9 }
  /// The least length of an arrow that shows between the rims of two nodes, in text sizes.
  private static let shortest = 0.8
  /// The distance of base lines.
  var lineHeight: Double { size * 1.16 }

  init(
    _ network: ArrowNetwork, _ schedule: Schedule, _ sheet: NetworkSheet?, terms: Terms,
    size: Double, day: Double, most: Double
  ) {
    self.size = size
    self.most = most
    self.day = day
    let portfolio = schedule.network.portfolio
    let codes = NetworkWords(schedule, terms)
    let ends = NetworkText.ends(of: network)
    for arrow in network.arrows {
      let places = network.nodes[arrow.head].place - network.nodes[arrow.tail].place
      let room = millimetres(places) - node
      var name = lines(codes.name(arrow, sheet), atLeast: room)
      if case .work(let activity, let segment) = arrow.kind, let sheet {
        let (isFirst, isLast) = (segment <= 1, segment == ends[activity])
        name =
          (isFirst ? sheet.wordsBefore(activity).flatMap { references($0, atLeast: room) } : [])
          + name
          + (isLast ? sheet.wordsBehind(activity).flatMap { references($0, atLeast: room) } : [])
      }
      let duration = codes.duration(arrow)
      // An arrow that goes straight down has everything beside it in one place.
      let isSteep = room < size * NetworkText.shortest
      above.append(isSteep && !duration.isEmpty ? name + [duration] : name)
      below.append(isSteep ? "" : duration)
    }
    for node in network.nodes {
      belowNode.append(
        node.milestone.map { milestone(portfolio.activities[$0], $0, sheet, terms) } ?? [])
    }
  }

  private func milestone(
    _ record: Activity, _ activity: Int, _ sheet: NetworkSheet?, _ terms: Terms
  ) -> [String] {
    guard let sheet, sheet.hasBefore(activity) || sheet.hasBehind(activity) else {
      return lines(terms.name(record), atLeast: 0)
    }
    return sheet.wordsBefore(activity).flatMap { references($0, atLeast: 0) }
      + lines("\(record.code) \(terms.name(record))", atLeast: 0)
      + sheet.wordsBehind(activity).flatMap { references($0, atLeast: 0) }
  }

  /// The last segment of each work.
  private static func ends(of network: ArrowNetwork) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    for arrow in network.arrows {
      if case .work(let activity, let segment) = arrow.kind {
        ends[activity] = max(ends[activity] ?? 0, segment)
      }
    }
    return ends
  }

  /// Breaks what names work on another sheet, each line with the sign of its direction.
  private func references(_ words: String, atLeast room: Double) -> [String] {
    let isBefore = words.hasPrefix("◁")
    let bare = String(isBefore ? words.dropFirst() : words.dropLast())
    let width = max(room - size, size * 9)
    return FontMetrics.standard.wrap(bare, width: width, size: size).map {
      isBefore ? "◁" + $0 : $0 + "▷"
    }
  }

  /// Returns a length along the axis in millimetres.
  func millimetres(_ length: Int) -> Double { Double(length) * day / Double(DayScale.dayLength) }

  /// Breaks a name so that it is about as wide as its arrow, in at most three lines.
  private func lines(_ name: String, atLeast room: Double) -> [String] {
    guard !name.isEmpty else { return [] }
    let metrics = FontMetrics.standard
    let width = metrics.width(of: name, size: size)
    if width <= room { return [name] }
    let most = max(room, self.most)
    if width > 3 * most {
      return metrics.wrap(name, width: most, size: size, maxLines: 3)
    }
    let third = max(room, size * 3.2, width / 3)
    var fitting = third
    // At its whole width a name is one line, but for the line ends it holds.
    while fitting < width, metrics.wrap(name, width: fitting, size: size).count > 3 {
      fitting += size / 2
    }
    return metrics.wrap(name, width: fitting, size: size, maxLines: 3)
  }

  /// The room that things need along the axis.
  var spacing: NetworkSpacing {
    let minutes = { (length: Double) -> Int in
      length <= 0 ? 0 : Int(length / day * Double(DayScale.dayLength)) + 1
    }
    let width = { (lines: [String]) in
      lines.map { FontMetrics.standard.width(of: $0, size: size) }.max() ?? 0
    }
    return NetworkSpacing(
      node: minutes(node), gap: minutes(size * 0.35), arrow: minutes(size * NetworkText.shortest),
      above: above.map { minutes(width($0)) }, below: below.map { minutes(width([$0])) },
      belowNode: belowNode.map { minutes(width($0)) })
  }
}

/// What arrows are called and how long they are, in words.
struct NetworkWords {
  private let schedule: Schedule
  private let terms: Terms

  init(_ schedule: Schedule, _ terms: Terms) {
    self.schedule = schedule
    self.terms = terms
  }

  /// The name above an arrow; segments of one work bear a number.
  ///
  /// What other sheets name by its code bears it.
  func name(_ arrow: ArrowNetwork.Arrow, _ sheet: NetworkSheet?) -> String {
    guard case .work(let activity, let segment) = arrow.kind else { return "" }
    let record = schedule.network.portfolio.activities[activity]
    let isNamed = sheet.map { $0.hasBefore(activity) || $0.hasBehind(activity) } ?? false
    let name = (isNamed && segment <= 1 ? record.code + " " : "") + terms.name(record)
    return segment == 0 ? name : "\(name)(\(segment))"
  }

  /// The kind and lag of a relation as plans are typed: `SS+5`, `FS+50%`; nothing for a plain
  /// finish-to-start.
  func kind(of relation: Relation) -> String {
    let lag = relation.lag
    let day = schedule.network.portfolio.lagDayMinutes(of: relation)
    let number = lag.percent ?? lag.minutes
    let amount = lag.percent.map { "\(abs($0))%" } ?? days(abs(lag.minutes), of: day)
    if number == 0 { return relation.kind == .finishToStart ? "" : relation.kind.rawValue }
    return relation.kind.rawValue + (number > 0 ? "+" : "-") + amount
  }

  /// The duration below an arrow, in days of its calendar.
  func duration(_ arrow: ArrowNetwork.Arrow) -> String {
    switch arrow.kind {
    case .dummy: return ""
    case .lag(let relation):
      let portfolio = schedule.network.portfolio
      let lag = portfolio.relations[relation].lag
      let day = portfolio.lagDayMinutes(of: portfolio.relations[relation])
      return terms("间隔\(days(lag.minutes, of: day))天", "lag \(days(lag.minutes, of: day)) d")
    case .work(let activity, let segment):
      let network = schedule.network
      let own = network.dayMinutes(of: activity)
      let whole = schedule.activities[activity]
      let minutes =
        segment == 0
        ? network.work(of: activity, from: whole.start, to: whole.finish)
        : network.work(of: activity, from: midnight(arrow.start), to: midnight(arrow.finish))
      return terms("\(days(minutes, of: own))天", "\(days(minutes, of: own)) d")
    }
  }

  private func days(_ minutes: Int, of day: Int) -> String {
    let tenths = (minutes * 10 + day / 2) / max(day, 1)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private func midnight(_ place: Int) -> Instant {
    Instant(DayScale(schedule.network.portfolio).day(at: place), minuteOfDay: 0)
  }
}
