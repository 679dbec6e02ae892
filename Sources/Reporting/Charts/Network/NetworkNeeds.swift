import Control
import Documents
import NetworkLayout
import Plan
import Scheduler

/// What the things of a sheet need along its time axis.
struct NetworkNeeds {
  private(set) var needs: [AxisFit.Need] = []
  /// Works of a few days, which are drawn apart.
  private(set) var brief: [(from: Double, to: Double)] = []

  init(_ view: NetworkView, _ style: NetworkStyle, _ words: NetworkWords) {
    let network = view.network
    let names = NameLines(style)
    let shortest = 2 * style.radius + style.shortest
    func day(_ place: Int) -> Double { Double(place) / Double(DayScale.dayLength) }
    func place(_ node: Int) -> Double { day(network.nodes[node].place) }
    func add(_ from: Double, _ to: Double, _ length: Double, _ weight: Double = 1) {
      if to > from {
        needs.append(AxisFit.Need(from: from, to: to, length: length, weight: weight))
      }
    }
    for (activity, piece) in view.works {
      let first = network.arrows[piece.arrows[0]]
      let last = network.arrows[piece.arrows[piece.arrows.count - 1]]
      let isCritical = piece.arrows.contains { network.arrows[$0].isCritical }
      let weight = isCritical ? FontWeight.bold : .regular
      let name = words.name(activity)
      func width(_ most: Int) -> Double {
        names.width(names.lines(name, width: 0, most: most, weight), weight)
      }
      let length = min(
        width(style.lines) + 2 * style.radius + 1, width(max(1, style.lines - 1)) + 2)
      add(place(first.tail), place(last.head), length, isCritical ? 6 : 1)
      for index in piece.arrows {
        let arrow = network.arrows[index]
        let (from, to) = (day(arrow.start), day(arrow.finish))
        let isBrief = to - from <= NetworkAxis.brief && from - place(arrow.tail) < 12
        if to - from < 0.6 {
          // Two points of one work on one day: the day is drawn wide enough for both.
          add(to, to + 1, 2.3 * style.radius, 6)
          brief.append((to, to + 1))
          continue
        }
        add(from, to, to - from > 2.5 ? shortest : 2.3 * style.radius + 1, isBrief ? 4 : 1)
        if isBrief { brief.append((from, to)) }
      }
    }
    for piece in view.lags {
      let arrow = network.arrows[piece.arrows[0]]
      let (from, to) = (place(arrow.tail), place(arrow.head))
      let isBrief = to - from <= NetworkAxis.brief
      add(from, to, shortest, isBrief ? 4 : 1)
      if isBrief { brief.append((from, to)) }
    }
    let times = Set(network.nodes.indices.filter { view.isShown[$0] }.map { place($0).rounded() })
      .sorted()
    for (from, to) in zip(times, times.dropFirst()) { add(from, to, style.radius * 1.1) }
  }
}
