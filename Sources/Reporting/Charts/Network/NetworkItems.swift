import Control
import Documents
import NetworkLayout
import Plan
import Scheduler

/// What lies on a sheet, and where along its axis.
struct NetworkItems {
  let view: NetworkView
  let style: NetworkStyle
  let axis: NetworkAxis
  /// Where each node lies.
  private(set) var nodeX: [Double]
  var items: [NetworkItem] = []
  /// Dummies that are one upright line.
  private(set) var uprights: [Int] = []
  private let words: NetworkWords

  var network: ArrowNetwork { view.network }

  /// Lays the things of a sheet along its axis.
  ///
  /// - Parameter cut: The dummies that are cut in two and named instead (指向法).
  init(
    _ view: NetworkView, _ axis: NetworkAxis, _ style: NetworkStyle, _ words: NetworkWords,
    cut: Set<Int> = []
  ) {
    self.view = view
    self.axis = axis
    self.style = style
    self.words = words
    nodeX = view.network.nodes.map { axis.x($0.place) }
    spread()
    let main = MainChain(view.network)
    for (activity, piece) in view.works { add(work: activity, piece, main) }
    for piece in view.lags { add(lag: piece.arrows[0], main) }
    for dummy in view.dummies { add(dummy: dummy, isCut: cut.contains(dummy)) }
    addPoints()
  }

  /// Moves circles that one work has on one day so far apart that both can be read.
  private mutating func spread() {
    let apart = 2.2 * style.radius
    let drawn = network.arrows.filter { view.isShown[$0.tail] && view.isShown[$0.head] }
    for arrow in drawn.sorted(by: { $0.tail < $1.tail }) {
      nodeX[arrow.head] = max(
        nodeX[arrow.head], nodeX[arrow.tail] + (arrow.isDummy ? 0 : apart))
    }
  }

  /// Moves the nodes aside, with what meets in them; what begins or ends elsewhere stays.
  mutating func move(_ x: [Double]) {
    for index in items.indices {
      var item = items[index]
      let isWaiting = item.start > item.from + 0.01
      let isFloating = item.finish < item.to - 0.01
      if let tail = item.tail, case .point = item.kind {
        item.from += x[tail] - nodeX[tail]
        item.to += x[tail] - nodeX[tail]
      } else {
        if let tail = item.tail { item.from = x[tail] }
        if let head = item.head { item.to = x[head] }
        let inner = item.arrows.dropLast().last.map { x[network.arrows[$0].head] }
        if item.head == nil { item.to = max(item.to, (inner ?? item.from) + 3 * style.radius) }
      }
      item.start = isWaiting ? max(item.start, item.from) : item.from
      item.finish = isFloating ? max(item.start, min(item.finish, item.to)) : item.to
      items[index] = item
    }
    nodeX = x
  }

  // MARK: Things

  private mutating func add(work activity: Int, _ piece: NetworkView.Piece, _ main: MainChain) {
    let first = network.arrows[piece.arrows[0]]
    let last = network.arrows[piece.arrows[piece.arrows.count - 1]]
    var item = NetworkItem(kind: .work(activity), arrows: piece.arrows)
    item.isCritical = piece.arrows.contains { network.arrows[$0].isCritical }
    item.isMain = piece.arrows.contains(where: main.contains)
    item.weight = item.isCritical ? .bold : .regular
    item.name =
      words.name(activity)
      + words.beyond(
        activity, isCutBefore: piece.isCutBefore && isBefore(first.start),
        isCutBehind: piece.isCutBehind && isBehind(last.finish))
    item.time = words.duration(of: activity)
    place(&item, first, last, piece)
    let begins = axis.x(first.start)
    let isWaiting = first.start - network.nodes[first.tail].place > 3 * DayScale.dayLength
    item.start = isWaiting && !isBefore(first.start) ? max(item.from, begins) : item.from
    item.finish = max(item.start, min(item.finish, item.to))
    setTexts(&item)
    items.append(item)
  }

  private func isBefore(_ place: Int) -> Bool { view.first.map { place < $0 } ?? false }
  private func isBehind(_ place: Int) -> Bool { view.last.map { place > $0 } ?? false }

  /// Sets where a work begins and ends, and the dashed circles at its ends.
  private func place(
    _ item: inout NetworkItem, _ first: ArrowNetwork.Arrow, _ last: ArrowNetwork.Arrow,
    _ piece: NetworkView.Piece
  ) {
    let begins = axis.x(first.start)
    if piece.isCutBefore {
      item.numberBefore = network.nodes[first.tail].number
      let isFar = begins - axis.left > 2.5 * style.pointer
      item.from = (isFar ? begins : axis.left) - style.pointer
    } else {
      item.tail = first.tail
      item.from = nodeX[first.tail]
    }
    let ends = axis.x(last.finish)
    item.finish = nodeX[last.head] - axis.x(network.nodes[last.head].place) + ends
    let finishNode = network.nodes.count - 1
    let isLoose =
      last.head == finishNode
      && (view.isFinishElsewhere
        || !last.isCritical
          && network.nodes[last.head].place - last.finish > NetworkView.far
          && nodeX[last.head] - ends > 2.5 * style.pointer)
    if piece.isCutBehind || isLoose {
      item.numberBehind = network.nodes[last.head].number
      item.to =
        (isBehind(last.finish) ? axis.right : max(min(ends, axis.right), item.from + style.radius))
        + style.pointer
      // What goes on beyond the sheet is done up to its edge.
      item.finish = isBehind(last.finish) ? item.to - 2 * style.radius : min(ends, axis.right)
    } else {
      item.head = last.head
      item.to = nodeX[last.head]
      if network.nodes[last.head].place - last.finish < NetworkLinks.sameDay {
        item.finish = item.to
      }
    }
  }

  private mutating func add(lag index: Int, _ main: MainChain) {
    let arrow = network.arrows[index]
    var item = NetworkItem(kind: .lag(index), arrows: [index])
    (item.tail, item.head) = (arrow.tail, arrow.head)
    (item.from, item.to) = (nodeX[arrow.tail], nodeX[arrow.head])
    let gap = network.nodes[arrow.head].place - arrow.finish
    let wait = arrow.start - network.nodes[arrow.tail].place
    item.start = wait > 3 * DayScale.dayLength ? max(item.from, axis.x(arrow.start)) : item.from
    item.finish = gap < NetworkLinks.sameDay ? item.to : max(item.start, axis.x(arrow.finish))
    item.isCritical = arrow.isCritical
    item.isMain = main.contains(index)
    item.time = words.duration(arrow)
    let metrics = FontMetrics.standard
    if metrics.width(of: item.time, size: style.time) > item.to - item.from - 2 * style.radius {
      item.time = words.briefLag(arrow)
    }
    setTexts(&item)
    items.append(item)
  }

  private mutating func add(dummy index: Int, isCut: Bool) {
    let arrow = network.arrows[index]
    let (from, to) = (nodeX[arrow.tail], nodeX[arrow.head])
    if to - from < style.radius * 0.9 {
      uprights.append(index)
      return
    }
    var item = NetworkItem(kind: .dummy(index), arrows: [index])
    item.tail = arrow.tail
    item.from = from
    item.start = from
    item.isCritical = arrow.isCritical
    let isLoose =
      isCut
      || arrow.head == network.nodes.count - 1 && !arrow.isCritical
        && to - from > 2.5 * style.pointer
    if isLoose {
      item.numberBehind = network.nodes[arrow.head].number
      item.to = from + style.radius + style.pointer
    } else {
      item.head = arrow.head
      item.to = to
    }
    item.finish = item.from
    items.append(item)
  }

  private mutating func addPoints() {
    var isMet = network.nodes.map { _ in false }
    for item in items {
      for arrow in item.arrows {
        isMet[network.arrows[arrow].tail] = true
        if item.numberBehind == nil || item.arrows.last != arrow {
          isMet[network.arrows[arrow].head] = true
        }
      }
    }
    for node in network.nodes.indices where view.isShown[node] && !isMet[node] {
      var item = NetworkItem(kind: .point(node), arrows: [])
      (item.tail, item.from, item.to) = (
        node, nodeX[node] - style.radius, nodeX[node] + style.radius
      )
      (item.start, item.finish) = (item.from, item.from)
      items.append(item)
    }
  }

  // MARK: Texts

  /// Chooses in how many lines a name stands, between the circles or above them, so that it takes
  /// little more than its work.
  private func setTexts(_ item: inout NetworkItem) {
    let radius = style.radius
    let begin = (item.start > item.from ? item.start : item.from + radius) + 0.5
    if !item.time.isEmpty {
      let width = FontMetrics.standard.width(of: item.time, size: style.time)
      item.timeRange = begin...(begin + width)
    }
    guard !item.name.isEmpty else { return }
    let inner = item.arrows.dropLast().map { nodeX[network.arrows[$0].head] - radius }
    let names = NameLines(style)
    var least = Double.infinity
    func consider(_ most: Int, _ left: Double, _ room: Double, _ isRaised: Bool) {
      let lines = names.lines(item.name, width: max(room, 2 * style.name), most: most, item.weight)
      let width = names.width(lines, item.weight)
      let cost =
        max(0, width - room) * (isRaised ? 4 : 6) + Double(lines.count) * 0.8
        + (isRaised ? 1.5 : 0)
      guard cost < least else { return }
      least = cost
      item.lines = lines
      item.nameRange = left...(left + width)
      item.isRaised = isRaised
    }
    let free = min(inner.min() ?? item.to - radius, item.to - radius) - begin - 0.2
    for most in 1...style.lines { consider(most, begin, free, false) }
    let raised = (item.start > item.from ? item.start : item.from) + 0.9
    for most in 1...style.lines { consider(most, raised, item.to - raised - 0.9, true) }
  }
}
