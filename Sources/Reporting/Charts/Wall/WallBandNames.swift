import CivilTime
import Documents

/// The names of bands in the head of the chart, so that they can be told without colour.
struct WallBandNames {
  /// The height in sizes of the text.
  static let lines = 1.4

  let bands: [TimeBands.Band]
  let axis: TimeAxis
  let sizes: ChartSizes
  let terms: Terms

  /// Draws each band with its name where that fits, the rare ones first.
  func draw(top: Double) -> [Scene.Element] {
    let height = sizes.rowText * Self.lines
    let size = max(sizes.least, sizes.rowText * 0.8)
    let whole = Frame(x: axis.left, y: top, width: axis.width, height: height)
    var elements: [Scene.Element] = [.rectangle(whole, fill: .paper)]
    var named: [Frame] = []
    let frames = bands.map { band in
      let left = axis.x(band.from)
      return Frame(x: left, y: top, width: axis.x(band.to + 1) - left, height: height)
    }
    for (band, frame) in zip(bands, frames) where frame.width > 0 {
      elements.append(.rectangle(frame, fill: band.kind.paint))
    }
    for (band, frame) in zip(bands, frames).reversed() {
      let name = name(of: band)
      let width = FontMetrics.standard.width(of: name, size: size)
      // A band that lies on a longer one takes its middle; the longer one is named beside it.
      for room in free(frame, from: named) where width <= room.width {
        let box = Frame(x: room.centre.x - width / 2, y: top, width: width, height: height)
        named.append(box)
        elements.append(
          .text(
            name, at: box.centre, size: size, paint: .muted, anchor: .middle, vertical: .middle))
        break
      }
      named.append(frame)
    }
    return elements + [
      .line(
        Point(x: axis.left, y: top), Point(x: axis.right, y: top),
        Stroke(.rule, width: sizes.hair)),
      .line(
        Point(x: axis.left, y: top + height), Point(x: axis.right, y: top + height),
        Stroke(.muted, width: sizes.line)),
    ]
  }

  private func name(of band: TimeBands.Band) -> String {
    switch band.kind {
    case .holiday: terms("节", "hol.")
    case .schoolHoliday:
      (6...9).contains(band.from.month) ? terms("暑假", "summer") : terms("寒假", "winter")
    case .exams: terms("禁噪", "exams")
    case .plumRain: terms("梅雨", "rains")
    }
  }

  /// Returns what is left of a frame beside others, the widest part first.
  private func free(_ frame: Frame, from others: [Frame]) -> [Frame] {
    var parts = [frame]
    for other in others {
      parts = parts.flatMap { part -> [Frame] in
        guard part.overlaps(other) else { return [part] }
        return [(part.left, other.left), (other.right, part.right)].filter { $0.1 > $0.0 }.map {
          Frame(x: $0.0, y: part.top, width: $0.1 - $0.0, height: part.height)
        }
      }
    }
    return parts.sorted { $0.width > $1.width }
  }
}
