import Control
import Documents
import NetworkLayout
import Plan
import Scheduler

/// The names, times and notes of a sheet, each where it lies on the least.
///
/// A name is tried in several breaks and places along its arrow, on the line or above the circles:
/// critical ones first, then those with the least room. A time stands below the middle of its
/// work. The name of a milestone stands about its circle.
struct NetworkNames {
  let plot: NetworkPlot
  let style: NetworkStyle
  let names: NameLines
  var room: TextRoom
  var placed: [Placed] = []

  /// A text with the places that it may take.
  struct Placed {
    var text: Int
    var choices: [TextRoom.Choice]
    var chosen: Int
    var draw: (Int, TextRoom.Box) -> [Scene.Element]
  }

  /// The words about nodes: the names of milestones, what is named instead of drawn.
  struct Note {
    var node: Int
    /// The name of a milestone with its day.
    var name: [String] = []
    /// What is named instead of drawn.
    var references: [String] = []
  }

  init(_ plot: NetworkPlot, notes: [Note], marks: NetworkMarks) {
    self.plot = plot
    style = plot.style
    names = NameLines(style)
    let body = plot.body
    room = TextRoom(
      TextRoom.Box(
        left: body.left + 0.4, top: body.top + 0.3, right: body.right - 0.4,
        bottom: body.bottom - 0.3), gap: style.gap)
    fill()
    for box in marks.taken { room.add(box) }
    for x in marks.lines { room.addUpright(x: x, from: body.top, to: body.bottom) }
    let items = plot.items
    let order = items.indices.sorted { i, j in
      if items[i].isCritical != items[j].isCritical { return items[i].isCritical }
      let (a, b) = (items[i].to - items[i].from, items[j].to - items[j].from)
      return a == b ? i < j : a < b
    }
    for index in order where !items[index].name.isEmpty { addName(index) }
    for index in order where !items[index].time.isEmpty { addTime(index) }
    for note in notes { add(note) }
    settle()
  }

  /// What is drawn.
  var elements: [Scene.Element] {
    placed.flatMap { $0.draw($0.chosen, $0.choices[$0.chosen].box) }
  }

  /// Puts a text where it lies on the least, and remembers how it is drawn there.
  mutating func place(
    _ choices: [TextRoom.Choice], _ draw: @escaping (Int, TextRoom.Box) -> [Scene.Element]
  ) {
    let choices = choices.map(inside)
    guard let best = room.best(choices) else { return }
    placed.append(
      Placed(text: room.add(choices[best].box), choices: choices, chosen: best, draw: draw))
  }

  /// Moves a place onto the sheet.
  private func inside(_ choice: TextRoom.Choice) -> TextRoom.Choice {
    let (box, body) = (choice.box, plot.body.inset(by: 0.5))
    let x = max(body.left - box.left, 0) + min(body.right - max(box.right, body.left), 0)
    let y = max(body.top - box.top, 0) + min(body.bottom - max(box.bottom, body.top), 0)
    guard x != 0 || y != 0 else { return choice }
    return TextRoom.Choice(
      TextRoom.Box(
        left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y),
      cost: choice.cost + 0.4 * (x.magnitude + y.magnitude))
  }

  /// What is on the sheet before any text.
  private mutating func fill() {
    let radius = style.radius
    for (index, item) in plot.items.enumerated() {
      room.addLevel(y: plot.y(index), from: item.from, to: item.to)
      for (number, x) in [
        (item.numberBefore, item.from + radius), (item.numberBehind, item.to - radius),
      ] where number != nil {
        room.addCircle(x: x, y: plot.y(index), radius: radius * 0.95)
      }
    }
    for stub in plot.stubs {
      room.addUpright(x: plot.rows.items.nodeX[stub.node], from: stub.from, to: stub.to)
    }
    for index in plot.rows.items.uprights {
      let arrow = plot.network.arrows[index]
      let ends = plot.uprightEnds(arrow)
      room.addUpright(x: plot.rows.items.nodeX[arrow.tail], from: ends.from, to: ends.to)
    }
    for node in plot.network.nodes.indices where plot.view.isShown[node] {
      let point = plot.point(node)
      let isMilestone = plot.network.nodes[node].milestone != nil
      room.addCircle(
        x: point.x, y: point.y, radius: isMilestone ? style.milestone : radius * 0.95)
    }
  }

  /// The places of texts that a trunk would run through wherever they stood.
  var cut: [TextRoom.Box] {
    placed.filter { room.isCut($0.text) }.map { $0.choices[$0.chosen].box }
  }

  /// The share of texts that lie upon others.
  var conflicts: Double { Double(room.conflicts) / Double(max(1, placed.count)) }

  /// The free places of the sheet, once all texts stand.
  var space: TextRoom { room }

  // MARK: Names

  private mutating func addName(_ index: Int) {
    let item = plot.items[index]
    let y = plot.y(index)
    let reach = plot.rows.above[plot.rows.search.rows[index]]
    var choices: [TextRoom.Choice] = []
    var meanings: [[String]] = []
    for lines in breaks(item) {
      let width = names.width(lines, item.weight)
      let height = style.lineHeight * Double(lines.count)
      let top = reach - height - 0.6
      let raised = style.radius + 0.2
      let short = (lines.map(\.count).min() ?? 2) == 1 && lines.count > 1
      let narrow = width < style.name * 2.5 && lines.count > 2
      let shape = 0.7 * Double(lines.count) + (short ? 2.5 : 0) + (narrow ? 1.2 : 0)
      // Above the line, above the circles, as high as the row allows; below it where a line would
      // run through the name everywhere else.
      let lifts =
        [0, raised] + stride(from: raised + style.lineHeight, to: top, by: style.lineHeight)
        + [-height - 1.4, -height - raised]
      for lift in lifts {
        let isTall = lines.count > 1 && lift >= 0 && height + lift > reach - 0.4
        // The higher above its arrow, the harder to tell whose name it is.
        let away = lift > raised ? 1 + 0.3 * (lift - raised) : lift > 0 ? 0.5 : 0
        let place = lift < 0 ? 5.5 : away + (isTall ? 3 : 0)
        for (left, extra) in lefts(item, width) {
          choices.append(
            .init(
              TextRoom.Box(
                left: left, top: y - lift - 0.6 - height, right: left + width,
                bottom: y - lift - 0.5), cost: extra + shape + place))
          meanings.append(lines)
        }
      }
    }
    let isRed = item.isCritical && item.to > plot.redFrom
    let sizes = style
    place(choices) { best, box in
      let lines = meanings[best]
      let base = box.bottom + 0.2 - sizes.line - sizes.name * 0.21
      return lines.enumerated().map { index, line in
        let up = Double(lines.count - 1 - index) * sizes.lineHeight
        return .text(
          line, at: Point(x: box.left, y: base - up), size: sizes.name, weight: item.weight,
          paint: isRed ? .critical : .ink)
      }
    }
  }

  /// The ways to break a name that differ.
  private func breaks(_ item: NetworkItem) -> [[String]] {
    var found: [[String]] = []
    for most in 1...style.lines {
      for width in [2.05, 3.05, 4.05, 5.05, 6.05, 8.05] {
        let lines = names.lines(item.name, width: width * style.name, most: most, item.weight)
        if !found.contains(lines) { found.append(lines) }
      }
    }
    return found
  }

  /// The places along its arrow where a text of a width may begin, with what each costs.
  private func lefts(_ item: NetworkItem, _ width: Double) -> [(Double, Double)] {
    let (begin, end) = (max(item.from, item.start), item.to)
    var found: [(Double, Double)] = []
    var left = begin + 0.7
    let last = max(begin + 0.7, end - width - 0.7)
    while left <= last + style.name * 0.51 {
      found.append((left, 0.035 * (left - begin) + 0.6 * max(0, left + width - end)))
      left += style.name * 0.5
    }
    if width > end - begin - 1.4 {
      for left in [begin - width / 2, end - width - 0.7, (begin + end - width) / 2] {
        found.append(
          (left, 2 + 0.3 * max(0, left + width - end) + 0.3 * max(0, begin - left)))
      }
    }
    return found
  }

  // MARK: Times

  private mutating func addTime(_ index: Int) {
    let item = plot.items[index]
    let y = plot.y(index)
    let width = FontMetrics.standard.width(of: item.time, size: style.time)
    let begin = max(item.from, item.start)
    let isWork = item.activity != nil
    let end = isWork ? max(item.finish, begin + width + 0.1) : item.to
    let middle = (begin + end - width) / 2
    var lefts = [middle]
    var left = begin + 0.3
    while left <= max(begin + 0.3, end - width - 0.3) + 0.01 {
      lefts.append(left)
      left += style.time * 0.4
    }
    if width > end - begin - 2 * style.radius {
      lefts += [
        begin - width / 2, end - width / 2, begin - width - style.radius, end + style.radius,
      ]
    }
    var choices: [TextRoom.Choice] = []
    for drop in [0, style.radius * 0.8, style.radius + 0.4, style.radius + style.time * 1.2] {
      for left in lefts {
        choices.append(
          .init(
            TextRoom.Box(
              left: left, top: y + 0.4 + drop, right: left + width,
              bottom: y + 0.4 + style.time + drop), cost: drop + 0.03 * (left - middle).magnitude))
      }
    }
    let isRed = item.isCritical && item.to > plot.redFrom
    let sizes = style
    place(choices) { _, box in
      [
        .text(
          item.time, at: Point(x: box.left, y: box.top + sizes.time * 0.9), size: sizes.time,
          paint: isRed ? .critical : .muted)
      ]
    }
  }
}
