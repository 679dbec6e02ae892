import CivilTime
import Control
import HTTPTypes
import Plan
import PlanStore
import Planning
import Reporting

/// Problems until they are struck off (销号): an office signs for, handles and answers its own; planners review
/// and close.
enum ProblemRoutes {
  static let all: [Route] = [
    .get("/problems", Set(Role.allCases)) { asked, site in
      try await site.page(asked, isKept: false) { view, terms in
        ProblemsPage(
          view: view, asked: asked, photos: try view.workspace.file.photosOfProblems()
        ).page
      }
    },
    .upload(
      "/problems/{number}", [.reporter, .planner, .administrator], largest: PhotoRoutes.largest
    ) {
      asked, site in
      guard let number = Int(asked.parameters["number"] ?? ""),
        let state = Problem.State(rawValue: asked.field("state") ?? ""),
        let code = asked.field("code")
      else { throw NotToBe.unreadable }
      let measure = asked.field("measure").map { String($0.prefix(500)) }
      let photos = try await site.develop(asked)
      let command = "problem set \(number) --state \(state.rawValue)\(Picture.words(photos))"
      _ = try await site.desk.change(
        asked, saying: command, around: [code],
        checking: { workspace in
          guard let problem = workspace.stored.problems.first(where: { $0.number == number }),
            let visitor = asked.visitor
          else { throw NotToBe.nothingThere }
          guard visitor.mayMove(problem, to: state) else { throw NotToBe.noRight }
        }
      ) { workspace in
        if !photos.isEmpty { workspace.evidence = Evidence(photos, of: .problem(number)) }
        if state == .closed {
          _ = try workspace.closeProblem(number, on: asked.now.day)
        } else {
          _ = try workspace.changeProblem(number, ProblemEntry(measure: measure, state: state))
        }
      }
      return .see("/problems")
    },
  ]
}

extension Visitor {
  /// Whether a problem is one that they see.
  func sees(_ problem: Problem) -> Bool {
    role != .reporter || OfficeList.names(in: problem.owner).contains(office)
  }

  /// Whether they may take a problem to a step.
  func mayMove(_ problem: Problem, to state: Problem.State) -> Bool {
    switch role {
    case .viewer: false
    case .reporter: sees(problem) && [.handling, .answered].contains(state)
    case .planner, .administrator: true
    }
  }
}

/// The problems that somebody sees, each with its next step.
private struct ProblemsPage {
  let view: PlanView
  let asked: Asked
  /// By the number of the problem.
  let photos: [Int: [Photo]]

  private var terms: Terms { asked.terms }

  var page: SitePage {
    guard let visitor = asked.visitor else {
      return SitePage(title: "", body: "")
    }
    let seen = view.comparison.problems.filter { visitor.sees($0) }
    let list = ProblemList(
      seen, of: view.portfolio, on: view.today(asked), photos: photos.mapValues(\.count)
    ).table(terms)
    let evidence: [HTML] = seen.map { problem in
      PhotoStrip(
        photos: photos[problem.number] ?? [],
        subject: terms("第 \(problem.number) 号问题", "Problem \(problem.number)"), terms: terms
      ).html
    }
    let steps: [HTML] = seen.compactMap { problem in
      guard let next = problem.state.next, visitor.mayMove(problem, to: next) else { return nil }
      let code =
        problem.activity.map(view.portfolio.code) ?? view.portfolio.projects[problem.project].code
      let measure: HTML =
        next == .closed
        ? ""
        : "<label>\(terms("解决措施", "Measure")) <input name=\"measure\" maxlength=\"500\" value=\"\(problem.measure)\"></label> "
      return """
        <li><form method="post" action="/problems/\(problem.number)"\(next >= .answered ? " enctype=\"multipart/form-data\"" as HTML : "")>\
        \(asked.forgeryField)\
        <input type="hidden" name="code" value="\(code)">\
        <input type="hidden" name="state" value="\(next.rawValue)">
        \(terms("第 \(problem.number) 号", "No. \(problem.number)"))　\(problem.text) \(measure)\
        \(next >= .answered ? PhotoField(terms: terms).html : "")\
        <button>→ \(next.wording(asked.language))</button></form></li>

        """
    }
    return SitePage(
      title: terms("存在问题", "Problems"),
      body: """
        \(visitor.role == .reporter ? HTML(unlinked: list, terms) : HTML([list], terms))\
        \(evidence)\
        \(steps.isEmpty ? "" : "<h2>\(terms("下一步", "Next steps"))</h2><ul class=\"steps\">\n\(steps)</ul>" as HTML)
        """)
  }
}
