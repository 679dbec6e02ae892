import Documents
import Plan
import Scheduler

/// The codes below boxes that name what is joined to them in other bands and on other sheets (指向法), in lines.
///
/// All measures are in sizes of the text.
struct PrecedencePointers {
  let network: PrecedenceNetwork
  let fold: PrecedenceFold
  /// The layers of the nodes.
  let layers: [Int]
  let box: PrecedenceBox
  let sheet: NetworkSheet?

  /// What stands below a box: the lines of what leads to it, and of what it leads to.
  struct Lines {
    var before: [String] = []
    var behind: [String] = []
    /// Whether both stand in one line.
    var isTogether = true
    /// How many lines they take.
    var count: Int { isTogether ? max(before.count, behind.count) : before.count + behind.count }
  }

  /// The size of codes.
  static let size = 0.78
  /// The distance of two lines.
  static let pitch = 0.85

  /// How far the words of a box may reach to the left of its right edge, and to the right of its left.
  func rooms(_ node: Int) -> (left: Double, right: Double) {
    // They may reach under the gaps beside the box.
    let layer = layers[node]
    let last = layers.max() ?? 0
    return (
      PrecedenceFold.width + (layer == 0 ? 0 : 0.45 * fold.gap(behind: layer - 1)),
      PrecedenceFold.width + (layer == last ? 0 : 0.45 * fold.gap(behind: layer))
    )
  }

  /// The lines below a box.
  func lines(_ node: Int) -> Lines {
    var (from, to): ([String], [String]) = ([], [])
    for link in network.links where fold.isCut(link) {
      if link.tail == node { to.append(box.code(network.nodes[link.head])) }
      if link.head == node { from.append(box.code(network.nodes[link.tail])) }
    }
    (from, to) = (Self.short(from), Self.short(to))
    if case .activity(let activity) = network.nodes[node], let sheet {
      from += sheet.wordsBefore(activity).map { String($0.dropFirst()) }
      to += sheet.wordsBehind(activity).map { String($0.dropLast()) }
    }
    let (left, right) = rooms(node)
    var lines = Lines(
      before: Self.lines("◁", from, right, ""), behind: Self.lines("", to, left, "▷"))
    lines.isTogether =
      lines.before.isEmpty || lines.behind.isEmpty
      || lines.before.count == 1 && lines.behind.count == 1
        && Self.width(lines.before[0]) + Self.width(lines.behind[0]) + Self.size
          <= PrecedenceFold.width
    return lines
  }

  private static func width(_ text: String) -> Double {
    FontMetrics.standard.width(of: text, size: size)
  }

  /// Words in lines of a width, as many as they need.
  private static func lines(
    _ head: String, _ words: [String], _ room: Double, _ tail: String
  ) -> [String] {
    let parts = words.flatMap { $0.split(separator: " ").map(String.init) }
    guard !parts.isEmpty else { return [] }
    var lines: [String] = []
    for (index, part) in parts.enumerated() {
      let word = (index == 0 ? head : "") + part + (index == parts.count - 1 ? tail : "")
      if let last = lines.last, width(last + " " + word) <= room {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// Puts three codes or more that follow one another into one word: `C16`, `C17`, `C18` are `C16–C18`.
  static func short(_ codes: [String]) -> [String] {
    var short: [String] = []
    var run: [String] = []
    func close() -> [String] { run.count > 2 ? ["\(run[0])–\(run[run.count - 1])"] : run }
    for code in codes {
      if let last = run.last, follows(last, code) {
        run.append(code)
      } else {
        short += close()
        run = [code]
      }
    }
    return short + close()
  }

  /// Whether a code is the next after another: the same letters, and a number greater by one that is as long.
  private static func follows(_ first: String, _ second: String) -> Bool {
    func parts(_ code: String) -> (head: Substring, digits: Substring) {
      let count = code.reversed().prefix { ("0"..."9").contains($0) }.count
      return (code.dropLast(count), code.suffix(count))  // bounded: a text
    }
    let (a, b) = (parts(first), parts(second))
    guard a.head == b.head, a.digits.count == b.digits.count, let x = Int(a.digits),
      let y = Int(b.digits)
    else { return false }
    return y == x + 1
  }
}
