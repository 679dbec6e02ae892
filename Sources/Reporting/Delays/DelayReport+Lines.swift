import Analysis
import CivilTime
import Control
import Documents
import Plan

extension DelayReport {
  /// What the tables come to, as a colleague would say it, and what it assumes: at most twelve lines.
  public func lines(_ terms: Terms) -> [String] {
    var lines = accounts.count > 1 ? [] : accounts.compactMap { standing($0, terms) }
    let all = shares
    if all.isEmpty {
      lines.append(terms("这段时间工期没有变动。", "Nothing moved meanwhile."))
      return lines + laterLines(terms)
    }
    lines.append(halves(all, terms))
    if let line = losers(all, terms) { lines.append(line) }
    if let line = concurrent(all, terms) { lines.append(line) }
    if let line = winners(all, terms) { lines.append(line) }
    if let line = nobodys(all, terms) { lines.append(line) }
    if accounts.contains(where: { $0.windows.contains { !$0.isSplit } }) {
      lines.append(
        terms(
          "有的报告原计划接不上，那几次进展和调整分不开，都记在调整里。",
          "Some reports do not fit the plan before them: there, all is counted as changes of the plan."
        ))
    }
    return lines + laterLines(terms) + [assumptions(terms)]
  }

  /// What one account comes to.
  func lines(of account: DelayAccount, _ terms: Terms) -> [String] {
    DelayReport(
      [account], required: required, portfolio: portfolio, span: span, by: grouping
    ).lines(terms)
  }

  private func standing(_ account: DelayAccount, _ terms: Terms) -> String? {
    guard let first = account.windows.first, let last = account.windows.last else { return nil }
    let (was, stands) = (dates.finish(first.before), dates.finish(last.after))
    let name = "\(account.carrier.code) \(terms.name(account.carrier.activity))"
    let days = terms.days(DayCount(account.days, .calendar).magnitude)
    let move =
      account.days == 0
      ? terms("没有变", "no change")
      : account.days > 0
        ? terms("推迟\(days)", "\(days) later") : terms("提前\(days)", "\(days) earlier")
    var line = terms(
      "\(name)：\(span.from) 预计 \(was)，\(span.to) 预计 \(stands)，\(move)",
      "\(name): forecast \(was) on \(span.from), \(stands) on \(span.to): \(move)")
    if let asked = required[account.carrier.identity].map(dates.finish) {
      let late = stands - asked
      let word = terms.days(DayCount(late, .calendar).magnitude)
      line += terms(
        "；要求 \(asked)，\(late > 0 ? "晚\(word)" : late < 0 ? "还有\(word)" : "正好")",
        "; required \(asked), \(late > 0 ? "\(word) late" : late < 0 ? "\(word) in hand" : "just kept")"
      )
    }
    return line + terms("。", ".")
  }

  private func halves(_ shares: [DelayShare], _ terms: Terms) -> String {
    func parts(_ shares: [DelayShare]) -> (lost: Int, gained: Int) {
      shares.reduce(into: (0, 0)) { sum, share in
        if share.days > 0 { sum.0 += share.days } else { sum.1 -= share.days }
      }
    }
    let progress = parts(shares.filter { $0.revision == nil })
    let changes = parts(shares.filter { $0.revision != nil })
    return terms(
      "实际进展\(told(progress, "误了", "抢回", "、", terms))；改计划\(told(changes, "推迟", "提前", "、", terms))。",
      "Progress \(told(progress, "lost ", "won back ", " and ", terms)); changes of the plan \(told(changes, "added ", "took away ", " and ", terms))."
    )
  }

  /// Days lost and gained after a word each; what is nothing is said so, and never as 0 days.
  private func told(
    _ sum: (lost: Int, gained: Int), _ lost: String, _ gained: String, _ and: String, _ terms: Terms
  ) -> String {
    let parts = [(sum.lost, lost), (sum.gained, gained)].filter { $0.0 > 0 }.map {
      $0.1 + terms.days(DayCount($0.0, .calendar))
    }
    return parts.isEmpty ? terms("没有影响", "moved nothing") : parts.joined(separator: and)
  }

  /// The offices that lost most by themselves, each with the work that lost most of it.
  private func losers(_ shares: [DelayShare], _ terms: Terms) -> String? {
    let own = shares.filter {
      $0.days > 0 && !$0.isNobodys && !$0.isConcurrent && $0.revision == nil && !$0.works.isEmpty
    }
    let parts = sums(own, by: terms.delayOffice).prefix(3).map { office, sum in
      let work = sums(own.filter { terms.delayOffice($0) == office }) { share in
        "\(share.works[0].code) \(terms.name(share.works[0].activity))"
      }.first
      let days = terms.days(DayCount(sum.lost, .calendar))
      return terms(
        "\(office)\(days)（主要是 \(work?.key ?? "")）", "\(office) \(days) (mostly \(work?.key ?? ""))")
    }
    guard !parts.isEmpty else { return nil }
    return terms("误期：", "Lost by: ") + parts.joined(separator: terms("，", "; ")) + terms("。", ".")
  }

  private func concurrent(_ shares: [DelayShare], _ terms: Terms) -> String? {
    let found = sums(shares.filter(\.isConcurrent), by: terms.delayOffice)
    guard !found.isEmpty else { return nil }
    let total = found.reduce(0) { $0 + $1.sum.shared }
    let names = found.prefix(3).map { office, sum in
      let offices = office.replacing(terms("共同：", "together: "), with: "")
      return "\(offices) \(terms.days(DayCount(sum.shared, .calendar)))"
    }
    let days = terms.days(DayCount(total, .calendar))
    return terms(
      "共同延误\(days)，单独一家也会误：", "Lost at the same time, each alone would have: \(days): ")
      + names.joined(separator: terms("；", "; ")) + terms("。", ".")
  }

  private func winners(_ shares: [DelayShare], _ terms: Terms) -> String? {
    let own = shares.filter { $0.days < 0 && $0.revision == nil }
    let found = sums(own, by: terms.delayOffice).sorted { $0.sum.gained > $1.sum.gained }.prefix(3)
    guard !found.isEmpty else { return nil }
    let names = found.map { "\($0.key) \(terms.days(DayCount($0.sum.gained, .calendar)))" }
    return terms("抢回：", "Won back by: ") + names.joined(separator: terms("，", "; "))
      + terms("。", ".")
  }

  private func nobodys(_ shares: [DelayShare], _ terms: Terms) -> String? {
    let days = shares.filter(\.isNobodys).reduce(0) { $0 + $1.days }
    guard days > 0 else { return nil }
    let word = terms.days(DayCount(days, .calendar))
    return terms(
      "其中\(word)是拖过去以后遇上的周末和节假日，不算谁的责任。",
      "\(word) of them are weekends and holidays that came along: nobody answers for these.")
  }

  private func laterLines(_ terms: Terms) -> [String] {
    later.map { code, day in
      terms(
        "\(code) 从 \(day) 起才在计划里，从那天算起。",
        "\(code) is in the plan from \(day) on only, and is told from there.")
    }
  }

  private func assumptions(_ terms: Terms) -> String {
    terms(
      "假定：按每次填报分段，先算进展后算改计划；每项工作只算自己多误的，等前面的不算；天数是日历天；只说事实，不定责任。",
      "Assumed: split at each report, progress before changes; work is charged with what it lost itself, not with waiting for others; calendar days; facts only, no liability."
    )
  }
}
