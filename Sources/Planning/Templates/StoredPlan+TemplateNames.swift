import Plan
import PlanExchange
import PlanStore
import Reporting

extension StoredPlan {
  /// The offices or people that saved templates name, whether the plan does or not.
  func namesInTemplates(_ kind: Contact.Kind) -> Set<String> {
    var names: Set<String> = []
    for template in templates {
      _ = PlanCSV.renaming(kind == .office ? .office : .person, in: template.plan) { text in
        names.formUnion(OfficeList.names(in: text))
        return text
      }
    }
    return names
  }

  /// Gives what saved templates name another name, so that projects made from them name it, too.
  ///
  /// - Returns: How many templates named it.
  @discardableResult
  mutating func renameInTemplates(
    _ named: PlanCSV.Named, _ old: String, to new: String
  ) -> Int {
    var count = 0
    for index in templates.indices {
      let before = templates[index]
      templates[index].plan = PlanCSV.renaming(named, in: before.plan) { text in
        switch named {
        case .office, .person: OfficeList.renaming(old, to: new, in: text)
        case .calendar, .window: text == old ? new : text
        }
      }
      if named == .calendar, before.calendar == old { templates[index].calendar = new }
      if templates[index] != before { count += 1 }
    }
    return count
  }
}
