import Plan
import Scheduler

/// What work has in common that must fit the same windows.
private struct WindowKey: Hashable {
  var name: String
  var calendar: Int
  var beginsWithADay: Bool
  var minutes: Int
}

/// Puts the columns of a ``TrialNetwork`` together.
struct TrialCompiler {
  let maps: DateMaps
  let codes: DayCodes
  let isDrawn: (Int) -> Bool
  let portfolio: Portfolio
  var nodes: [TrialNetwork.Node] = []
  var links: [TrialNetwork.Link] = []
  var windows: [(first: Int32, end: Int32)] = []
  var calendars: [TrialNetwork.Calendar] = []
  var worked: [Int32] = []
  var evening: [Int32] = []
  var rowCount = 0
  var work: [TrialSampler.Work] = []
  /// The new number of each node.
  var local: [Int]
  private var places: [WindowKey: (places: Range<Int32>, most: Int)] = [:]
  private var tables: [Int: (index: Int, table: DayTable)] = [:]

  init(_ maps: DateMaps, _ codes: DayCodes, _ isDrawn: @escaping (Int) -> Bool) {
    (self.maps, self.codes, self.isDrawn) = (maps, codes, isDrawn)
    portfolio = maps.schedule.network.portfolio
    local = Array(repeating: -1, count: maps.count)
    nodes.reserveCapacity(maps.count)
    links.reserveCapacity(portfolio.relations.count)
    work.reserveCapacity(maps.count)
  }

  /// Adds a node; false where it cannot be followed in whole days.
  mutating func add(_ node: Int, _ steps: [DateMaps.Step]) -> Bool {
    let position = maps.activity(at: node)
    let (isPoint, isBegun) = (maps.isPoint(node), maps.hasBegun(node))
    // Activities are asked where they stand: a copy costs more than the answer.
    guard maps.isDayGrain(node), isPoint || !portfolio.activities[position].isElapsed,
      let own = calendar(maps.calendar(node))
    else { return false }
    local[node] = nodes.count
    var result = TrialNetwork.Node(
      isPoint: isPoint, isBegun: isBegun, calendar: Int32(own.index), floor: 0, leastFinish: -1,
      links: 0..<0, windows: 0..<0, item: -1)
    var floor = maps.floor(node)
    let first = Int32(links.count)
    for step in steps {
      if let fixed = fixedInstant(step) {
        let y = maps.reached(by: step, from: fixed)
        if step.isToStart || isPoint {
          floor = max(floor, y)
        } else {
          guard let days = leastDays(node, y, own.table) else { return false }
          result.leastFinish = max(result.leastFinish, days)
        }
        continue
      }
      guard let link = link(step, to: node, own) else { return false }
      links.append(link)
    }
    result.links = first..<Int32(links.count)
    guard let least = floorCode(node, floor, own.table) else { return false }
    result.floor = least
    if !isPoint { guard addWork(node, &result, own.table) else { return false } }
    nodes.append(result)
    return true
  }

  private mutating func addWork(
    _ node: Int, _ result: inout TrialNetwork.Node, _ table: DayTable
  ) -> Bool {
    let position = maps.activity(at: node)
    let unit = maps.dayMinutes(node)
    var most = Int(Int32.max)
    if let own = windows(of: node, table) { (result.windows, most) = own }
    let duration = portfolio.activities[position].duration
    let left = maps.work(node)
    result.item = Int32(work.count)
    work.append(
      TrialSampler.Work(
        activity: position, days: (Double(left) / Double(unit)).rounded(.up),
        share: duration > 0 ? Double(left) / Double(duration) : 1, most: max(1, most)))
    return true
  }

  /// The windows that a node must fit into, and the most days that one of them holds; nil for none.
  private mutating func windows(
    of node: Int, _ table: DayTable
  ) -> (places: Range<Int32>, most: Int)? {
    guard let name = portfolio.activities[maps.activity(at: node)].window, !maps.hasBegun(node)
    else { return nil }
    let key = WindowKey(
      name: name, calendar: maps.calendar(node), beginsWithADay: maps.beginsWithADay(node),
      minutes: maps.work(node))
    if let known = places[key] { return known }
    let own = maps.windows(node)
    guard !own.isEmpty else { return nil }
    let start = Int32(windows.count)
    for window in own {
      let begin = table.days(before: codes.last(until: window.first))
      let end = table.days(before: codes.last(until: window.end))
      windows.append((Int32(begin), Int32(end)))
    }
    let most = windows[Int(start)...].map { Int($0.end - $0.first) }.max() ?? Int(Int32.max)
    places[key] = (start..<Int32(windows.count), most)
    return places[key]
  }

  /// The compiled form of a calendar; nil where it does not work whole days.
  mutating func calendar(_ calendar: Int) -> (index: Int, table: DayTable)? {
    if let known = tables[calendar] { return known }
    guard let table = DayTable(maps, calendar: calendar, codes) else { return nil }
    let index = calendars.count
    calendars.append(
      TrialNetwork.Calendar(
        worked: Int32(worked.count), evening: Int32(evening.count),
        total: table.worked[table.worked.count - 1]))
    worked += table.worked
    evening += table.evening
    tables[calendar] = (index, table)
    return (index, table)
  }

  /// What a node does not begin before: working days, or of a point a code.
  private func floorCode(_ node: Int, _ floor: Int, _ table: DayTable) -> Int32? {
    if maps.isPoint(node) {
      return codes.code(floor).map { Int32(clamping: max(0, $0)) }
    }
    // Work under way goes on at the minute; others begin with a day.
    if maps.hasBegun(node) {
      guard let code = codes.code(floor) else { return nil }
      return Int32(clamping: table.days(before: code))
    }
    let opening = maps.opening(node, atOrAfter: floor)
    guard let code = codes.code(opening) else { return nil }
    return Int32(clamping: table.days(before: code))
  }

  /// The working days by which work that must not finish before an instant finishes; nil where they are not whole.
  private func leastDays(_ node: Int, _ y: Int, _ table: DayTable) -> Int32? {
    guard let code = codes.code(y) else { return nil }
    let day = (code + 1) / 2
    if day <= 0 { return -1 }
    guard day < table.worked.count else { return nil }
    let isOff = table.worked[day] == table.worked[day - 1]
    if maps.hasBegun(node), isOff { return nil }
    return table.worked[day - 1] + 1
  }

  /// The instant that a relation leaves from, where no duration moves it.
  private func fixedInstant(_ step: DateMaps.Step) -> Int? {
    let node = step.predecessor
    if maps.isComplete(node) {
      return step.isFromFinish ? maps.finish(node) : maps.actualStart(node)
    }
    return maps.hasBegun(node) && !step.isFromFinish ? maps.actualStart(node) : nil
  }
}
