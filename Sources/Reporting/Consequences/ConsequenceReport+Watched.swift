import CivilTime
import Control
public import Documents
import Plan
import Scheduler

extension ConsequenceReport {
  /// The required dates and nodes of the first level that stand otherwise: before and after, side by side.
  public func watchedTable(_ terms: Terms) -> Table {
    let words = ConsequenceWords(consequences, terms)
    let carriers = Set(consequences.after.requiredDates.map(\.activity))
    let moved = Dictionary(uniqueKeysWithValues: shifts.map { ($0.code, $0.days) })
    var table = Table(
      title: terms("要求完成时间和一级节点", "Required dates and level-1 nodes"),
      columns: [
        Table.Column(terms("编码", "Code"), .code),
        Table.Column(terms("工作", "Activity"), maximumWidth: 40),
        Table.Column(terms("种类", "Kind"), priority: 1),
        Table.Column(terms("完成：原", "Finish before"), .date),
        Table.Column(terms("完成：现", "Finish after"), .date),
        Table.Column(terms("变动", "Moves by")),
        Table.Column(terms("裕量", "Margin"), priority: 1),
        Table.Column(terms("灯", "Colour"), priority: 1),
        Table.Column(terms("起因", "Why"), maximumWidth: 40, dropOrder: 1),
      ])
    table.nothing = terms(
      "要求完成时间和一级节点都不变。", "No required date and no level-1 node stands otherwise.")
    for move in consequences.moves {
      let days = moved[move.code]
      table.append([
        Table.Cell(move.code), Table.Cell(words.name(move)),
        Table.Cell(
          move.new.map(carriers.contains) ?? false
            ? terms("要求完成", "required") : terms("一级节点", "level 1")),
        Table.Cell(move.before.map { words.day($0, in: consequences.before) } ?? ""),
        Table.Cell(
          move.after.map { words.day($0, in: consequences.after) } ?? terms("去掉", "gone")),
        days.map { Table.Cell(terms.shift($0), $0.count > 0 ? .bad : .good) } ?? .empty,
        margin(move, terms), colour(move, terms),
        Table.Cell(move.cause.map(words.words) ?? ""),
      ])
    }
    return table
  }

  private func margin(_ move: Consequences.Move, _ terms: Terms) -> Table.Cell {
    let (before, after) = (move.before?.margin, move.after?.margin)
    guard let after else { return .empty }
    let now = terms.signed(after)
    let text = before.map { $0 == after ? now : "\(terms.signed($0)) → \(now)" } ?? now
    return Table.Cell(text, after.count < 0 ? .bad : .plain)
  }

  private func colour(_ move: Consequences.Move, _ terms: Terms) -> Table.Cell {
    guard let after = move.after?.colour else { return .empty }
    let now = terms.colour(after)
    guard let before = move.before?.colour, before != after else { return Table.Cell(now) }
    return Table.Cell("\(terms.colour(before)) → \(now)")
  }
}
