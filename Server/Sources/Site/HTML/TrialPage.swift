import Control
import Plan
import Planning
import Reporting
import Scheduler

/// The page of what if: work is chosen, its days are moved, and what that does stands below.
struct TrialPage {
  let view: PlanView
  let trial: Trial
  let asked: Asked
  /// What came of it; nil before anything was tried.
  let outcome: PlanDesk.Outcome?

  private var terms: Terms { asked.terms }

  var page: SitePage {
    let works = trial.works(of: view, terms)
    return SitePage(
      title: terms("如果……会怎样", "What if"),
      body: """
        <p>\(terms(
          "选出工作，拖动它的工期，下面随即说出要求完成时间和一级节点怎样变动。只是试算，什么都不保存。",
          "Choose work and move its days: what that does to required dates and level-1 nodes stands below at once. Nothing is stored."
        ))</p>
        \(chooser)
        <form class="trial" method="post" action="/try" data-trial>\(asked.forgeryField)\
        \(trial.project.map { "<input type=\"hidden\" name=\"project\" value=\"\($0)\">" as HTML })
        \(works.isEmpty ? "" : "<ul class=\"sliders\">\n\(works.map(slider))</ul>" as HTML)
        <details\(trial.text.isEmpty && !works.isEmpty ? "" : " open" as HTML)>\
        <summary>\(terms("写成句子", "In sentences"))</summary>
        <label>\(terms(
          "一句一行：“HS.C27 +14d”晚 14 天，“HS.C08 20d”工期改为 20 天，“HS.C08 尚需 12”，“HS.C08 去掉”",
          "One clause a line: HS.C27 +14d comes 14 days later, HS.C08 20d takes 20 days, HS.C08 remaining 12, HS.C08 drop"
        )) <textarea name="clauses" rows="3">\(trial.text)</textarea></label></details>
        <button>\(terms("试算", "Try"))</button>
        </form>
        <section id="moves" role="status">\(outcome.map(answer))</section>
        """, isLive: false)
  }

  /// Where projects and their work are chosen.
  private var chooser: HTML {
    let portfolio = view.portfolio
    let projects: [HTML] = PlanOrder(portfolio).typed.map { position in
      let project = portfolio.projects[position]
      let mark: HTML = project.code == trial.project ? " selected" : ""
      return "<option value=\"\(project.code)\"\(mark)>\(project.code) \(project.name)</option>\n"
    }
    let others: [HTML] = trial.picks.filter { !isOffered($0) }.map {
      "<input type=\"hidden\" name=\"pick.\($0)\" value=\"1\">"
    }
    return """
      <form class="picks" method="get" action="/try">\(others)
      <label>\(terms("项目", "Project")) <select name="project">\(projects)</select></label>
      \(choices)
      <button>\(terms("选定", "Choose"))</button>
      </form>
      """
  }

  private func isOffered(_ code: String) -> Bool {
    trial.project.map { code.hasPrefix("\($0).") } ?? false
  }

  /// The work of the chosen project that is not done, each with a box to tick.
  private var choices: HTML {
    let portfolio = view.portfolio
    guard let project = portfolio.projects.firstIndex(where: { $0.code == trial.project }) else {
      return ""
    }
    let chosen = Set(trial.picks)
    let boxes: [HTML] = PlanOrder(portfolio).activities[project].compactMap { position in
      guard let work = AdjustableWork(position, in: view.comparison.schedule, terms) else {
        return nil
      }
      let mark: HTML = chosen.contains(work.code) ? " checked" : ""
      return """
        <label><input type="checkbox" name="pick.\(work.code)" value="1"\(mark)> \
        <span class="code">\(work.code)</span> \(work.name)</label>

        """
    }
    return """
      <details\(trial.picks.isEmpty ? " open" as HTML : "")>\
      <summary>\(terms("要试的工作（至多 \(TrialRoutes.most) 项）", "Work to try (at most \(TrialRoutes.most))"))</summary>
      <fieldset class="choices">
      \(boxes)</fieldset></details>
      """
  }

  /// One activity: a slider that the script shows, and the number that the form sends.
  private func slider(_ work: AdjustableWork) -> HTML {
    let now = Double(work.days) ?? 1
    let most = Int(max(now * 2, now + 60).rounded(.up))
    let value = trial.days[work.code] ?? work.days
    let bounds: HTML =
      "min=\"\(now < 1 ? work.days : "1")\" max=\"\(most)\" step=\"\(work.days.contains(".") ? "0.1" : "1")\""
    let unit = work.unit == .working ? terms("个工作日", "working days") : terms("天", "days")
    let label = work.isUnderWay ? terms("剩余", "remaining") : terms("工期", "takes")
    return """
      <li><span class="code">\(work.code)</span> \(work.name)
      <span class="slide"><input type="range" hidden \(bounds) value="\(value)" \
      aria-label="\(work.code) \(label)">\
      <label>\(label) <input type="number" name="days.\(work.code)" \(bounds) value="\(value)"></label> \
      <small>\(unit)\(terms("，现为 \(work.days)", ", now \(work.days)"))</small></span></li>

      """
  }

  private func answer(_ outcome: PlanDesk.Outcome) -> HTML {
    guard let effects = outcome.effects else {
      return "<p>\(terms("与计划相同，什么都不动。", "As the plan has it: nothing moves."))</p>"
    }
    let told: [HTML] = outcome.told.map { "<li>\($0)</li>\n" }
    let report = ConsequenceReport(effects, limit: 40)
    let others: HTML =
      report.isEmpty
      ? ""
      : "<details><summary>\(terms("其他工作", "Other work"))</summary>\(HTML([report.table(terms)], terms))</details>"
    return """
      <div class="consequences">\(told.isEmpty ? "" : "<ul>\n\(told)</ul>" as HTML)\
      \(HTML([report.watchedTable(terms)], terms))\(others)</div>
      """
  }
}
