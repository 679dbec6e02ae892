import CivilTime
import Documents
import HTTPTypes
import Planning
import Reporting

/// Files to be kept: made when they are asked for.
enum FileRoutes {
  private static let office = "application/vnd.openxmlformats-officedocument."

  static let all: [Route] = [
    .get("/files", Role.readers) { asked, site in
      let terms = asked.terms
      let files = [
        ("/files/report.docx", terms("本周工程进度周报（Word）", "This week's report (Word)")),
        ("/files/plan.xlsx", terms("工作簿（Excel）", "Workbook (Excel)")),
        (
          "/files/edit.xlsx",
          terms("可以改的工作簿（Excel，改好导入）", "Workbook to change and send back (Excel)")
        ),
        ("/files/nodes.ics", terms("节点日历", "Milestones for a calendar")),
        ("/files/charts.html", terms("作战图（浏览器）", "Wall charts (for a browser)")),
      ]
      let items: [HTML] = files.map { "<li><a href=\"\($0.0)\">\($0.1)</a></li>\n" }
      return .page(
        SitePage(
          title: terms("下载", "Files"),
          body: "<ul>\n\(items)</ul>\n\(try await site.calendarAddresses(asked))", isLive: false),
        asked)
    },
    .get("/files/report.docx", Role.readers) { asked, site in
      let edition = try await site.reader.read { view in
        try WeeklyEdition(view.workspace, week: view.today(asked), language: asked.language).word
      }
      return .file(
        edition, name: asked.terms("工程进度周报", "weekly-report") + ".docx",
        type: office + "wordprocessingml.document")
    },
    .get("/files/plan.xlsx", Role.readers) { asked, site in
      let bytes = try await site.reader.read { view in
        let made = try WorkbookFile(week: view.today(asked)).workbook(
          view.workspace, asked.language)
        return try ExcelWriter().write(made)
      }
      return .file(
        bytes, name: asked.terms("倒排工期", "schedule") + ".xlsx", type: office + "spreadsheetml.sheet"
      )
    },
    .get("/files/edit.xlsx", Role.readers) { asked, site in
      let bytes = try await site.reader.read { view in
        try ExcelWriter().write(WorkbookFile().workbook(view.workspace, asked.language))
      }
      return .file(
        bytes, name: asked.terms("计划表", "plan") + ".xlsx", type: office + "spreadsheetml.sheet")
    },
    .get("/files/nodes.ics", Role.readers) { asked, site in
      let text = try await site.reader.read { view in
        try CalendarExport(view.workspace, CalendarFeeds.Options(), asked.language).text()
      }
      return .file(
        Array(text.utf8), name: asked.terms("节点日历", "milestones") + ".ics",
        type: "text/calendar; charset=utf-8")
    },
    .get("/files/charts.html", Role.readers) { asked, site in
      try await site.chart(asked) { view, terms in
        let options = WallChart.Options(
          page: Paper.a1.landscape, issued: asked.now.day, leader: "", person: "")
        return PlanOrder(view.portfolio).typed.flatMap { project in
          WallChart(view.comparison, project: project, options: options, terms: terms).scenes
        }
      }
    },
  ]
}
