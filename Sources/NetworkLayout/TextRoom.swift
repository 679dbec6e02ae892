/// Where a text may stand: what is on the sheet already, and what it costs to lie upon it.
public struct TextRoom {
  /// A rectangle.
  public struct Box: Hashable, Sendable {
    /// Its edges.
    public var left, top, right, bottom: Double

    /// Creates a box.
    public init(left: Double, top: Double, right: Double, bottom: Double) {
      self.left = left
      self.top = top
      self.right = right
      self.bottom = bottom
    }

    /// Returns whether it shares some area with another.
    public func meets(_ other: Box, by tolerance: Double = 0) -> Bool {
      min(right, other.right) - max(left, other.left) > tolerance
        && min(bottom, other.bottom) - max(top, other.top) > tolerance
    }
  }

  /// A place for a text, with what it costs by itself.
  public struct Choice: Sendable {
    /// The place.
    public var box: Box
    /// The cost of its shape and its distance from where it would be best.
    public var cost: Double

    /// Creates a choice.
    public init(_ box: Box, cost: Double) {
      self.box = box
      self.cost = cost
    }
  }

  private var uprights: [Box] = []
  private var levels: [Box] = []
  private var circles: [Box] = []
  private var texts: [Box] = []
  /// Outside of it no text may stand.
  private let frame: Box
  /// Texts nearer beside one another run together.
  private let gap: Double

  /// Creates an empty sheet.
  ///
  /// - Parameter gap: The least clear distance of two texts beside one another.
  public init(_ frame: Box, gap: Double = 0) {
    self.frame = frame
    self.gap = gap
  }

  /// Adds an upright line.
  public mutating func addUpright(x: Double, from top: Double, to bottom: Double) {
    uprights.append(Box(left: x, top: min(top, bottom), right: x, bottom: max(top, bottom)))
  }

  /// Adds a level line.
  public mutating func addLevel(y: Double, from left: Double, to right: Double) {
    levels.append(Box(left: left, top: y, right: right, bottom: y))
  }

  /// Adds a circle.
  public mutating func addCircle(x: Double, y: Double, radius: Double) {
    circles.append(Box(left: x - radius, top: y - radius, right: x + radius, bottom: y + radius))
  }

  /// Adds a text, or anything else that no text may lie upon.
  ///
  /// - Returns: What it can be moved by.
  @discardableResult
  public mutating func add(_ box: Box) -> Int {
    texts.append(box)
    return texts.count - 1
  }

  /// Moves a text to the cheapest of some choices, as if it stood nowhere before; returns which.
  public mutating func move(_ text: Int, toBestOf choices: [Choice]) -> Int? {
    texts[text] = Box(left: -1, top: -1, right: -1, bottom: -1)
    let best = best(choices)
    if let best { texts[text] = choices[best].box }
    return best
  }

  /// Whether a text lies upon another, or upon the number in a circle.
  public func isMet(_ text: Int) -> Bool {
    let box = texts[text]
    return texts.indices.contains { $0 != text && texts[$0].meets(box, by: 0.3) }
      || circles.contains { circle in
        let inset = (circle.right - circle.left) / 5
        let number = Box(
          left: circle.left + inset, top: circle.top + inset, right: circle.right - inset,
          bottom: circle.bottom - inset)
        return number.meets(box, by: 0.2)
      }
  }

  /// Whether an upright line runs through a text.
  public func isCut(_ text: Int) -> Bool {
    let box = texts[text]
    return uprights.contains {
      box.left + 0.2 < $0.left && $0.left < box.right - 0.2
        && min($0.bottom, box.bottom) > max($0.top, box.top) + 0.2
    }
  }

  /// How many texts lie upon another.
  public var conflicts: Int { texts.indices.count(where: isMet) }

  /// Returns what it costs to put a text into a box.
  public func cost(of box: Box) -> Double { cost(of: box, below: .infinity) }

  private func cost(of box: Box, below limit: Double) -> Double {
    var cost = 0.0
    let isOutside =
      box.left < frame.left || box.right > frame.right || box.top < frame.top
      || box.bottom > frame.bottom
    if isOutside { cost += 500 }
    for text in texts {
      let width = min(box.right, text.right) - max(box.left, text.left)
      guard width > -gap, min(box.bottom, text.bottom) - max(box.top, text.top) > 0.05 else {
        continue
      }
      cost += width > 0 ? 8 * width + (width > 0.3 ? 14 : 0) : 0
      if gap > 0 { cost += 7 * min(1, 0.4 + (width + gap) / gap) }
      if cost > limit { return cost }
    }
    for line in uprights
    where box.left - 0.25 < line.left && line.left < box.right + 0.25
      && min(line.bottom, box.bottom) > max(line.top, box.top) + 0.2
    {
      cost += 9
      if cost > limit { return cost }
    }
    for circle in circles
    where box.left < circle.right && circle.left < box.right && box.top < circle.bottom
      && circle.top < box.bottom
    {
      cost += 30
      if cost > limit { return cost }
    }
    for line in levels where box.top < line.top && line.top < box.bottom {
      cost += 1.5 * max(0, min(box.right, line.right) - max(box.left, line.left))
    }
    return cost
  }

  /// Returns the position of the cheapest of some choices; the first of several.
  public func best(_ choices: [Choice]) -> Int? {
    var least = Double.infinity
    var best: Int?
    for (index, choice) in choices.enumerated() where choice.cost < least {
      let cost = choice.cost + cost(of: choice.box, below: least - choice.cost)
      if cost < least {
        least = cost
        best = index
      }
    }
    return best
  }

  /// Returns whether nothing at all stands in a box.
  public func isFree(_ box: Box) -> Bool {
    let lines = (uprights + levels).map {
      Box(left: $0.left - 0.1, top: $0.top - 0.1, right: $0.right + 0.1, bottom: $0.bottom + 0.1)
    }
    return !(lines + circles + texts).contains { $0.meets(box) }
  }
}
