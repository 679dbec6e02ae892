import Plan

/// Levels of effort and summaries, told from the dates of everything else.
extension PrimaveraSchedule {
  private func table(of position: Int) -> Int32 {
    Int32(clamping: network.nodes.table(network.node(of: position)))
  }

  /// - Parameter finish: The last early finish of each project.
  mutating func addHammocks(_ situation: Situation, _ finish: [Int]) {
    let hammocks = PrimaveraHammocks(network, net.clock, situation)
    for position in hammocks.order {
      let early = hammocks.span(of: position, late: false, dates)
      let late = hammocks.span(of: position, late: true, dates)
      let project = network.portfolio.activities[position].project
      add(
        position, early, late, dataDate: dataDates[project], floor: start[project],
        last: finish[project] == Int.min ? start[project] : finish[project])
    }
  }

  private mutating func add(
    _ position: Int, _ early: PrimaveraHammocks.Span, _ late: PrimaveraHammocks.Span,
    dataDate: Int, floor: Int, last: Int
  ) {
    let table = table(of: position)
    func begins(_ t: Int) -> Int { net.clock.start(table, net.clock.work(table, t)) }
    func ends(_ t: Int) -> Int { net.clock.finish(table, net.clock.work(table, t)) }
    let from = early.start ?? .init(at: floor, isActual: false)
    let shownStart = from.isActual ? from.at : begins(from.at)
    let first = from.at < dataDate ? begins(dataDate) : begins(from.at)
    let isOver = from.isActual && (early.finish.map { $0.isActual && $0.at <= dataDate } ?? false)
    var end = early.finish.map { $0.isActual ? $0.at : ends($0.at) } ?? first
    if !isOver { end = max(end, first) }
    dates.start[position] = ProfiledDates.kept(shownStart)
    dates.finish[position] = ProfiledDates.kept(max(end, shownStart))
    dates.earlyStart[position] = ProfiledDates.kept(isOver ? shownStart : first)
    dates.earlyFinish[position] = dates.finish[position]
    if isOver { return }
    let lateEnd = late.finish.map { ends($0.at) } ?? last
    dates.lateFinish[position] = ProfiledDates.kept(lateEnd)
    dates.lateStart[position] = ProfiledDates.kept(
      min(late.start.map { begins($0.at) } ?? lateEnd, lateEnd))
    dates.freeFloat[position] = 0
    addFloats(position, table, hasBegun: from.isActual)
  }

  mutating func addSummaries(_ situation: Situation) {
    let summaries = PrimaveraSummaries(network.portfolio)
    var isComplete = network.portfolio.activities.indices.map {
      situation.phase[network.node(of: $0)] == .complete
    }
    summaries.rollUp(&dates, isComplete: &isComplete)
    for summary in summaries.order
    where dates.lateStart[summary] != ProfiledDates.none
      && dates.earlyStart[summary] != ProfiledDates.none
    {
      addFloats(summary, table(of: summary), hasBegun: false)
    }
  }
}
