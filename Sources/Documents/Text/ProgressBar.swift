/// One line that shows how far a piece of work has come.
///
/// A pure function of its fields; the command line decides when and where to draw it.
///
///     读取计划  ████████████░░░░░░░░  60%
public struct ProgressBar: Hashable, Sendable {
  /// What is being done.
  public var label: String
  /// How much of it is done, from 0 to 1; anything else is brought into that range.
  public var fraction: Double
  /// The columns the line may take.
  public var width: Int
  /// The columns kept for the label, so that several bars stand in line; nil for its own width.
  public var labelWidth: Int?

  /// Creates a bar.
  public init(_ label: String, fraction: Double, width: Int, labelWidth: Int? = nil) {
    self.label = label
    self.fraction = fraction
    self.width = width
    self.labelWidth = labelWidth
  }

  /// Returns the line: label, bar and percentage in exactly ``width`` columns.
  ///
  /// The label takes at most half. A line too narrow for three columns of bar goes without one,
  /// and shows only as much as fits. 100 % is shown when all is done, not before.
  public func line(by rule: DisplayWidth = .standard) -> String {
    let percent = "\(wholePercent)%".padded(to: percentWidth, alignment: .right)
    let name = label.onOneLine
    let wanted = labelWidth ?? rule.width(of: name)
    let labelRoom = min(wanted, width / 2)
    let head = name.truncated(to: labelRoom, by: rule).padded(to: labelRoom, by: rule)
    let start = head.isEmpty ? "" : head + gap
    let barWidth = width - rule.width(of: start) - 1 - percentWidth
    guard barWidth >= leastBar else {
      return (start + percent).truncated(to: width, by: rule).withoutTrailingBlanks
    }
    return "\(start)\(bar(barWidth, by: rule)) \(percent)"
  }

  private var share: Double {
    fraction.isNaN ? 0 : min(1, max(0, fraction))
  }

  private var wholePercent: Int {
    // 0.57 * 100 is a hair below 57, which is not what anybody means by 0.57.
    share == 1 ? 100 : min(99, Int(share * 100 + 1e-6))
  }

  private func bar(_ columns: Int, by rule: DisplayWidth) -> String {
    let done = Int(share * Double(columns))
    // The blocks are ambiguous characters: where those are wide, a bar of them cannot be any width.
    let (full, empty) = rule.ambiguousIsWide ? ("#", ".") : ("█", "░")
    return String(repeating: full, count: done) + String(repeating: empty, count: columns - done)
  }
}

private let gap = "  "
private let leastBar = 3
private let percentWidth = "100%".utf8.count
