import Documents

/// Text that runs down a narrow block.
struct TextColumn {
  let frame: Frame
  let sizes: ChartSizes
  /// Where the last line stands.
  var y: Double
  var elements: [Scene.Element] = []

  init(_ frame: Frame, _ sizes: ChartSizes) {
    self.frame = frame
    self.sizes = sizes
    y = frame.top + sizes.body * 0.4
  }

  var left: Double { frame.left + sizes.body * 0.8 }
  var width: Double { frame.width - sizes.body * 1.6 }

  mutating func gap() { y += sizes.body * 0.8 }

  mutating func heading(_ text: String) {
    y += sizes.heading * 1.3
    elements.append(
      .text(text, at: Point(x: left, y: y), size: sizes.heading, weight: .bold, room: width))
    y += sizes.heading * 0.4
    elements.append(
      .line(
        Point(x: left, y: y), Point(x: left + width, y: y), Stroke(.rule, width: sizes.hair * 2)))
    y += sizes.heading * 0.15
  }

  mutating func paragraph(_ text: String, paint: Paint = .ink) {
    for line in FontMetrics.standard.wrap(text, width: width, size: sizes.body) {
      y += sizes.body * 1.45
      elements.append(.text(line, at: Point(x: left, y: y), size: sizes.body, paint: paint))
    }
    y += sizes.body * 0.3
  }

  private func height(_ text: String) -> Double {
    let lines = FontMetrics.standard.wrap(text, width: width, size: sizes.body).count
    return Double(lines) * sizes.body * 1.45 + sizes.body * 0.3
  }

  /// Puts in as many paragraphs, each with a remark below, as fit above the bottom less a reserve,
  /// and says how many did not.
  mutating func paragraphs(
    _ texts: [(text: String, remark: String)], reserve: Double, more: (Int) -> String
  ) {
    for (index, text) in texts.enumerated() {
      let remark = text.remark.isEmpty ? 0 : height(text.remark)
      let isLast = index == texts.count - 1
      let room = frame.bottom - reserve - (isLast ? 0 : sizes.body * 2) - y
      if height(text.text) + remark > room {
        paragraph(more(texts.count - index))
        return
      }
      paragraph(text.text)
      if !text.remark.isEmpty { paragraph(text.remark, paint: .muted) }
    }
  }

  /// Lines to write on, down to the bottom; nothing where there is room for fewer than four.
  mutating func writingLines(_ name: String) {
    let step = sizes.body * 2.6
    let start = y + sizes.heading * 3
    let count = Int((frame.bottom - sizes.body - start) / step)
    guard count >= 4 else { return }
    gap()
    heading(name)
    for index in 1...count {
      let height = y + step * Double(index)
      guard height < frame.bottom - sizes.body * 0.8 else { return }
      elements.append(
        .line(
          Point(x: left, y: height), Point(x: left + width, y: height),
          Stroke(.rule, width: sizes.hair)))
    }
  }
}
