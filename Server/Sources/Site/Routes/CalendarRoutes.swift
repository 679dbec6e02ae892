import CivilTime
import Digests
import HTTPTypes
import Plan
import PlanStore
import Planning
import Reporting

/// Calendars to subscribe to: each by an address of its own, which opens that calendar and nothing else.
enum CalendarRoutes {
  static let all: [Route] = [
    .get("/calendar/{token}", nil) { asked, site in
      guard await site.limits.allow("calendar \(asked.address)", most: 120, at: asked.second) else {
        throw NotToBe.tooOften
      }
      let office = asked.query["office"] ?? ""
      let reader = try await site.calendarReader(
        asked.parameters["token"] ?? "", office: office, asked)
      let calendar = try await site.calendar(of: office, for: reader, asked)
      guard let mark = calendar.headers[.eTag], asked.knows(mark) else { return calendar }
      return Answered(
        status: .notModified, headers: [.eTag: mark, .cacheControl: "private, no-cache"], body: [])
    }
  ]
}

extension Site {
  /// Whose link the token of a calendar is of.
  ///
  /// - Throws: ``NotToBe/nothingThere`` for whatever is none, or of a link that lets nobody in any more.
  fileprivate func calendarReader(
    _ name: String, office: String, _ asked: Asked
  ) async throws -> Visitor {
    guard name.hasSuffix(".ics") else { throw NotToBe.nothingThere }
    let token = String(name.dropLast(4))
    guard office.utf8.count <= 400, let id = Sessions.link(ofCalendar: token),
      let grant = try await reader.grant(id, at: asked.second), grant.isValid(on: asked.now.day),
      Secret.isSame(sessions.calendarToken(of: grant, office: office).utf8, token.utf8),
      grant.role != .reporter || grant.office == office
    else { throw NotToBe.nothingThere }
    return Visitor(grant)
  }

  /// The calendar of an office, or of all, made once a change for all who ask.
  fileprivate func calendar(
    of office: String, for visitor: Visitor, _ asked: Asked
  ) async throws -> Answered {
    let isOwn = visitor.role == .reporter
    let key = "calendar \(asked.language.rawValue) \(isOwn) \(office)"
    return try await reader.chart(key) { view in
      let options = CalendarFeeds.Options(reader: isOwn ? office : nil)
      let export = try CalendarExport(view.workspace, options, asked.language)
      let text: String
      do throws(Finding) { text = try export.text(of: office.isEmpty ? nil : office) } catch {
        // An office that the plan names no more.
        throw NotToBe.nothingThere
      }
      let bytes = Array(text.utf8)
      return Answered(
        status: .ok,
        headers: [
          .contentType: "text/calendar; charset=utf-8", .cacheControl: "private, no-cache",
          .eTag: "\"\(Hexadecimal.text(SHA256.hash(bytes).prefix(16)))\"",
          .contentDisposition: "inline; filename=\"schedctl.ics\"",
        ], body: bytes)
    }
  }

  /// The addresses of the calendars that somebody may subscribe to, to be copied.
  func calendarAddresses(_ asked: Asked) async throws -> HTML {
    guard let visitor = asked.visitor,
      let grant = try await reader.grant(visitor.id, at: asked.second)
    else { return "" }
    let terms = asked.terms
    let offices =
      visitor.role == .reporter
      ? [visitor.office]
      : try await reader.read { [""] + OfficeList($0.portfolio).names }
    let items: [HTML] = offices.map { office in
      let token = sessions.calendarToken(of: grant, office: office)
      let query = office.isEmpty ? "" : "office=\(FormFields.encoded(office))&"
      let address = asked.address(
        "/calendar/\(token).ics?\(query)lang=\(asked.language.rawValue)")
      let name = office.isEmpty ? terms("全部单位", "All offices") : office
      return """
        <li><label for="calendar-\(office)">\(name)</label>\
        <input id="calendar-\(office)" readonly data-copy value="\(address)"></li>

        """
    }
    return """
      <section><h2>\(terms("日历订阅", "Calendars to subscribe to"))</h2>
      <p>\(terms(
        "把网址加进手机或电脑的日历（“订阅日历”“通过 URL 添加”），节点和最迟开始随计划变动。网址只打开这份日历，谁拿到谁能看；链接到期或撤回，它也失效。",
        "Add an address to the calendar of a phone or computer as a subscription: nodes and latest starts move with the plan. An address opens this calendar alone, to whoever has it, and ends with your link."
      ))</p>
      <ul class="addresses">
      \(items)</ul></section>
      """
  }
}
