import HTTPTypes
import Planning
import Reporting

/// What if: what would move, and nothing is stored.
enum TrialRoutes {
  static let all: [Route] = [
    .get("/try", Role.readers) { asked, site in
      .page(page(asked, clauses: asked.field("clauses") ?? "", answer: ""), asked)
    },
    .post("/try", Role.readers) { asked, site in
      let text = asked.field("clauses") ?? ""
      let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter {
        !$0.allSatisfy(\.isWhitespace)
      }
      guard !lines.isEmpty, lines.count <= 20 else {
        throw NotToBe(
          status: .unprocessableContent, zh: "请写一到二十句假设，一句一行。",
          en: "Write from one to twenty clauses, one a line.")
      }
      let clauses = try lines.map { try TrialClause($0) }
      let outcome = try await site.desk.change(asked, saying: "try", around: [], isTrial: true) {
        workspace in
        for clause in clauses { try workspace.apply(clause) }
      }
      let terms = asked.terms
      let sentences: [HTML] = (outcome.told + outcome.consequences).map { "<li>\($0)</li>\n" }
      let nothing = terms("节点和要求完成时间不受影响。", "No node and no required date moves.")
      let answer: HTML =
        sentences.isEmpty
        ? "<p role=\"status\">\(nothing)</p>"
        : "<ul class=\"consequences\" role=\"status\">\n\(sentences)</ul>"
      return .page(page(asked, clauses: text, answer: answer), asked)
    },
  ]

  private static func page(_ asked: Asked, clauses: String, answer: HTML) -> SitePage {
    let terms = asked.terms
    let how = terms(
      "一句一行：“HS.C27 +14d”晚 14 天，“HS.C08 20d”工期改为 20 天，“HS.C08 尚需 12”，“HS.C08 去掉”。只说会动什么，什么都不保存。",
      "One clause a line: HS.C27 +14d comes 14 days later, HS.C08 20d takes 20 days, HS.C08 remaining 12, HS.C08 drop. Nothing is stored."
    )
    return SitePage(
      title: terms("如果……会怎样", "What if"),
      body: """
        <p>\(how)</p>
        <form method="post" action="/try">\(asked.forgeryField)
        <label>\(terms("假设", "Clauses")) <textarea name="clauses" rows="4" required>\(clauses)</textarea></label>
        <button>\(terms("试算", "Try"))</button>
        </form>
        \(answer)
        """, isLive: false)
  }
}
