import PlanStore
import Planning
import Reporting

extension Console {
  /// Shows what a change makes otherwise, in the words of `diff`; of very much the beginning.
  func tellDifference(from before: StoredPlan, to after: StoredPlan) {
    for section in before.difference(to: after, limit: 24, terms) {
      always(section.heading, section.heading)
      for line in section.lines { always("- " + line, "- " + line) }
    }
  }
}
