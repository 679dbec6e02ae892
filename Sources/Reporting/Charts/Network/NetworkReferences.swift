import CivilTime
import Control
import Plan
import Scheduler

/// The words about the nodes of a sheet: the names of milestones, and what joins the sheet with
/// the rest, named instead of drawn (指向法).
struct NetworkReferences {
  let schedule: Schedule
  let view: NetworkView
  let sheet: NetworkSheet?
  let terms: Terms

  /// The most numbers, and the most lines, that are named at one node.
  private static let most = 6

  /// The notes, by node.
  func notes(_ items: [NetworkItem]) -> [NetworkNames.Note] {
    var notes: [Int: NetworkNames.Note] = [:]
    var left: [Int: Int] = [:]
    func add(_ node: Int, _ line: String) {
      let named = notes[node]?.references ?? []
      if named.contains(line) { return }
      if named.count == Self.most {
        left[node, default: 0] += 1
      } else {
        notes[node, default: .init(node: node)].references.append(line)
      }
    }
    let portfolio = schedule.network.portfolio
    let dates = ReportDates(portfolio)
    for (index, node) in view.network.nodes.enumerated() where view.isShown[index] {
      guard let milestone = node.milestone else { continue }
      let day = dates.finish(schedule.activities[milestone].finish)
      notes[index, default: .init(node: index)].name = [
        terms.name(portfolio.activities[milestone]),
        terms("\(day.month)月\(day.dayOfMonth)日", "\(day)"),
      ]
    }
    if let sheet, sheet.isExtract {
      for (node, activity) in ends(\.first) {
        for words in sheet.wordsBefore(activity) { add(node, words) }
      }
      for (node, activity) in ends(\.last) {
        for words in sheet.wordsBehind(activity) { add(node, words) }
      }
      for node in view.network.nodes {
        guard let milestone = node.milestone, view.isShown[node.number - 1] else { continue }
        let words = sheet.wordsBefore(milestone) + sheet.wordsBehind(milestone)
        for line in words { add(node.number - 1, line) }
      }
    } else {
      var from = view.before
      for item in items {
        guard let number = item.numberBehind, view.isShown[number - 1] else { continue }
        // The arrow that leads there is the last of its work.
        let last = item.arrows.last.map { view.network.arrows[$0].tail }
        let isHere = last.map { view.isShown[$0] } ?? false
        let tail = isHere ? last.map { view.network.nodes[$0].number } : item.numberBefore
        if let tail { from[number - 1, default: []].append(tail) }
      }
      for (node, numbers) in from { add(node, terms("自", "from ") + list(numbers)) }
      for (node, numbers) in view.behind { add(node, terms("至", "to ") + list(numbers)) }
      for (node, line) in elsewhere() { add(node, line) }
    }
    for (node, count) in left {
      notes[node]?.references.append(terms("另\(count)处", "\(count) more"))
    }
    return notes.values.sorted {
      // What is hardest to place first: names, then the longest lists.
      $0.name.isEmpty == $1.name.isEmpty ? $0.node < $1.node : !$0.name.isEmpty
    }
  }

  private func list(_ numbers: [Int]) -> String {
    let sorted = Set(numbers).sorted()
    let named = sorted.prefix(Self.most).map { "\($0)" }.joined(separator: terms("、", ", "))
    return sorted.count > Self.most
      ? named + terms(" 等\(sorted.count)处", " … \(sorted.count) in all") : named
  }

  /// The node at one end of each work.
  private func ends(
    _ end: KeyPath<[Int], Int?>
  ) -> [(node: Int, activity: Int)] {
    view.works.compactMap { work in
      guard let arrow = work.piece.arrows[keyPath: end] else { return nil }
      let record = view.network.arrows[arrow]
      let node = end == \.first ? record.tail : record.head
      return view.isShown[node] ? (node, work.activity) : nil
    }
  }

  /// The sheets on which other works meet the nodes of this one.
  private func elsewhere() -> [(Int, String)] {
    guard let sheet else { return [] }
    var before: [Int: Set<Int>] = [:]
    var behind: [Int: Set<Int>] = [:]
    for arrow in view.network.arrows {
      guard case .work(let activity, _) = arrow.kind, let other = sheet.number(of: activity),
        other != sheet.number
      else { continue }
      if view.isShown[arrow.head] { before[arrow.head, default: []].insert(other) }
      if view.isShown[arrow.tail] { behind[arrow.tail, default: []].insert(other) }
    }
    return before.sorted { $0.key < $1.key }.map {
      ($0.key, "◁" + terms("图", "sheet ") + list(Array($0.value)))
    }
      + behind.sorted { $0.key < $1.key }.map {
        ($0.key, terms("图", "sheet ") + list(Array($0.value)) + "▷")
      }
  }
}
