public import Control
import Plan

/// Required dates and nodes of the first level that a change made late (失守): they were not before.
public struct LostNodes: Sendable {
  private let consequences: Consequences
  private let moves: [Consequences.Move]
  /// So many are told one by one.
  private static let told = 12

  /// Takes what a change did.
  public init(_ consequences: Consequences) {
    self.consequences = consequences
    moves = consequences.moves.filter { move in
      guard let after = move.after else { return false }
      return after.isLost && !(move.before?.isLost ?? false)
    }
  }

  /// Whether none was lost.
  public var isEmpty: Bool { moves.isEmpty }

  /// What they are told as: a title, and a line for each.
  public func lines(_ terms: Terms) -> (title: String, lines: [String]) {
    let words = ConsequenceWords(consequences, terms)
    var lines = moves.prefix(Self.told).map(words.line)
    if moves.count > Self.told {
      let rest = moves.count - Self.told
      lines.append(terms("另有 \(rest) 个", "and \(rest) more"))
    }
    return (
      terms(
        "\(moves.count) 个节点赶不上了",
        moves.count == 1 ? "A node is lost" : "\(moves.count) nodes are lost"),
      lines
    )
  }
}

extension Standing {
  /// Whether it misses its date, or is red.
  fileprivate var isLost: Bool { (margin?.count ?? 0) < 0 || colour == .red }
}
