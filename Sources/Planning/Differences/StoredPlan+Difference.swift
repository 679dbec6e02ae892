import Control
import Plan
public import PlanStore
public import Reporting

extension StoredPlan {
  /// What makes another plan of this one, in the words of a comparison.
  ///
  /// - Parameter limit: How many of a kind are told one by one; nil for all.
  public func difference(
    to other: StoredPlan, limit: Int? = nil, _ terms: Terms
  ) -> [DifferenceSection] {
    DifferenceSection.of(
      PlanDifference(from: contents, to: other.contents),
      from: portfolio.withShippedCalendars(holidays),
      to: other.portfolio.withShippedCalendars(other.holidays), limit: limit, terms)
  }
}
