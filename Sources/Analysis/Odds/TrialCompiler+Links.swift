import Plan
import Scheduler

/// How each relation is followed, and which rows it reads.
extension TrialCompiler {
  /// Compiles a relation; nil where it cannot be followed in whole days.
  mutating func link(
    _ step: DateMaps.Step, to node: Int, _ own: (index: Int, table: DayTable)
  ) -> TrialNetwork.Link? {
    let predecessor = local[step.predecessor]
    guard predecessor >= 0 else { return nil }
    if portfolio.relations[step.relation].lag.percent != nil,
      isDrawn(maps.activity(at: step.predecessor))
    {
      return nil
    }
    let isToStart = step.isToStart || maps.isPoint(node)
    var link = TrialNetwork.Link(
      way: .clock, isToStart: isToStart, row: 0, predecessor: Int32(predecessor), lag: 0,
      calendar: 0)
    if step.lag != 0 {
      let unit = step.calendar < 0 ? 1440 : maps.dayMinutes(calendar: step.calendar)
      guard step.lag % unit == 0, step.lag / unit > -4_000, step.lag / unit < 8_000 else {
        return nil
      }
      link.lag = Int32(step.lag / unit)
      if step.calendar == DateMaps.everyDay {
        link.way = .everyDay
      } else if step.calendar >= 0 {
        guard let table = calendar(step.calendar) else { return nil }
        link.way = .calendar
        link.calendar = Int32(table.index)
      }
    }
    let from = nodes[predecessor]
    // An evening that its own calendar works is whole days of that calendar; a morning may follow a day off.
    let comesAtAnEvening = step.isFromFinish ? link.lag >= 0 : link.lag > 0
    let isOwn = link.lag == 0 || (link.way == .calendar && Int(link.calendar) == own.index)
    if !from.isPoint, Int(from.calendar) == own.index, isOwn, !maps.isPoint(node),
      isToStart || comesAtAnEvening
    {
      link.way = .days
      link.row = needDays(predecessor, ofFinish: step.isFromFinish)
      return link
    }
    // Work under way may be held until the evening of a day off, which is no whole number of its days.
    if maps.hasBegun(node), !isToStart, !own.table.worksEveryDay { return nil }
    link.row = needCode(predecessor, ofFinish: step.isFromFinish)
    if isOwn, isToStart, !maps.isPoint(node) {
      link.way = .ownDays
      link.calendar = Int32(own.index)
    }
    return link
  }

  private mutating func needDays(_ node: Int, ofFinish isFinish: Bool) -> Int32 {
    let known = isFinish ? nodes[node].finishDays : nodes[node].startDays
    if known >= 0 { return known }
    let row = Int32(rowCount)
    rowCount += 1
    if isFinish { nodes[node].finishDays = row } else { nodes[node].startDays = row }
    return row
  }

  /// The row of the codes at one end of a node; a point has but one.
  @discardableResult
  mutating func needCode(_ node: Int, ofFinish isFinish: Bool) -> Int32 {
    let isFinish = isFinish || nodes[node].isPoint
    let known = isFinish ? nodes[node].finishCode : nodes[node].startCode
    if known >= 0 { return known }
    let row = Int32(rowCount)
    rowCount += 1
    if isFinish { nodes[node].finishCode = row } else { nodes[node].startCode = row }
    return row
  }
}
