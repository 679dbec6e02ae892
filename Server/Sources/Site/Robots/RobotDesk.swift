import CivilTime
import Control
import Plan
import PlanStore
import Planning
import Reporting

/// Looks after robots: decides what they are told, and sends it until it is taken.
actor RobotDesk {
  /// How often a message is tried, and how many seconds after a try it is tried again; twice as long each time.
  static let mostTries = 8
  private static let firstWait = 30
  /// So many messages are sent to one robot in a minute of the clock: two such minutes are within what both kinds
  /// take in any minute, which is 20.
  private static let mostAMinute = 10
  /// So long a message is nobody else's while it is sent, in seconds.
  private static let lease = 60

  private let thread = OneThread()
  private let path: String
  private let reader: PlanReader
  private let post: RobotPost
  private var file: PlanFile?
  /// The plan as it was looked at last.
  private var known: (entry: Int, comparison: Comparison)?
  private var sent: (minute: Int, counts: [Int: Int]) = (0, [:])

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// - Parameter reader: Who reads the plan for everybody.
  init(_ path: String, reader: PlanReader, post: RobotPost) {
    self.path = path
    self.reader = reader
    self.post = post
  }

  /// Does what is due: looks at what was changed, at the week, and at what waits.
  ///
  /// - Parameters:
  ///   - now: The local time.
  ///   - second: The second of the clock.
  func attend(at now: Instant, second: Int) async throws {
    let file = try opened()
    let robots = try file.webhooks()
    guard !robots.isEmpty else {
      known = nil
      return
    }
    try await look(robots, file, second)
    try await tellTheWeek(robots, file, now, second)
    try deliver(robots, file, second)
  }

  /// The plan that is open; opened anew where it is another by now, as at the desk of changes.
  private func opened() throws -> PlanFile {
    if let file, (try? file.isAsOpened()) == true { return file }
    (file, known) = (nil, nil)
    let new = try PlanFile.open(at: path, access: .readWrite)
    file = new
    return new
  }

  // MARK: What was lost

  private func look(_ robots: [Webhook], _ file: PlanFile, _ second: Int) async throws {
    let last = try file.webhookLook() ?? 0
    guard try file.head() != last else { return }
    let seen = known
    let (entry, now, before) = try await reader.read { view in
      (view.workspace.revision, view.comparison, Self.comparison(at: last, seen, view))
    }
    // What was changed and taken back within one look is no news.
    let lost = LostNodes(Consequences(from: before, to: now))
    let who = try authors(file, after: last)
    let isNews = before != nil && !lost.isEmpty
    let drafts: [WebhookMessage.Draft] = (isNews ? robots : []).map { robot in
      let words = lost.lines(Terms(robot.language))
      return Self.draft(robot, occasion: "lost \(entry)", words.title, words.lines, who)
    }
    try file.decide(drafts, from: last, to: entry, at: second)
    known = (entry, now)
  }

  /// The plan as it was looked at last; nil where it cannot be said any more.
  private static func comparison(
    at entry: Int, _ known: (entry: Int, comparison: Comparison)?, _ view: PlanView
  ) -> Comparison? {
    if let known, known.entry == entry { return known.comparison }
    return try? view.workspace.asItStood(at: .entry(entry)).comparison()
  }

  /// Who made the changes after an entry: names alone, for a command may hold anything.
  private func authors(_ file: PlanFile, after last: Int) throws -> [String] {
    var names: [String] = []
    for entry in try file.journal(limit: 50) where entry.number > last {
      if !names.contains(entry.line.who) { names.append(entry.line.who) }
    }
    return names.reversed()
  }

  private static func draft(
    _ robot: Webhook, occasion: String, _ title: String, _ lines: [String], _ who: [String]
  ) -> WebhookMessage.Draft {
    let terms = Terms(robot.language)
    let by = who.isEmpty ? "" : terms("改动人：", "Changed by: ") + who.joined(separator: "、")
    let text =
      (["**\(RobotRequest.plain(title))**"]
      + (lines + [by]).filter { !$0.isEmpty }
      .map { "> \(RobotRequest.plain($0))" }).joined(separator: "\n")
    return WebhookMessage.Draft(webhook: robot.id, occasion: occasion, title: title, text: text)
  }

  // MARK: The week

  /// On Mondays from 9 on, the message of the week before; of a robot that was there by then.
  private func tellTheWeek(
    _ robots: [Webhook], _ file: PlanFile, _ now: Instant, _ second: Int
  ) async throws {
    let monday = now.day.monday
    let moment = Instant(monday, minuteOfDay: 9 * 60)
    let occasion = "week \(monday)"
    guard now >= moment, robots.contains(where: { $0.created <= moment }) else { return }
    let told = Set(try file.webhookMessages().filter { $0.occasion == occasion }.map(\.webhook))
    let due = robots.filter { $0.created <= moment && !told.contains($0.id) }
    guard !due.isEmpty else { return }
    let drafts = try await reader.read { view in
      try due.map { robot in
        let edition = try WeeklyEdition(
          view.workspace, week: monday - 1, language: robot.language)
        let text = RobotRequest.plain(edition.text(.wechat))
        let title = Terms(robot.language)("重点工程周报", "Weekly report")
        return WebhookMessage.Draft(
          webhook: robot.id, occasion: occasion, title: title, text: text)
      }
    }
    try file.decide(drafts, at: second)
  }

  // MARK: Sending

  private func deliver(_ robots: [Webhook], _ file: PlanFile, _ second: Int) throws {
    if sent.minute != second / 60 { sent = (second / 60, [:]) }
    // One at a time, so that the next is nobody's while this one waits for its answer.
    for _ in 0..<(Self.mostAMinute * robots.count) {
      let full = sent.counts.filter { $0.value >= Self.mostAMinute }.keys
      guard
        let message = try file.takeMessage(at: second, lease: Self.lease, except: Set(full)),
        let robot = robots.first(where: { $0.id == message.webhook })
      else { return }
      sent.counts[robot.id, default: 0] += 1
      switch post.send(RobotRequest(message, to: robot, at: second)) {
      case .taken: try file.settle(message, .sent, due: second, fault: "")
      case .refused(let fault):
        let isLast = message.tries + 1 >= Self.mostTries
        try file.settle(
          message, isLast ? .dropped : .waiting,
          due: second + Self.firstWait << min(message.tries, 10), fault: fault)
        // What does not answer now does not at once after.
        sent.counts[robot.id] = Self.mostAMinute
      }
    }
  }
}
