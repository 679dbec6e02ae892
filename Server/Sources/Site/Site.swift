public import CivilTime
import Documents
import HTTPTypes
public import Plan
import PlanStore
import Reporting

/// A served plan: who may see and do what, and what is answered; it knows no network.
public struct Site: Sendable {
  let reader: PlanReader
  let desk: PlanDesk
  let door: Door
  let ear: Ear
  let sessions: Sessions
  let limits = Limits()
  let bulletin = Bulletin()
  let darkroom = Darkroom()
  let uploads = Uploads()
  /// Takes what the administrator is to read.
  let report: @Sendable (String) -> Void
  let largeBodies = LargeBodies()
  let robots: RobotDesk
  let clock: @Sendable () -> (now: Instant, second: Int)
  /// The language of visitors who ask for none.
  let language: Language

  /// Opens the plan in a file or at an address.
  ///
  /// - Parameters:
  ///   - asksOwnRobots: Whether robots on this machine may be told, by plain http too.
  ///   - report: Takes what the administrator is to read, a line each.
  ///   - clock: The local time for the journal, and the time in seconds.
  public init(
    plan path: String, language: Language = .zh, asksOwnRobots: Bool = false,
    report: @escaping @Sendable (String) -> Void = { _ in },
    clock: @escaping @Sendable () -> (now: Instant, second: Int)
  ) throws {
    // What is older moves forward now, and not while somebody waits.
    sessions = Sessions(key: try PlanFile.open(at: path, access: .readWrite).serverKey())
    let newest = NewestPlan()
    reader = try PlanReader(path, handing: newest)
    desk = PlanDesk(path, handing: newest)
    door = Door(path)
    ear = Ear(path)
    robots = RobotDesk(path, reader: reader, post: RobotPost(allowsLoopback: asksOwnRobots))
    self.report = report
    self.clock = clock
    self.language = language
  }

  /// All ways into the site.
  static let routes: [Route] =
    EntryRoutes.all + ReadingRoutes.all + OfficeRoutes.all + ProblemRoutes.all + TrialRoutes.all
    + FileRoutes.all + AccessRoutes.all + ProgramRoutes.all + LiveRoutes.all + ImportRoutes.all
    + CalendarRoutes.all + PhotoRoutes.all + PasswordRoutes.all

  // MARK: Answers

  /// Answers whatever is asked; every error becomes an answer.
  public func answer(_ call: Call) async -> Answered {
    let clock = clock()
    var asked = Asked(
      method: call.method, path: call.path, language: language(of: call), address: call.address,
      isSecure: call.isSecure, host: call.host, known: call.known, now: clock.now,
      second: clock.second)
    var answer: Answered
    do {
      answer = try await reply(to: call, &asked)
    } catch {
      answer = failure(error, asked)
    }
    answer.headers.append(contentsOf: Self.headers(answer, asked))
    if call.method == .head {
      answer.body = []
      answer.isStream = false
    }
    if call.query["lang"] != nil {
      answer.headers.append(
        HTTPField(
          name: .setCookie,
          value: "lang=\(asked.language.rawValue); Path=/; Max-Age=31536000; SameSite=Lax")
      )
    }
    return answer
  }

  private func reply(to call: Call, _ asked: inout Asked) async throws -> Answered {
    let found = try Self.ways(to: call)
    asked.query = call.query
    guard let (route, parameters) = found.first(where: { $0.route.answers(call.method) }) else {
      throw found.isEmpty
        ? NotToBe.nothingThere
        : NotToBe(
          status: .methodNotAllowed, zh: "此处不接受这种请求。", en: "Nothing of that kind is taken here.")
    }
    asked.parameters = parameters
    asked.session = call.cookies["schedctl"] ?? ""
    asked.visitor = try await visitor(asked)
    asked.forgeryCode = asked.visitor == nil ? "" : sessions.forgeryCode(of: asked.session)
    if let roles = route.roles {
      guard let visitor = asked.visitor else { throw NotToBe.noSession }
      guard roles.contains(visitor.role) else { throw NotToBe.noRight }
    }
    switch call.unread {
    case nil: break
    case .tooLarge: throw NotToBe.tooLarge
    case .busy: throw NotToBe.busy
    }
    if route.method == .post {
      try Self.readForm(call, into: &asked, of: route)
      try await checkForm(call, asked, isOpen: route.roles == nil)
    }
    return try await route.answer(asked, self)
  }

  /// Who asks; nil where their link lets nobody in any more.
  func visitor(_ asked: Asked) async throws -> Visitor? {
    guard let (id, round) = sessions.link(of: asked.session, at: asked.second),
      let grant = try await reader.grant(id, at: asked.second), grant.isValid(on: asked.now.day),
      grant.sessionRound == round
    else { return nil }
    return Visitor(grant)
  }

  /// Refuses a form that this site did not make for this session, and too many of them.
  ///
  /// - Parameter isOpen: Whether no session is needed: it is one that begins here, and has no code yet.
  private func checkForm(_ call: Call, _ asked: Asked, isOpen: Bool) async throws {
    let code = asked.form["csrf"] ?? call.forgeryHeader
    guard ["same-origin", "none", ""].contains(call.fetchSite),
      isOpen || sessions.isOwn(code, of: asked.session)
    else { throw NotToBe.otherSite }
    // Whose sessions begin is limited by address and link.
    if isOpen { return }
    guard await limits.allow("form \(asked.visitor?.id ?? 0)", most: 240, at: asked.second) else {
      throw NotToBe.tooOften
    }
  }

  private func failure(_ error: any Error, _ asked: Asked) -> Answered {
    let status = Failure.status(of: error)
    let sentences = Failure.toldToVisitors(error).map { $0(asked.language) }
    if let trouble = Failure.trouble(error) { report(trouble(language)) }
    if asked.isProgram {
      return .json(status: status) { json in
        json.object { json in
          json.array("errors") { json in for sentence in sentences { json.value(sentence) } }
        }
      }
    }
    let items: [HTML] = sentences.map { "<li>\($0)</li>\n" }
    let back = asked.terms("返回", "Back")
    return .page(
      SitePage(
        title: asked.terms("没有做成", "Not done"),
        body:
          "<div role=\"alert\"><ul class=\"errors\">\n\(items)</ul></div>\n<p><a href=\"/\">\(back)</a></p>",
        isLive: false), asked, status: status)
  }

  /// What every answer carries.
  private static func headers(_ answer: Answered, _ asked: Asked) -> HTTPFields {
    var headers: HTTPFields = [
      .xContentTypeOptions: "nosniff", HTTPField.Name("Referrer-Policy")!: "no-referrer",
      HTTPField.Name("Cross-Origin-Opener-Policy")!: "same-origin",
      HTTPField.Name("Cross-Origin-Resource-Policy")!: "same-origin",
      HTTPField.Name("Permissions-Policy")!: "camera=(), geolocation=(), microphone=()",
    ]
    if answer.headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    if answer.headers[.contentSecurityPolicy] == nil {
      headers[.contentSecurityPolicy] =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    }
    if asked.isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
    return headers
  }

  private func language(of call: Call) -> Language {
    let chosen = call.query["lang"] ?? call.cookies["lang"] ?? ""
    if let language = Language(rawValue: chosen) { return language }
    let wish = call.languages.lowercased()
    return wish.hasPrefix("zh") || wish.isEmpty
      ? self.language : wish.hasPrefix("en") ? .en : self.language
  }

  /// Why a plan cannot be served, in sentences.
  public static func sentences(_ error: any Error, _ language: Language) -> [String] {
    Failure(error).sentences.map { $0(language) }
  }

  // MARK: Help for routes

  /// The cookie of a session; an empty one ends it.
  func cookie(_ session: String, _ asked: Asked) -> String {
    "schedctl=\(session); Path=/; HttpOnly; SameSite=Strict; Max-Age=\(session.isEmpty ? 0 : Sessions.life)"
      + (asked.isSecure ? "; Secure" : "")
  }

  /// A page of the plan as it stands.
  ///
  /// - Parameter isKept: Whether it is the same for all of one role and office: it carries no form.
  func page(
    _ asked: Asked, isKept: Bool = true,
    _ make: @escaping @Sendable (PlanView, Terms) throws -> SitePage
  ) async throws -> Answered {
    guard isKept else {
      return .page(try await reader.read { try make($0, asked.terms) }, asked)
    }
    return .page(try await reader.page(key(asked)) { try make($0, asked.terms) }, asked)
  }

  /// A chart as a page of its own, with pan and zoom.
  func chart(
    _ asked: Asked, _ make: @escaping @Sendable (PlanView, Terms) throws -> [Scene]
  ) async throws -> Answered {
    try await reader.chart(key(asked) + "\(asked.now.day)") { view in
      let scenes = try make(view, asked.terms)
      let words: HTMLPageWriter.Words = asked.language == .zh ? .chinese : .english
      return .whole(HTMLPageWriter(words).write(scenes, title: scenes.first?.title ?? ""))
    }
  }

  private func key(_ asked: Asked) -> String {
    let query = asked.query.filter { $0.key != "lang" }.sorted { $0.key < $1.key }
      .map { "\(FormFields.encoded($0.key))=\(FormFields.encoded($0.value))" }
    let visitor = asked.visitor.map { "\($0.role) \(FormFields.encoded($0.office))" } ?? ""
    return ([asked.path, asked.language.rawValue, visitor] + query).joined(separator: " ")
  }
}
