import Plan
import Scheduler

extension TrialNetwork {
  /// Compiles what leads to some activities; nil where the plan is not one of whole days.
  ///
  /// - Parameter model: What is uncertain: a lag that is a share of such a duration would move.
  init?(_ maps: DateMaps, targets: [Int], _ model: OddsModel) {
    let portfolio = maps.schedule.network.portfolio
    let asked = targets.compactMap { maps.node(of: $0) }
    guard asked.count == targets.count, let day = portfolio.projectDay.first?.from,
      let close = portfolio.projectDay.last?.to
    else { return nil }
    // What leads to them.
    var leads = [Bool](repeating: false, count: maps.count)
    for node in asked { leads[node] = true }
    var steps = [[DateMaps.Step]](repeating: [], count: maps.count)
    for node in stride(from: maps.count - 1, through: 0, by: -1) where leads[node] {
      if maps.isComplete(node) { continue }
      steps[node] = maps.steps(into: node)
      for step in steps[node] { leads[step.predecessor] = true }
    }
    let open = (0..<maps.count).filter { leads[$0] && !maps.isComplete($0) }
    guard asked.allSatisfy({ !maps.isComplete($0) }) else { return nil }
    // From before the first floor to well after the last finish.
    let first = open.map { min(maps.floor($0), maps.start($0)) }.min() ?? 0
    let last = open.map(maps.finish).max() ?? first
    let origin = first / 1440 - 8
    let longest = model.longest(portfolio)
    let span = min(40_000, Double((last - first) / 1440) * 1.5 * longest)
    codes = DayCodes(
      origin: origin, count: min(40_000, Int(span) + 1_500), open: day, close: close)

    var compiler = TrialCompiler(maps, codes) { activity in
      model.spreads[activity].map { !$0.isFixed } ?? false
    }
    for node in open {
      guard compiler.add(node, steps[node]) else { return nil }
    }
    self.targets = asked.map { compiler.local[$0] }
    for target in self.targets { compiler.needCode(target, ofFinish: true) }
    nodes = compiler.nodes
    links = compiler.links
    // Columns that nobody reads are lent as well.
    if links.isEmpty {
      links.append(
        Link(way: .clock, isToStart: true, row: 0, predecessor: 0, lag: 0, calendar: 0))
    }
    windows = compiler.windows.isEmpty ? [(0, 0)] : compiler.windows
    calendars = compiler.calendars
    worked = compiler.worked
    evening = compiler.evening
    work = compiler.work
    activities = open.map(maps.activity)
    rowCount = compiler.rowCount
  }
}

extension OddsModel {
  /// How many times as long as planned work takes at the most, the rare factors left out.
  fileprivate func longest(_ portfolio: Portfolio) -> Double {
    var most = 1.0
    for (activity, spread) in spreads {
      let planned = portfolio.activities[activity].duration
      let day = max(1, portfolio.dayMinutes(at: activity))
      most = max(most, spread.pessimistic * Double(day) / Double(max(day, planned)))
    }
    return most * (1 + 3 * driverDeviation + 3 * systemicDeviation)
  }
}
