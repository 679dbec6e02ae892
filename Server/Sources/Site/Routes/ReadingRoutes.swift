import CivilTime
import Control
import Documents
import HTTPTypes
import Plan
import PlanStore
import Planning
import Reporting

/// Pages that show the plan to those who see all of it.
enum ReadingRoutes {
  static let all: [Route] = [
    .get("/", Set(Role.allCases)) { asked, site in
      guard asked.visitor?.role != .reporter else { return .see("/mine") }
      return try await site.page(asked) { view, terms in
        let board = PlanBoard(view.comparison, terms: terms).table(terms)
        let owes = OwesReport(view.comparison, OwesScope(), today: view.today(asked))
        return SitePage(
          title: terms("工程总表", "Board"),
          body: """
            \(HTML(findings: view.findings, terms))\
            <div class="board">\(HTML([board], terms))</div>
            \(HTML([owes.table(terms)], terms))
            """)
      }
    },
    .get("/project/{code}", Role.readers) { asked, site in
      try await site.page(asked) { view, terms in
        let position = try view.project(asked.parameters["code"] ?? "")
        let project = view.portfolio.projects[position]
        let table = ProjectTable(view.comparison, projects: [position]).table(terms)
        let at = "/project/\(FormFields.encoded(project.code))"
        return SitePage(
          title: "\(project.code) \(project.name)",
          body: """
            <p class="ways"><a href="\(at)/gantt">\(terms("横道图", "Gantt chart"))</a> \
            <a href="\(at)/network">\(terms("时标网络图", "Network"))</a></p>
            \(HTML([table], terms))
            """)
      }
    },
    .get("/project/{code}/gantt", Role.readers) { asked, site in
      try await frame("gantt", asked, site)
    },
    .get("/project/{code}/network", Role.readers) { asked, site in
      try await frame("network", asked, site)
    },
    .get("/project/{code}/gantt.html", Role.readers) { asked, site in
      try await site.chart(asked) { view, terms in
        let position = try view.project(asked.parameters["code"] ?? "")
        let options = GanttOptions(page: Paper.a3.landscape, issued: asked.now.day)
        return GanttChart(view.comparison, projects: [position], options: options, terms: terms)
          .scenes
      }
    },
    .get("/project/{code}/network.html", Role.readers) { asked, site in
      try await site.chart(asked) { view, terms in
        let position = try view.project(asked.parameters["code"] ?? "")
        var options = NetworkOptions(page: Paper.a1.landscape, issued: asked.now.day)
        options.notes = view.comparison.headingNotes(of: [position], terms)
        return NetworkChart.sheets(
          view.comparison.schedule, project: position, options: options, terms: terms,
          comparison: view.comparison, order: PlanOrder(view.portfolio)
        ).map(\.scene)
      }
    },
    .get("/activity/{code}", Role.readers) { asked, site in
      // A form is of one session alone.
      try await site.page(asked, isKept: asked.visitor?.role == .viewer) { view, terms in
        let position = try view.activity(asked.parameters["code"] ?? "")
        let records = try view.workspace.records(of: view.portfolio.code(of: position))
        return ActivityPage(view: view, position: position, records: records, asked: asked).page
      }
    },
    .get("/flags", Role.readers) { asked, site in
      try await site.page(asked) { view, terms in
        SitePage(
          title: terms("亮灯", "Flags"),
          body: HTML(FlagsReport(view.comparison).document(terms), terms))
      }
    },
    .get("/owes", Role.readers) { asked, site in
      try await site.page(asked) { view, terms in
        let office = asked.field("office")
        if let office { try view.workspace.checkOffice(office) }
        let report = OwesReport(
          view.comparison, OwesScope(office: office), today: view.today(asked))
        let offices = OfficeList(view.portfolio, problems: view.comparison.problems).names
        let ways: [HTML] = offices.map {
          "<a href=\"/owes?office=\(FormFields.encoded($0))\">\($0)</a> "
        }
        return SitePage(
          title: office ?? terms("各单位欠账", "What offices owe"),
          body: "\(HTML([report.table(terms)], terms))<p class=\"ways\">\(ways)</p>")
      }
    },
    .get("/week", Role.readers) { asked, site in
      try await site.page(asked) { view, terms in
        let edition = try WeeklyEdition(
          view.workspace, week: view.today(asked), language: asked.language)
        let document = edition.report.document(terms)
        var body = document
        body.title = ""
        return SitePage(title: document.title, body: HTML(body, terms))
      }
    },
    .get("/log", Role.readers) { asked, site in
      let entries = try await site.reader.journal(limit: 100)
      return .page(
        SitePage(
          title: asked.terms("最近变动", "Last changes"),
          body: HTML([JournalLog(entries).table(asked.terms)], asked.terms)), asked)
    },
  ]

  /// A chart within the frame of the site.
  private static func frame(_ kind: String, _ asked: Asked, _ site: Site) async throws -> Answered {
    try await site.page(asked) { view, terms in
      let project = view.portfolio.projects[try view.project(asked.parameters["code"] ?? "")]
      let at = "/project/\(FormFields.encoded(project.code))"
      let name = kind == "gantt" ? terms("横道图", "Gantt chart") : terms("时标网络图", "Network")
      let title = "\(project.name)　\(name)"
      return SitePage(
        title: title,
        body: """
          <p class="ways"><a href="\(at)">\(project.code)</a> \
          <a href="\(at)/\(kind).html">\(terms("整页打开", "Open by itself"))</a></p>
          <iframe class="chart" src="\(at)/\(kind).html" title="\(title)"></iframe>
          """)
    }
  }
}

extension HTML {
  /// A document of the reports, whose codes lead to their pages.
  init(_ document: Document, _ terms: Terms) {
    self.init(
      markup: HTMLDocumentWriter(language: terms("zh-CN", "en")).fragment(document) { code in
        guard !code.isEmpty, code.allSatisfy({ !$0.isWhitespace && $0 != "、" }) else { return nil }
        return (code.contains(".") ? "/activity/" : "/project/") + FormFields.encoded(code)
      })
  }

  /// Tables, one below the other.
  init(_ tables: [Table], _ terms: Terms) {
    self.init(Document(blocks: tables.map { .table($0) }), terms)
  }

  /// What was found while the plan was read, where that is anything.
  init(findings: [Finding], _ terms: Terms) {
    guard !findings.isEmpty else {
      self = ""
      return
    }
    let items: [HTML] = findings.map { "<li>\($0.message(terms.language))</li>\n" }
    self = "<aside class=\"findings\"><ul>\n\(items)</ul></aside>\n"
  }
}

extension HTML {
  /// A table whose codes lead nowhere.
  init(unlinked table: Table, _ terms: Terms) {
    self.init(
      markup: HTMLDocumentWriter(language: terms("zh-CN", "en"))
        .fragment(Document(blocks: [.table(table)])))
  }
}
