/// The level of a node as people write it: `1`, `一`, `一级`, `Ⅰ级节点`.
enum LevelText {
  private static let digits: [(words: Set<String>, level: Int)] = [
    (["1", "一", "Ⅰ", "i", "ⅰ"], 1), (["2", "二", "Ⅱ", "ii", "ⅱ"], 2),
    (["3", "三", "Ⅲ", "iii", "ⅲ"], 3),
  ]

  /// Reads a cell; 3 where it is empty, nil where it says no level.
  static func read(_ text: String) -> Int? {
    switch text {
    case "", "3": return 3
    case "1": return 1
    case "2": return 2
    default: break
    }
    var word = HalfWidth.text(text).lowercased().filter { !$0.isWhitespace }
    for ending in ["节点", "里程碑", "级"] where word.hasSuffix(ending) {
      word.removeLast(ending.count)
    }
    return digits.first { $0.words.contains(word) || $0.words.contains(word.uppercased()) }?.level
  }
}
