public import Analysis
import CivilTime
public import Control
public import Documents
import Plan
import Scheduler

/// How past odds did: a table of what was said and what came, in words, and as JSON.
public struct BackTestReport: Answer, Sendable {
  private let comparison: Comparison
  let test: OddsBackTest

  /// Takes what was found.
  public init(_ comparison: Comparison, _ test: OddsBackTest) {
    self.comparison = comparison
    self.test = test
  }

  var portfolio: Portfolio { comparison.schedule.network.portfolio }

  /// The table, then what it comes to.
  public func document(_ terms: Terms) -> Document {
    var document = Document()
    if hasTable { document.append(.table(table(terms))) }
    for line in lines(terms) { document.append(.paragraph(Phrase(line))) }
    return document
  }

  /// Whether there is anything to show in a table.
  public var hasTable: Bool { test.scores.count > 0 }

  /// What was said, by how likely, and how often it came.
  public func table(_ terms: Terms) -> Table {
    var table = Table(
      title: terms("过去说的把握，后来怎样", "What past odds said, and what came"),
      columns: [
        Table.Column(terms("当时说的把握", "Said"), .number),
        Table.Column(terms("说过几次", "How often"), .number),
        Table.Column(terms("平均说", "Mean said"), .number),
        Table.Column(terms("后来做到", "Came"), .number),
      ])
    for band in test.bands where band.count > 0 {
      table.append([
        Table.Cell("\(band.percents.from)–\(band.percents.to)%"), Table.Cell("\(band.count)"),
        Table.Cell(percent(band.said / Double(band.count))),
        Table.Cell(percent(Double(band.came) / Double(band.count))),
      ])
    }
    return table
  }

  /// What it comes to, and how it was compared.
  public func lines(_ terms: Terms) -> [String] {
    [coverage(terms), scores(terms), required(terms), verdict(terms), method(terms)].compactMap {
      $0
    }
  }

  private func percent(_ share: Double) -> String { "\(Int(nearest: 100 * share))%" }

  private func coverage(_ terms: Terms) -> String {
    let found = test.coverage
    guard let share = found.share else {
      return terms(
        "还没有一项工作过了当时说的九成把握日（P90），落没落在范围里看不出。",
        "No work has passed yet the day by which it was said to be 90 % sure, so that no range can be judged."
      )
    }
    let expected = percent(found.expected / Double(found.count))
    return terms(
      "八成范围（P10–P90）：比得出的 \(found.count) 次里 \(found.inside) 次（\(percent(share))）完成在当时说的范围内，更早 \(found.before) 次，更晚 \(found.after) 次；按当时的说法该有 \(expected)。",
      "P10 to P90: of \(found.count) that can be judged \(found.inside) (\(percent(share))) were finished in the range that was said, \(found.before) before it, \(found.after) after it; by what was said it should be \(expected)."
    )
  }

  private func scores(_ terms: Terms) -> String? {
    let scores = test.scores
    guard scores.count > 0 else { return nil }
    let (odds, plain) = (
      terms.score(scores.odds / Double(scores.count)),
      terms.score(scores.forecast / Double(scores.count))
    )
    let better =
      scores.odds > scores.forecast
      ? terms("这段时间里只看预计更准。", " So far the plain forecast did better.") : ""
    return terms(
      "“到后面每次填报时做没做完”比了 \(scores.count) 次：试算的误差分 \(odds)，只看排程预计 \(plain)（Brier 分，0 全对，1 全错）。",
      "Whether work was finished by each later report, \(scores.count) times: score of the odds \(odds), of the plain forecast \(plain) (Brier: 0 always right, 1 always wrong)."
    ) + better
  }

  private func required(_ terms: Terms) -> String {
    let verdicts = test.verdicts
    guard !verdicts.isEmpty else {
      return terms(
        "要求完成时间还没有一个到期，开学那天准不准，这里看不出。",
        "No required date has passed yet: how well the odds do on those, nobody knows.")
    }
    let dates = Set(verdicts.map { [$0.activity, Int($0.required.minute)] }).count
    let kept = verdicts.count { $0.isKept }
    let said = verdicts.reduce(0) { $0 + $1.probability } / Double(verdicts.count)
    let came = percent(Double(kept) / Double(verdicts.count))
    return terms(
      "到期的要求完成时间 \(dates) 个，先后说过 \(verdicts.count) 次，平均说 \(percent(said))，做到 \(came)。",
      "Required dates that have passed: \(dates), of which odds were told \(verdicts.count) times, \(percent(said)) on average; \(came) were kept."
    )
  }

  /// What may be concluded.
  private func verdict(_ terms: Terms) -> String {
    guard test.isEnough, let share = test.coverage.share else {
      return terms(
        "有结果的工作才 \(test.works) 项，不到 \(OddsBackTest.enough) 项，还说明不了什么。",
        "Only \(test.works) pieces of work are decided, fewer than \(OddsBackTest.enough): nothing follows from that yet."
      )
    }
    let found = test.coverage
    let expected = found.expected / Double(found.count)
    // Forecasts of one piece of work at several reports are no independent ones.
    let error = (expected * (1 - expected) / Double(test.works)).squareRoot()
    if share < expected - 2 * error {
      return found.after > found.before
        ? terms(
          "说得太乐观：完成得晚的比该有的多，现在的把握要打折看。",
          "The odds were too hopeful: more was late than should be. Take those of today with a grain of salt."
        )
        : terms(
          "说得太保守：完成得早的比该有的多，现在的把握偏低。",
          "The odds were too careful: more was early than should be. Those of today are rather low."
        )
    }
    if share > expected + 2 * error {
      return terms(
        "范围说得太宽：落在外面的比该有的少。", "The ranges were too wide: less lay outside than should be.")
    }
    return terms(
      "说的范围和后来的结果大体相符。", "The ranges agree with what came, as far as so much work can tell.")
  }

  private func method(_ terms: Terms) -> String {
    let cut =
      test.isCut ? terms("中途停下，只比了这些。", "Stopped on the way: only these were compared. ") : ""
    let days = test.reports.count
    return cut
      + terms(
        "怎么比：\(days) 个填报日，各按当天的计划和填报重新试算 \(test.trials) 次；只数九成把握日已过的，没完成的算更晚；同一项工作几次填报各数一次；工期起落用今天的规则表和当时已完成的工作。",
        "How it was compared: \(terms.count(days, "day", "days")) of reports, each with the plan and the reports of its day, \(test.trials) trials; only what is past its 90 % day counts, and what is still open is late; work counts once a report; ranges are today's rules and the work finished by then."
      )
  }
}

extension Terms {
  fileprivate func score(_ value: Double) -> String {
    let parts = Int(nearest: value * 1_000)
    let text = "\(parts % 1_000)"
    return "\(parts / 1_000)." + String(repeating: "0", count: 3 - text.count) + text
  }
}
