import Documents
import NetworkLayout

/// Something level on the sheet: a work with all its pieces, a lag, a dummy with float.
struct NetworkItem {
  /// What it stands for.
  enum Kind {
    /// A work, by position in the portfolio.
    case work(Int)
    /// A lag or a dummy, by position among the arrows.
    case lag(Int)
    case dummy(Int)
    /// A milestone that nothing on the sheet joins, by node.
    case point(Int)
  }

  var kind: Kind
  /// Its arrows in order, by position.
  var arrows: [Int]
  /// The nodes at its ends; nil where these stand elsewhere.
  var tail: Int?
  var head: Int?
  /// The numbers in the dashed circles at ends whose nodes stand elsewhere.
  var numberBefore: Int?
  var numberBehind: Int?
  /// Where its line begins and ends, dashed circles included.
  var from = 0.0
  var to = 0.0
  /// Where the solid line begins and ends.
  var start = 0.0
  var finish = 0.0
  var isCritical = false
  var isMain = false
  /// The name above and the time below its line.
  var name = ""
  var time = ""
  var weight = FontWeight.regular
  /// The lines in which the name has room, and where.
  var lines: [String] = []
  var nameRange: ClosedRange<Double>?
  var timeRange: ClosedRange<Double>?
  /// Whether the name stands above the circles rather than between them.
  var isRaised = false

  var isDummy: Bool { if case .dummy = kind { true } else { false } }
  var activity: Int? { if case .work(let activity) = kind { activity } else { nil } }
}

/// The breaking of names into lines that are about as long as one another.
struct NameLines {
  let size: Double
  /// No line is wider than that: what is more is left out.
  var widest = Double.infinity

  init(size: Double) { self.size = size }

  /// Breaks names as they stand on a sheet.
  init(_ style: NetworkStyle) {
    size = style.name
    widest = style.widest
  }

  func width(_ lines: [String], _ weight: FontWeight) -> Double {
    lines.map { FontMetrics.standard.width(of: $0, size: size, weight: weight) }.max() ?? 0
  }

  /// Breaks a name into at most some lines, none wider than asked where that can be.
  func lines(
    _ name: String, width: Double, most: Int, _ weight: FontWeight = .regular
  ) -> [String] {
    let metrics = FontMetrics.standard
    let whole = metrics.width(of: name, size: size, weight: weight)
    if whole <= min(width, widest) { return [name] }
    if most == 1 { return [metrics.fit(name, width: widest, size: size, weight: weight)] }
    var limit = max(width, whole / Double(most), size * 1.05)
    while limit < min(whole, widest) {
      let lines = metrics.wrap(name, width: limit, size: size, weight: weight)
      if lines.count <= most { return balanced(name, lines, limit, weight) }
      limit += size / 2
    }
    return whole <= widest
      ? [name] : metrics.wrap(name, width: widest, size: size, weight: weight, maxLines: most)
  }

  /// Makes the last line about as long as the others, in as many.
  private func balanced(
    _ name: String, _ lines: [String], _ limit: Double, _ weight: FontWeight
  ) -> [String] {
    let metrics = FontMetrics.standard
    let whole = metrics.width(of: name, size: size, weight: weight)
    var width = whole / Double(lines.count)
    while width < limit {
      let other = metrics.wrap(name, width: width, size: size, weight: weight)
      if other.count <= lines.count { return other }
      width += size / 2
    }
    return lines
  }
}
