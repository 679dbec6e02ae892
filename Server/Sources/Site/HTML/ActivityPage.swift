import CivilTime
import PlanStore
import Scheduler
import Control
import Documents
import Plan
import Planning
import Reporting

/// An activity: why its dates are what they are, both ways, and what was reported of it.
struct ActivityPage {
  let view: PlanView
  let position: Int
  /// What was ever reported of it.
  let records: [(record: StoredPlan.NumberedRecord, line: JournalLine?, photos: [Photo])]
  let asked: Asked

  private var terms: Terms { asked.terms }
  private var code: String { view.portfolio.code(of: position) }

  var page: SitePage {
    let activity = view.portfolio.activities[position]
    let project = view.portfolio.projects[activity.project]
    let forward = WhyReport(view.comparison, of: position, late: false, terms: terms).document
    let late = WhyReport(view.comparison, of: position, late: true, terms: terms).document
    return SitePage(
      title: "\(code) \(activity.name)",
      body: """
        <p class="ways"><a href="/project/\(FormFields.encoded(project.code))">\(project.name)</a>\(trial)</p>
        <h2>\(terms("为什么是这一天", "Why that day"))</h2>
        \(HTML(forward, terms))\
        <h2>\(terms("最晚到哪一天", "How late it may be"))</h2>
        \(HTML(late, terms))\
        <h2>\(terms("填报记录", "What was reported"))</h2>
        \(recordList)\
        \(form)
        """)
  }

  /// The way to trying other days for it.
  private var trial: HTML {
    guard AdjustableWork(position, in: view.comparison.schedule, terms) != nil else { return "" }
    let project = view.portfolio.projects[view.portfolio.activities[position].project].code
    let query = "project=\(FormFields.encoded(project))&pick.\(FormFields.encoded(code))=1"
    return
      " <a href=\"/try?\(query)\">\(terms("如果它长一些或短一些", "What if it were longer or shorter"))</a>"
  }

  private var recordList: HTML {
    let photos: [HTML] = records.map { found in
      PhotoStrip(
        photos: found.photos,
        subject: terms(
          "第 \(found.record.number) 号填报，\(found.record.record.date.day)",
          "Record \(found.record.number), \(found.record.record.date.day)"), terms: terms
      ).html
    }
    let list = ProgressList(
      records.map { found in
        ProgressList.Line(
          number: found.record.number, record: found.record.record,
          retraction: found.record.retraction, who: found.line?.who, when: found.line?.when,
          photos: found.photos.count)
      }, of: view.portfolio)
    return "\(HTML([list.table(terms)], terms))\(photos)"
  }

  /// Where a planner enters progress.
  private var form: HTML {
    guard let role = asked.visitor?.role, Role.planners.contains(role) else { return "" }
    let scheduled = view.comparison.schedule.activities[position]
    return """
      <h2>\(terms("登记进展", "Enter progress"))</h2>
      \(EntryForm(
        code: code, isStarted: scheduled.phase != .notStarted,
        isMilestone: view.portfolio.activities[position].kind == .milestone,
        day: view.today(asked), asked: asked).html)
      """
  }
}
