import Planning

extension Console {
  /// Shows what changed, line by line; of very much the beginning.
  func tell(_ difference: TextDifference) {
    let limit = 200
    for (index, line) in difference.lines.enumerated() where index < limit { always(line, line) }
    let more = difference.lines.count - limit
    if more > 0 { always("……还有 \(more) 行", "… and \(more) more lines") }
  }
}
