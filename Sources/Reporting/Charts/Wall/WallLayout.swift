import Documents

/// Where the blocks of a wall chart lie.
struct WallLayout {
  /// The sizes, with the text of rows as large as lets them share the pages.
  let sizes: ChartSizes
  let title: Frame
  let facts: Frame
  let chart: Frame
  let side: Frame
  let foot: Frame

  /// The least height of a row in heights of its text.
  private static let tightness = 1.25
  /// The height of the head in sizes of the text of rows: years, months, divisions, bands.
  private static let headLines = 4.8 + WallBandNames.lines
  /// The height of the days above the head.
  private static let labelLines = 1.3

  /// Lays a page out.
  ///
  /// - Parameters:
  ///   - rows: How many rows the fullest page has.
  ///   - factLines: The lines of facts below the title.
  ///   - legendHeight: The height of the legend.
  init(_ page: Size, rows: Int, factLines: Int, legendHeight: Double) {
    let plain = ChartSizes(page)
    let margin = plain.margin
    let width = page.width - 2 * margin
    title = Frame(x: margin, y: margin, width: width, height: plain.title * 1.6)
    facts = Frame(
      x: margin, y: title.bottom + margin * 0.2, width: width,
      height: plain.leader * 1.9 + plain.heading * 1.8 * Double(factLines))
    let footHeight = legendHeight + plain.body * 4.4
    foot = Frame(
      x: margin, y: page.height - margin - footHeight, width: width, height: footHeight)
    let upper = facts.bottom + margin * 0.25
    let height = foot.top - margin * 0.4 - upper
    let smallest = max(plain.least, min(1.95 * plain.unit, 3.2))
    let largest = max(smallest, min(3.2 * plain.unit, 7))
    let lines = Self.tightness * Double(max(1, rows)) + Self.headLines + Self.labelLines
    sizes = ChartSizes(page, rowText: max(smallest, min(largest, height / lines)))
    let top = upper + sizes.rowText * Self.labelLines
    let sideWidth = width * 0.17
    chart = Frame(
      x: margin, y: top, width: width - sideWidth - margin * 0.4,
      height: foot.top - margin * 0.4 - top)
    side = Frame(x: chart.right + margin * 0.4, y: top, width: sideWidth, height: chart.height)
  }

  /// The height of the head of the chart.
  var head: Double { sizes.rowText * Self.headLines }

  /// The greatest height of a row.
  var maximumRow: Double { sizes.rowText * 3.2 }

  /// How many rows a page holds at this text.
  var capacity: Int {
    max(2, Int((chart.height - head) / (sizes.rowText * Self.tightness) + 0.001))
  }
}
