import HTTPTypes
import Plan
import PlanExchange
import Planning
import Reporting

/// Tables that come in: sent, shown with all that they change, and taken when whoever sent them says so.
enum ImportRoutes {
  static let all: [Route] = [
    .get("/import", Role.planners) { asked, site in
      let projects = try await site.reader.read { view in
        PlanOrder(view.portfolio).typed.map { view.portfolio.projects[$0] }
      }
      return .page(ImportPage(asked: asked).start(projects), asked)
    },
    .upload("/import/preview", Role.planners, largest: Upload.largest + Site.largestForm) {
      asked, site in
      guard await site.limits.allow("import \(asked.session)", most: 10, at: asked.second) else {
        throw NotToBe.tooOften
      }
      return try await show(try upload(asked), asked, site, isAnew: false)
    },
    .post("/import/confirm", Role.planners) { asked, site in
      guard
        let id = asked.field("id"),
        let upload = await site.uploads.find(id, of: asked.session, at: asked.second)
      else {
        throw NotToBe(
          status: .gone, zh: "这个文件已不在等待中：请重新上传。",
          en: "The file waits here no more: send it again.")
      }
      do {
        let imported = try await site.desk.take(upload, asked, isTrial: false)
        await site.uploads.drop(id)
        await site.bulletin.tell(try await site.reader.head())
        return .page(ImportPage(asked: asked).done(imported, upload), asked)
      } catch is PlanMovedOn {
        return try await show(upload, asked, site, isAnew: true)
      }
    },
  ]

  private static func upload(_ asked: Asked) throws -> Upload {
    guard let file = asked.files.first(where: { $0.name == "file" }), let name = file.filename,
      !name.isEmpty, !file.bytes.isEmpty
    else { throw Refusal(zh: "请选择一个文件", en: "choose a file") }
    guard file.bytes.count <= Upload.largest else { throw NotToBe.tooLarge }
    let date = try asked.field("date").map { text in
      guard let date = DateText(text) else {
        throw Refusal(
          zh: "“\(text)”不是日期，写作 2028-02-02", en: "\"\(text)\" is no date such as 2028-02-02")
      }
      return date
    }
    return Upload(
      name: String(name.prefix(100)), bytes: file.bytes, project: asked.field("project"),
      date: date, reason: String((asked.field("reason") ?? "").prefix(500)))
  }

  /// Shows what a table would change, and keeps it until that is confirmed.
  private static func show(
    _ upload: Upload, _ asked: Asked, _ site: Site, isAnew: Bool
  ) async throws -> Answered {
    var upload = upload
    let imported: Imported
    do { imported = try await site.desk.take(upload, asked, isTrial: true) } catch let error
      as InvalidInput
    {
      return .page(
        ImportPage(asked: asked).refused(error.findings, upload), asked,
        status: .unprocessableContent)
    }
    upload.head = imported.head
    let id =
      imported.isChanged
      ? try await site.uploads.keep(upload, of: asked.session, at: asked.second) : nil
    return .page(
      ImportPage(asked: asked).preview(imported, upload, id: id, isAnew: isAnew), asked,
      status: isAnew ? .conflict : .ok)
  }
}
