public import CivilTime
public import Control
public import Documents
public import Plan
import Scheduler

/// What makes one plan another, told: what is said otherwise, and each date that moved with the change
/// that moved it.
public struct DifferenceReport: Sendable {
  /// A change of the plan, as a date that moved names it.
  public struct Mover: Hashable, Sendable {
    let number: Int
    let when: Instant
    let who: String
    let command: String

    /// Creates a change.
    public init(number: Int, when: Instant, who: String, command: String) {
      self.number = number
      self.when = when
      self.who = who
      self.command = command
    }
  }

  private let titles: (before: String, after: String)
  private let comparison: PlanComparison
  private let movers: [ActivityName: Mover]
  private let items: [DifferenceItem]
  private let portfolio: Portfolio
  private let terms: Terms
  /// How many items of a kind, and dates, are told one by one.
  private let limit: Int

  /// Takes a comparison.
  ///
  /// - Parameters:
  ///   - titles: What people call the two plans.
  ///   - before: The plan before, with the shipped calendars.
  ///   - after: The plan after, with the shipped calendars.
  ///   - movers: The changes that moved dates, by the activities.
  ///   - limit: How many items of a kind are told one by one; nil for all.
  public init(
    _ comparison: PlanComparison, titles: (before: String, after: String), from before: Portfolio,
    to after: Portfolio, movers: [ActivityName: Mover], limit: Int?, _ terms: Terms
  ) {
    self.titles = titles
    self.comparison = comparison
    self.movers = movers
    self.terms = terms
    self.limit = limit ?? .max
    portfolio = after
    items = DifferenceWords(comparison.difference, from: before, to: after, terms).items
  }

  /// Whether nothing is otherwise.
  public var isEmpty: Bool { items.isEmpty && comparison.moves.isEmpty }

  /// The difference as a document.
  public var document: Document {
    var document = Document()
    document.append(
      .paragraph(
        Phrase(
          terms("对比：\(titles.before) → \(titles.after)", "From \(titles.before) to \(titles.after)")
        )))
    guard !isEmpty else {
      document.append(.paragraph(Phrase(terms("没有差别", "they are the same"))))
      return document
    }
    for section in DifferenceSection.of(items, limit: limit, terms) {
      document.append(.heading(Phrase(section.heading), level: 2))
      document.append(.bullets(section.lines.map { Phrase($0) }))
    }
    if !comparison.moves.isEmpty { document.append(.table(table)) }
    return document
  }

  /// The dates that moved; nodes first where not all are told.
  private var table: Table {
    let all = comparison.moves
    let nodes = all.filter(\.isNode)
    let watched = all.filter(\.isWatched)
    let told =
      all.count <= limit ? all : nodes.count <= limit ? nodes : Array(watched.prefix(max(0, limit)))
    var table = Table(
      title: terms("变动的日期：\(all.count) 项", "Dates that moved: \(all.count)"),
      columns: [
        Table.Column(terms("编码", "Code"), priority: 3),
        Table.Column(terms("工作", "Activity"), maximumWidth: 30),
        Table.Column(terms("完成：原", "Finish before"), .date),
        Table.Column(terms("完成：现", "Finish after"), .date),
        Table.Column(terms("变动", "Moves by"), priority: 2),
        Table.Column(terms("因", "By change"), maximumWidth: 50, dropOrder: 1),
      ],
      footnotes: told.count == all.count
        ? []
        : [
          terms(
            "上面是其中的节点，其余未列出。", "The nodes among them are shown; the others are not listed.")
        ])
    let dates = ReportDates(portfolio)
    for move in told {
      // What was done goes first: where there is little room, the end is cut.
      let mover = movers[move.name].map {
        let signed = "\($0.who) \($0.when.day)"
        return "\($0.number) \($0.command)" + terms("（\(signed)）", " (\(signed))")
      }
      table.append([
        Table.Cell("\(move.name)"), Table.Cell(name(move)),
        Table.Cell("\(dates.finish(move.before))"), Table.Cell("\(dates.finish(move.after))"),
        Table.Cell(terms.shift(move.days), move.days.count > 0 ? .bad : .good),
        Table.Cell(mover ?? ""),
      ])
    }
    return table
  }

  private func name(_ move: DateMove) -> String {
    guard let position = comparison.after.positions[move.name],
      let schedule = comparison.after.schedule
    else { return "" }
    return terms.name(schedule.network.portfolio.activities[position])
  }

  /// Writes the difference as a JSON object.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("from", titles.before)
      json.member("to", titles.after)
      json.member("isEmpty", isEmpty)
      json.array("changes") { json in
        for item in items { write(item, to: &json) }
      }
      json.array("moved") { json in
        for move in comparison.moves {
          json.object { json in
            json.member("code", "\(move.name)")
            json.member("before", move.before.description)
            json.member("after", move.after.description)
            json.member("days", move.days.count)
            json.member("dayUnit", move.days.kind.rawValue)
            guard let mover = movers[move.name] else { return json.nullMember("change") }
            json.object("change") { json in
              json.member("number", mover.number)
              json.member("when", mover.when.description)
              json.member("who", mover.who)
              json.member("command", mover.command)
            }
          }
        }
      }
    }
  }

  private func write(_ item: DifferenceItem, to json: inout JSONWriter) {
    json.object { json in
      json.member("noun", item.noun.rawValue)
      json.member("change", item.change.rawValue)
      json.member("code", item.code)
      json.member("title", item.title)
      json.array("fields") { json in
        for field in item.fields {
          json.object { json in
            json.member("field", field.id)
            json.member("before", field.before)
            json.member("after", field.after)
          }
        }
      }
    }
  }
}
