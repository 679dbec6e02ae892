import CivilTime
import Digests
import HTTPTypes
import Plan
import PlanExchange
import PlanStore
import Planning
import Reporting
import Scheduler

/// What an office reports of its own work, and what it may know of others.
enum OfficeRoutes {
  static let all: [Route] = [
    .get("/mine", [.reporter]) { asked, site in
      let calendar = try await site.calendarAddresses(asked)
      return try await site.page(asked, isKept: false) { view, terms in
        MinePage(
          view: view, asked: asked, photos: try view.workspace.file.photosOfProgress(),
          calendar: calendar
        ).page
      }
    },
    .get("/nodes", [.reporter]) { asked, site in
      try await site.page(asked) { view, terms in
        // Codes lead nowhere: what stands behind them is not theirs to see.
        let table = NodeDates(view.comparison).table(terms)
        return SitePage(
          title: terms("全部节点", "All nodes"), body: HTML(unlinked: table, terms))
      }
    },
    .upload("/progress", [.reporter, .planner, .administrator], largest: PhotoRoutes.largest) {
      asked, site in
      let entry = try await site.entry(asked)
      let outcome = try await site.record(entry, asked)
      return .page(entry.answer(outcome, asked), asked)
    },
  ]

  /// The days ahead that an office is asked about.
  static let ahead = 28
}

/// What a form of progress says.
struct Entry: Sendable {
  let code: String
  let token: String
  let progress: ProgressEntry
  /// The words of the journal.
  private(set) var command: String
  /// The photos that come with it.
  var photos: [Picture] = [] {
    didSet { command += Picture.words(photos) }
  }

  init(_ asked: Asked) throws {
    guard let code = asked.field("code"), code.contains(".") else { throw NotToBe.unreadable }
    guard let token = asked.field("id"), token.utf8.count == 32, Hexadecimal.bytes(token) != nil
    else { throw NotToBe.unreadable }
    func day(_ name: String, _ zh: String, _ en: String) throws -> DateText? {
      guard let text = asked.field(name) else { return nil }
      guard let date = DateText(text) else {
        throw Self.mistake(
          "\(zh)“\(text)”不是日期，写作 2028-02-02", "\(en) \"\(text)\" is no date such as 2028-02-02")
      }
      return date
    }
    guard let date = try day("date", "截至日期", "as of") else {
      throw Self.mistake("请填写截至哪一天", "say as of which day")
    }
    let remaining = try asked.field("remaining").map { text in
      guard let days = WorkDays(text) else {
        throw Self.mistake("剩余工期“\(text)”不是天数", "\"\(text)\" days remaining is no number")
      }
      return days
    }
    let percent = try asked.field("percent").map { text in
      guard let value = Double(text), value.isFinite else {
        throw Self.mistake("百分比“\(text)”不是数", "\"\(text)\" percent is no number")
      }
      return value
    }
    let started = try day("started", "实际开始", "started")
    let finished = try day("finished", "实际完成", "finished")
    var note = String((asked.field("note") ?? "").prefix(500))
    if started == nil, finished == nil, remaining == nil, percent == nil, note.isEmpty {
      guard !asked.files.isEmpty else {
        throw Self.mistake("没有说进展：填一项再报送", "nothing is said of it: fill in a field and send again")
      }
      // A photo says something, too.
      note = asked.terms("现场照片", "Photo of the site")
    }
    if finished != nil, remaining != nil {
      throw Self.mistake(
        "已完成的工作没有剩余工期：两项只填一项", "what is finished has nothing remaining: give one of both")
    }
    self.code = code
    self.token = token
    progress = ProgressEntry(
      started: started, finished: finished, remaining: remaining, percent: percent, note: note,
      reporter: asked.visitor?.office ?? "", date: date)
    var words = ["progress", code]
    for name in ["date", "started", "finished", "remaining", "percent", "note"] {
      if let text = asked.field(name) {
        words += ["--\(name)", text.contains(" ") ? "'\(text)'" : text]
      }
    }
    command = words.joined(separator: " ")
  }

  private static func mistake(_ zh: String, _ en: String) -> Refusal { Refusal(zh: zh, en: en) }

  /// What became of it, for a browser.
  func answer(_ outcome: PlanDesk.Outcome, _ asked: Asked) -> SitePage {
    let terms = asked.terms
    let lines: [HTML] = (outcome.told + outcome.consequences).map { "<li>\($0)</li>\n" }
    let saved =
      outcome.wasSaved
      ? terms("\(code)：这一条先前已经保存，不再记一次。", "\(code): this was saved before, and counts once.")
      : terms("\(code)：已保存。", "\(code): saved.")
    let unchanged = terms("节点和要求完成时间不受影响。", "No node and no required date moves.")
    let list: HTML =
      lines.isEmpty
      ? (outcome.wasSaved ? "" : "<p>\(unchanged)</p>")
      : "<ul class=\"consequences\">\n\(lines)</ul>"
    let back = asked.visitor?.role == .reporter ? "/mine" : "/activity/\(FormFields.encoded(code))"
    return SitePage(
      title: terms("已报送", "Sent"),
      body: """
        <p role="status" class="saved" data-saved="\(token)">\(saved)</p>
        \(list)
        <p><a href="\(back)">\(terms("返回", "Back"))</a></p>
        """, isLive: false)
  }
}

extension Site {
  /// What a form of progress says, with the photos that come with it.
  func entry(_ asked: Asked) async throws -> Entry {
    var entry = try Entry(asked)
    if !asked.files.isEmpty { entry.photos = try await develop(asked) }
    return entry
  }

  /// Records what a form says, where whoever sends it may: a reporter only of the work of their office.
  func record(_ entry: Entry, _ asked: Asked) async throws -> PlanDesk.Outcome {
    let outcome = try await desk.change(
      asked, saying: entry.command, around: [entry.code], token: entry.token,
      checking: { workspace in
        let portfolio = workspace.stored.portfolio
        guard let position = portfolio.position(ofCode: entry.code) else {
          throw NotToBe.nothingThere
        }
        guard let visitor = asked.visitor else { throw NotToBe.noSession }
        guard visitor.sees(activity: position, of: portfolio) else { throw NotToBe.noRight }
      }
    ) { workspace in
      let portfolio = workspace.stored.portfolio
      if !entry.photos.isEmpty, let position = portfolio.position(ofCode: entry.code) {
        let activity = portfolio.activities[position]
        workspace.evidence = Evidence(
          entry.photos,
          of: .progress(
            project: portfolio.projects[activity.project].code, activity: activity.code))
      }
      try workspace.record(entry.progress, of: entry.code, today: asked.now.day)
    }
    if let revision = outcome.revision { await bulletin.tell(revision) }
    return outcome
  }
}

/// The page of an office: its own work that is overdue, due or under way, each with its form.
struct MinePage {
  let view: PlanView
  let asked: Asked
  /// Those of its work, by code.
  let photos: [String: [Photo]]
  /// Where its calendar is.
  let calendar: HTML

  var page: SitePage {
    let terms = asked.terms
    let office = asked.visitor?.office ?? ""
    let today = view.today(asked)
    let tasks = OfficeTasks(
      view.comparison, of: office, today: today, ahead: OfficeRoutes.ahead, terms
    ).tasks
    let items: [HTML] = tasks.map { task in
      """
      <li\(task.isOverdue ? " class=\"overdue\"" as HTML : "")><details>
      <summary><b>\(task.name)</b> <span class="code">\(task.code)</span>
      <small>\(task.project)</small>
      <small>\(task.standing)　\(dates(task))</small></summary>
      \(EntryForm(
        code: task.code, isStarted: task.isStarted, isMilestone: task.isMilestone, day: today,
        asked: asked).html)
      \(PhotoStrip(
        photos: Array((photos[task.code] ?? []).prefix(6)), subject: task.code, terms: terms
      ).html)</details></li>

      """
    }
    let nothing = terms(
      "四周内没有到期的工作，也没有进行中的工作。", "No work is due within four weeks, and none is under way.")
    return SitePage(
      title: terms("\(office)　填报", "\(office): report"),
      body: """
        <p id="waiting" role="status" hidden></p>
        \(tasks.isEmpty ? "<p>\(nothing)</p>" as HTML : "<ul class=\"tasks\">\n\(items)</ul>" as HTML)
        \(calendar)
        <p class="footnote">\(keeping)</p>
        """)
  }

  /// What the device keeps of this page, and until when.
  private var keeping: String {
    let terms = asked.terms
    let moment = asked.now.description.replacing("T", with: " ")
    let made = terms("本页内容截至 \(moment)。", "This page is as of \(moment).")
    guard asked.isSecure else {
      return made
        + terms(
          "没有网络时填的先存在本机，联网后报送；“退出”后本机不留。",
          " What is entered without a network stays on this device until it is sent. Leaving removes it."
        )
    }
    return made
      + terms(
        "本机存下这一页（不含别的页面），没有网络也能打开；填的先存在本机，联网后报送。“退出”后本机不留；不退出最多留 30 天。",
        """
         This device keeps this page, and no other, so that it opens without a network, and what is entered until it \
        is sent. Leaving removes both; else the page stays for 30 days at most.
        """)
  }

  private func dates(_ task: OfficeTasks.Task) -> String {
    let terms = asked.terms
    let planned = task.planned.map { terms("计划 \($0) 完成，", "planned for \($0), ") } ?? ""
    return planned + terms("预计 \(task.finish)", "forecast \(task.finish)")
  }
}
