import CivilTime
import Control
import Plan
import Scheduler

/// What of a network stands on a sheet: all of it, what falls between two days, or a part.
///
/// Numbers stay those of the whole network. A work that goes on beyond the sheet is cut at its
/// edge; what joins the sheet with the rest is named instead of drawn (指向法).
struct NetworkView {
  /// A work, a lag or a dummy with float, as one level thing.
  struct Piece {
    /// The arrows it consists of, in order, by position in the network.
    var arrows: [Int]
    /// Whether it begins before the sheet, and whether it goes on behind it.
    var isCutBefore = false
    var isCutBehind = false
  }

  let network: ArrowNetwork
  /// The works by activity, the lags, the dummies.
  private(set) var works: [(activity: Int, piece: Piece)] = []
  private(set) var lags: [Piece] = []
  private(set) var dummies: [Int] = []
  /// Whether each node stands on the sheet.
  private(set) var isShown: [Bool]
  /// The numbers of the nodes elsewhere that lead to each node, and that each node leads to.
  private(set) var before: [Int: [Int]] = [:]
  private(set) var behind: [Int: [Int]] = [:]
  /// Whether work points to the finish, which is on another sheet.
  private(set) var isFinishElsewhere = false
  /// The first place and the last, where the sheet is a window.
  let first: Int?
  let last: Int?

  /// Chooses what stands on a sheet.
  ///
  /// - Parameters:
  ///   - activities: The activities shown, by position in the portfolio; nil for all.
  ///   - first: The place where a window begins.
  ///   - last: The place where it ends.
  init(_ network: ArrowNetwork, activities: Set<Int>? = nil, first: Int? = nil, last: Int? = nil) {
    self.network = network
    self.first = first
    self.last = last
    let nodes = network.nodes
    func isInside(_ node: Int) -> Bool {
      nodes[node].place >= first ?? Int.min && nodes[node].place <= last ?? Int.max
    }
    isShown = nodes.map { _ in false }
    for (activity, arrows) in NetworkView.works(of: network)
    where activities?.contains(activity) ?? true {
      let inside = arrows.filter {
        network.arrows[$0].finish > first ?? Int.min && network.arrows[$0].start < last ?? Int.max
      }
      guard let start = inside.first, let end = inside.last else { continue }
      let piece = Piece(
        arrows: inside, isCutBefore: !isInside(network.arrows[start].tail),
        isCutBehind: !isInside(network.arrows[end].head))
      works.append((activity, piece))
      for arrow in inside {
        for node in [network.arrows[arrow].tail, network.arrows[arrow].head]
        where isInside(node) {
          isShown[node] = true
        }
      }
    }
    for node in nodes.indices where isInside(node) {
      if let milestone = nodes[node].milestone, activities?.contains(milestone) ?? true {
        isShown[node] = true
      }
    }
    showJoints(isInside)
    if let activities { leaveOutFinish(activities) }
    for (index, arrow) in network.arrows.enumerated() { add(index, arrow, activities) }
  }

  private static func works(of network: ArrowNetwork) -> [(Int, [Int])] {
    var order: [Int] = []
    var arrows: [Int: [Int]] = [:]
    for (index, arrow) in network.arrows.enumerated() {
      guard case .work(let activity, _) = arrow.kind else { continue }
      if arrows[activity] == nil { order.append(activity) }
      arrows[activity, default: []].append(index)
    }
    return order.map { activity in
      (
        activity,
        (arrows[activity] ?? []).sorted { network.arrows[$0].tail < network.arrows[$1].tail }
      )
    }
  }

  /// Shows the nodes in which only logic meets, where it leads from a node shown to another.
  private mutating func showJoints(_ isInside: (Int) -> Bool) {
    var isLed = isShown
    var leads = isShown
    let logic = network.arrows.filter { arrow in
      if case .work = arrow.kind { false } else { true }
    }
    for arrow in logic.sorted(by: { $0.tail < $1.tail }) where isLed[arrow.tail] {
      isLed[arrow.head] = true
    }
    for arrow in logic.sorted(by: { $0.head > $1.head }) where leads[arrow.head] {
      leads[arrow.tail] = true
    }
    for node in isShown.indices where isLed[node] && leads[node] && isInside(node) {
      isShown[node] = true
    }
  }

  /// Leaves out the finish of the whole where the sheet has no work that ends near it: what ends
  /// early points there instead, and the axis ends with the work of the sheet.
  private mutating func leaveOutFinish(_ activities: Set<Int>) {
    let nodes = network.nodes
    guard let finish = nodes.indices.last, isShown[finish], isShown.count(where: { $0 }) > 1,
      nodes[finish].milestone.map(activities.contains) != true
    else { return }
    let own = Set(works.compactMap(\.piece.arrows.last))
    let isFar = network.arrows.enumerated().allSatisfy { index, arrow in
      guard arrow.head == finish else { return true }
      if case .work = arrow.kind {
        if !own.contains(index) { return true }
      } else if !isShown[arrow.tail] {
        return true
      }
      let ends = arrow.isDummy ? nodes[arrow.tail].place : arrow.finish
      return !arrow.isCritical && nodes[finish].place - ends > Self.far
    }
    guard isFar else { return }
    isShown[finish] = false
    isFinishElsewhere = true
  }

  /// What ends longer before the finish points to it (指向法).
  static let far = 20 * DayScale.dayLength

  private mutating func add(
    _ index: Int, _ arrow: ArrowNetwork.Arrow, _ activities: Set<Int>?
  ) {
    let nodes = network.nodes
    let number = { (node: Int) in nodes[node].number }
    let isDrawn = isShown[arrow.tail] && isShown[arrow.head]
    switch arrow.kind {
    case .work:
      return
    case .lag where isDrawn: lags.append(Piece(arrows: [index]))
    case .dummy where isDrawn: dummies.append(index)
    case .lag, .dummy:
      if isShown[arrow.head] { before[arrow.head, default: []].append(number(arrow.tail)) }
      if isShown[arrow.tail] { behind[arrow.tail, default: []].append(number(arrow.head)) }
    }
  }

  /// The first and the last place that something on the sheet has.
  var span: (first: Int, last: Int)? {
    var places = network.nodes.indices.filter { isShown[$0] }.map { network.nodes[$0].place }
    for work in works {
      for arrow in work.piece.arrows {
        places += [network.arrows[arrow].start, network.arrows[arrow].finish]
      }
    }
    guard let low = places.min(), let high = places.max() else { return nil }
    return (first ?? low, last ?? high)
  }
}
