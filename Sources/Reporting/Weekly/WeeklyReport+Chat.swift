import CivilTime
import Control
import Documents
import Plan
import Scheduler

/// The weekly report as plain text for a WeChat group: at most 500 characters.
extension WeeklyReport {
  /// The most characters that a group message may have (微信版，500 字); Unicode scalars,
  /// line feeds included, so that no way of counting finds more.
  public static let chatLimit = 500

  /// The report as text of at most ``chatLimit`` characters.
  ///
  /// When it is too long it tells less, in steps: shorter sentences first, then fewer items with
  /// how many were left out, and at the last only how each project stands.
  public func chat(_ terms: Terms) -> String {
    let attempts: [(ChatDetail, Int, Int)] = [
      (ChatDetail(late: .full, other: .full), 6, 6),
      (ChatDetail(late: .short, other: .short), 4, 4),
      (ChatDetail(late: .short, other: .least), 4, 4),
      (ChatDetail(late: .short, other: .least), 3, 2),
      (ChatDetail(late: .short, other: .least), 2, 1),
      // Why a project is late is worth more than what it asks for.
      (ChatDetail(late: .short, other: .least), 1, 1),
      (ChatDetail(late: .short, other: .least), 0, 0),
      (ChatDetail(late: .least, other: .least), 2, 1),
      (ChatDetail(late: .least, other: .least), 0, 0),
    ]
    var text = ""
    for (detail, requests, due) in attempts {
      text = chat(terms, detail: detail, requests: requests, due: due)
      if text.unicodeScalars.count <= Self.chatLimit { return text }
    }
    // Even the least is too long for very many projects: whole lines go, the last line says so.
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let ending = terms("……余略，见周报全文。", "… the rest is in the full report.")
    var length = text.unicodeScalars.count + 1 + ending.unicodeScalars.count
    while length > Self.chatLimit, let line = lines.popLast() {
      length -= line.unicodeScalars.count + 1
    }
    return (lines + [Substring(ending)]).joined(separator: "\n")
  }

  private func chat(
    _ terms: Terms, detail: ChatDetail, requests limit: Int, due dueLimit: Int
  ) -> String {
    let words = WeeklyWords(self, terms)
    let sunday = words.day(monday + 6)
    var document = Document()
    document.append(
      .heading(
        Phrase(
          terms(
            "重点工程周报 \(words.day(monday))—\(sunday)",
            "Weekly report \(words.day(monday)) to \(sunday)")),
        level: 1))
    document.append(.paragraph(Phrase(brief(terms))))
    if let odds { document.append(.paragraph(Phrase(odds.brief(terms)))) }
    document.append(
      .numbered(
        projects.map {
          Phrase(
            words.sentence($0, detail: $0.lateNode == nil ? detail.other : detail.late) + mark($0))
        }))
    document.append(
      .paragraph(
        Phrase(
          chatList(
            terms("需协调", "Needs action"), requests.map { words.briefRequest($0, least: true) },
            limit, terms))))
    if let moved = words.briefChanges(isShort: limit < 2) {
      document.append(.paragraph(Phrase(moved)))
    }
    if let problems = words.briefProblems { document.append(.paragraph(Phrase(problems))) }
    for correction in words.corrections {
      document.append(.paragraph(Phrase(terms("更正：", "Correction: ") + correction)))
    }
    document.append(
      .paragraph(Phrase(chatList(words.dueWord, nodesDue(words), dueLimit, terms))))
    return ChatWriter().write(document).trimmingLineFeeds()
  }

  /// Counts in one line.
  private func brief(_ terms: Terms) -> String {
    let started = rollUp.reached[.commence] ?? 0
    let late = rollUp.nodesLate
    let silent = projects.count { $0.silence != nil }
    let quiet =
      silent == 0 ? "" : terms("；本周未填报\(silent)个", "; not reported this week: \(silent)")
    return terms(
      "\(rollUp.projects)个项目，已开工\(started)个\(rollUp.untold(terms))；本周节点应完成\(rollUp.nodesDue)、完成\(rollUp.nodesDone)（提前\(rollUp.nodesEarly)），到期未完成\(late)\(quiet)。",
      "\(terms.count(rollUp.projects, "project", "projects")), \(started) commenced\(rollUp.untold(terms)); milestones due \(rollUp.nodesDue), done \(rollUp.nodesDone) (\(rollUp.nodesEarly) early), overdue \(late)\(quiet)."
    )
  }

  private func mark(_ news: ProjectNews) -> String {
    switch news.colour {
    case .red: "🔴"
    case .orange: "🟠"
    case .yellow: "🟡"
    case .green, nil: ""
    }
  }

  /// The nodes due, else the activities due, as short words.
  private func nodesDue(_ words: WeeklyWords) -> [String] {
    let nodes = due.filter { portfolio.activities[$0.activity].isNode }
    return (nodes.isEmpty ? due : nodes).map { entry in
      let project = portfolio.projects[portfolio.activities[entry.activity].project]
      return project.name + words.terms("·", " · ") + words.due(entry)
    }
  }

  private func chatList(
    _ name: String, _ items: [String], _ limit: Int, _ terms: Terms
  ) -> String {
    if items.isEmpty { return terms("\(name)：无。", "\(name): none.") }
    let rest = items.count - min(limit, items.count)
    if limit == 0 { return terms("\(name)：\(items.count)项。", "\(name): \(items.count).") }
    let more = rest > 0 ? terms("；另有\(rest)项。", "; and \(rest) more.") : terms("。", ".")
    return terms("\(name)：", "\(name): ")
      + items.prefix(limit).joined(separator: terms("；", "; ")) + more
  }
}

/// How much a group message tells of a project that is late, and of the others.
private struct ChatDetail {
  var late: WeeklyWords.Detail
  var other: WeeklyWords.Detail
}

extension String {
  fileprivate func trimmingLineFeeds() -> String {
    var text = self
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }
}
