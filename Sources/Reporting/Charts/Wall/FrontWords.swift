import Control
import Plan
import Scheduler

/// What the progress front means in words.
///
/// Work that only waits for other late work has no sentence of its own: it stands with what it waits for,
/// once for each, so that one delay is one cause.
struct FrontWords {
  /// The work that is late by itself, the worst first, each with what that does.
  let late: [Effect]
  /// The work that waits, by what it waits for.
  let waiting: [(holder: Int, activities: [Int])]
  private let portfolio: Portfolio

  init(_ front: ProgressFront, _ comparison: Comparison) {
    portfolio = comparison.schedule.network.portfolio
    let behind = front.points.filter { $0.minutes < 0 }.sorted {
      ($0.minutes, $0.activity) < ($1.minutes, $1.activity)
    }
    var late: [Effect] = []
    var waiting: [(holder: Int, activities: [Int])] = []
    for effect in behind.compactMap(\.effect) {
      guard let holder = comparison.holder(of: effect.activity) else {
        late.append(effect)
        continue
      }
      if let index = waiting.firstIndex(where: { $0.holder == holder }) {
        waiting[index].activities.append(effect.activity)
      } else {
        waiting.append((holder, [effect.activity]))
      }
    }
    self.late = late
    self.waiting = waiting
  }

  /// The sentences: on the work that is late by itself, then on what waits.
  func sentences(_ terms: Terms) -> [String] {
    late.map {
      EffectWords($0, in: portfolio, terms).sentence(
        about: terms.name(portfolio.activities[$0.activity]))
    }
      + waiting.map { held($0.activities, by: $0.holder, terms) }
  }

  /// The sentence on what waits: `抹灰、外墙等5项在等砌体，不另计拖后。`.
  private func held(_ activities: [Int], by holder: Int, _ terms: Terms) -> String {
    let names = activities.map { terms.name(portfolio.activities[$0]) }
    let count = names.count
    let list = names.prefix(4).joined(separator: terms("、", ", "))
    let more = count > 4 ? terms("等\(count)项", " and \(count - 4) more") : ""
    let other = terms.name(portfolio.activities[holder])
    return terms(
      "\(list)\(more)在等\(other)，不另计拖后。",
      "\(list)\(more) \(count == 1 ? "waits" : "wait") for \(other), and \(count == 1 ? "is" : "are") not counted again."
    )
  }
}
