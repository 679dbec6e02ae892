import CivilTime
import Foundation
import HTTPTypes
import Plan
import PlanStore
import Planning
import Synchronization
import Testing

@testable import Site

/// A plan of two projects and two offices, served in memory of one test.
final class Served: Sendable {
  let folder: URL
  let path: String
  let site: Site
  let tokens: [Role: String]

  /// - Parameter server: Where the plan is kept, where that is a server; else the one that tests share.
  init(on server: TestServer? = TestServer.shared) throws {
    let day = Day(year: 2028, month: 2, day: 9)!
    folder = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path =
      Store.current == .file
      ? folder.appending(path: "plan.db").path
      : "\(server?.address ?? "")?plan=\(folder.lastPathComponent)"
    try PlanFile.create(at: path)
    let now = Instant(day, minuteOfDay: 600)
    let workspace = try Workspace(
      path, access: .readWrite,
      signing: { JournalLine(when: now, who: "计划科", command: "import") }, telling: { _ in })
    try workspace.change { plan in
      for (index, (code, owner)) in [("A", "甲单位"), ("B", "乙单位")].enumerated() {
        plan.portfolio.projects.append(
          Project(code: code, name: "项目<b>\(code)</b>", direction: .forward))
        plan.portfolio.projects[index].start = Instant(day - 9, minuteOfDay: 480)
        for step in 1...3 {
          var activity = Activity(
            project: index, code: "\(step)", name: "工作\(code)\(step)", duration: 480 * 10,
            calendar: "calendar-day")
          activity.owner = owner
          if step == 3 {
            activity.kind = .milestone
            activity.duration = 0
            activity.level = 1
          }
          plan.portfolio.activities.append(activity)
        }
        let first = 3 * index
        plan.portfolio.relations += [
          Relation(predecessor: first, successor: first + 1),
          Relation(predecessor: first + 1, successor: first + 2),
        ]
        plan.problems.append(
          Problem(number: index + 1, project: index, activity: nil, text: "问题\(code)", raised: day))
        plan.problems[index].owner = owner
      }
    }
    let file = try PlanFile.open(at: path, access: .readWrite)
    var tokens: [Role: String] = [:]
    for role in Role.allCases {
      let office = role == .reporter ? "甲单位" : ""
      tokens[role] = try file.addAccess(
        name: "\(role)", role: role, office: office, expires: day + 30, at: now)?.token
    }
    self.tokens = tokens
    site = try Site(plan: path) { (now, 1_000_000) }
  }

  /// Another server of the same plan, so many seconds later.
  func other(later seconds: Int = 0) throws -> Site {
    let now = site.clock().now
    return try Site(plan: path) { (now, 1_000_000 + seconds) }
  }

  /// Another server of the same plan, where each request comes a second later.
  func otherWhereTimeGoesBy() throws -> Site {
    let (now, second) = site.clock()
    let requests = Mutex(0)
    return try Site(plan: path) {
      (
        now,
        requests.withLock {
          $0 += 1
          return second + $0
        }
      )
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Somebody who came in by their link.
  func guest(_ role: Role) async throws -> Guest {
    let answer = await site.answer(Call(.get, "/enter?token=\(tokens[role] ?? "")"))
    let cookie = answer.headers[.setCookie]?.split(separator: ";").first.map(String.init) ?? ""
    return Guest(site: site, cookie: cookie)
  }

  /// The plan as it stands.
  func open() throws -> Workspace {
    try Workspace(
      path, access: .readOnly, signing: { preconditionFailure("nothing is changed") },
      telling: { _ in })
  }

  /// Changes the plan by another program.
  func change(_ edit: (inout StoredPlan) throws -> Void) throws {
    let now = site.clock().now
    let workspace = try Workspace(
      path, access: .readWrite,
      signing: { JournalLine(when: now, who: "计划科", command: "edit") }, telling: { _ in })
    _ = try workspace.change(edit: edit)
  }

  func history() throws -> PlanHistory {
    let now = site.clock().now
    return try PlanHistory(
      path, access: .readWrite, signing: { JournalLine(when: now, who: "planner", command: "undo") }
    )
  }

  /// A reporter of another office.
  func guest(ofOffice office: String) throws -> Guest {
    let now = site.clock().now
    let made = try PlanFile.open(at: path, access: .readWrite).addAccess(
      name: office, role: .reporter, office: office, expires: nil, at: now)
    let session = site.sessions.session(of: try #require(made).access, at: site.clock().second)
    return Guest(site: site, cookie: "schedctl=\(session)")
  }

  var head: Int {
    get throws { try PlanFile.open(at: path, access: .readOnly).head() }
  }
}

/// Who asks a site.
struct Guest {
  let site: Site
  let cookie: String

  var session: String { String(cookie.dropFirst("schedctl=".count)) }

  /// What the forms of this session carry.
  var code: String { site.sessions.forgeryCode(of: session) }

  func get(_ path: String) async -> Answered {
    await site.answer(Call(.get, path, headers: [.cookie: cookie]))
  }

  func post(_ path: String, _ fields: [String: String], code: String? = nil) async -> Answered {
    var fields = fields
    fields["csrf"] = code ?? self.code
    let body = fields.map { "\($0.key)=\(FormFields.encoded($0.value))" }.joined(separator: "&")
    return await site.answer(Call(.post, path, headers: [.cookie: cookie], body: body.utf8))
  }

  /// A form with files.
  func send(_ path: String, _ fields: [String: String], _ files: [[UInt8]]) async -> Answered {
    let fields = ["csrf": code].merging(fields) { $1 }
    var body: [UInt8] = []
    func add(_ words: String, _ content: [UInt8]) {
      body += Array("--limit\r\nContent-Disposition: form-data; \(words)\r\n\r\n".utf8)
      body += content + Array("\r\n".utf8)
    }
    for field in fields { add("name=\"\(field.key)\"", Array(field.value.utf8)) }
    for file in files { add("name=\"photo\"; filename=\"a.jpg\"", file) }
    body += Array("--limit--\r\n".utf8)
    var call = Call(
      .post, path,
      headers: [.cookie: cookie, .contentType: "multipart/form-data; boundary=limit"])
    call.body = body
    return await site.answer(call)
  }

  /// A report of an activity with a number of its own.
  func report(
    _ code: String, id: String, _ fields: [String: String] = ["percent": "30"],
    to path: String = "/progress"
  ) async -> Answered {
    await post(
      path, fields.merging(["code": code, "id": id, "date": "2028-02-09"]) { own, _ in own })
  }
}

extension Answered {
  var text: String { String(decoding: body, as: UTF8.self) }
}
