import CivilTime
import Control
import Documents
import NetworkLayout

/// The time axis of a sheet: years, months, 旬, with their lines through the drawing.
struct NetworkHead {
  let axis: NetworkAxis
  let style: NetworkStyle
  let frame: Frame
  let bottom: Double
  let terms: Terms

  private var size: Double { style.time }
  /// Where years, months and 旬 are divided, as heights.
  private var shelves: [Double] { [0, 0.36, 0.7, 1].map { frame.top + $0 * frame.height } }

  var elements: [Scene.Element] {
    let months = groups { $0.year * 12 + $0.month }
    let years = groups { $0.year }
    let shades = months.filter { $0.day.month % 2 == 0 }.map { month in
      Scene.Element.rectangle(
        Frame(
          x: month.left, y: frame.bottom, width: month.right - month.left,
          height: bottom - frame.bottom), fill: .shade)
    }
    var elements = shades + decades
    for (index, month) in months.enumerated() {
      if index > 0 {
        elements.append(
          upright(month.left, from: shelves[1], Stroke(.rule, width: style.line * 0.6)))
      }
      let room = month.right - month.left
      let long = terms("\(month.day.month)月", "\(month.day.month)")
      let width = FontMetrics.standard.width(of: long, size: size * 1.1)
      let text = width < room - 0.6 ? long : "\(month.day.month)"
      let isYearly = axis.fit.stretches.count < 2 * years.count
      if !isYearly, FontMetrics.standard.width(of: text, size: size) < room {
        elements.append(label(text, month.left, month.right, 1, size * 1.1))
      }
    }
    for (index, year) in years.enumerated() {
      if index > 0 {
        elements.append(upright(year.left, from: shelves[0], Stroke(.muted, width: style.line)))
      }
      let text = terms("\(year.day.year)年", "\(year.day.year)")
      if FontMetrics.standard.width(of: text, size: size * 1.25, weight: .bold)
        < year.right - year.left
      {
        elements.append(label(text, year.left, year.right, 0, size * 1.25, .bold))
      }
    }
    for (index, y) in shelves.enumerated() {
      elements.append(
        .line(
          Point(x: frame.left, y: y), Point(x: frame.right, y: y),
          Stroke(.ink, width: style.line * (index == 0 || index == 3 ? 1.5 : 0.6))))
    }
    elements.append(
      .rectangle(
        Frame(
          x: frame.left, y: frame.top, width: frame.width, height: bottom - frame.top),
        stroke: Stroke(.ink, width: style.line * 1.2)))
    return elements
  }

  /// The stretches of one month or year.
  private func groups(_ key: (Day) -> Int) -> [(day: Day, left: Double, right: Double)] {
    var found: [(day: Day, left: Double, right: Double)] = []
    for (index, stretch) in axis.fit.stretches.enumerated() {
      let day = Day(number: Int32(truncatingIfNeeded: Int(stretch.from)))
      if let last = found.last, key(last.day) == key(day) {
        found[found.count - 1].right = axis.ends[index + 1]
      } else {
        found.append((day, axis.ends[index], axis.ends[index + 1]))
      }
    }
    return found
  }

  /// The 旬, and the days at which a stretch begins that is drawn apart.
  private var decades: [Scene.Element] {
    var elements: [Scene.Element] = []
    for (index, stretch) in axis.fit.stretches.enumerated() {
      let day = Day(number: Int32(truncatingIfNeeded: Int(stretch.from)))
      let (left, right) = (axis.ends[index], axis.ends[index + 1])
      if stretch.isClose {
        elements.append(
          .rectangle(
            Frame(
              x: left, y: shelves[2], width: right - left, height: shelves[3] - shelves[2]),
            fill: .apart))
      }
      let isBegin = [1, 11, 21].contains(day.dayOfMonth)
      let isWhole = isBegin && stretch.to - stretch.from >= 8
      // Stretches of months and years bear no name of their own.
      if stretch.to - stretch.from > 12 { continue }
      let text =
        isWhole && !stretch.isClose
        ? terms(["上", "中", "下"][(day.dayOfMonth - 1) / 10], "\(day.dayOfMonth)")
        : "\(day.dayOfMonth)"
      if FontMetrics.standard.width(of: text, size: size) < right - left - size * 0.35 {
        elements.append(label(text, left, right, 2, size, paint: .muted))
      }
      guard isBegin, index > 0 else { continue }
      elements.append(
        .line(
          Point(x: left, y: shelves[2]), Point(x: left, y: shelves[3]),
          Stroke(.float, width: style.line * 0.5)))
      if day.dayOfMonth > 1 {
        elements.append(
          .line(
            Point(x: left, y: shelves[3]), Point(x: left, y: bottom),
            Stroke(.grid, width: style.line * 0.4)))
      }
    }
    return elements
  }

  private func upright(_ x: Double, from top: Double, _ stroke: Stroke) -> Scene.Element {
    .line(Point(x: x, y: top), Point(x: x, y: bottom), stroke)
  }

  private func label(
    _ text: String, _ left: Double, _ right: Double, _ shelf: Int, _ size: Double,
    _ weight: FontWeight = .regular, paint: Paint = .ink
  ) -> Scene.Element {
    .text(
      text, at: Point(x: (left + right) / 2, y: (shelves[shelf] + shelves[shelf + 1]) / 2),
      size: size, weight: weight, paint: paint, anchor: .middle, vertical: .middle)
  }
}

extension Paint {
  /// The lines of 旬 behind a drawing.
  static let grid = Paint(0xE8ECF0)
}
