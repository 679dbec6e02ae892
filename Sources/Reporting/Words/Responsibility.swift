import Plan

extension Activity {
  /// The office that owes it, with the person in charge: `施工单位（王工）`.
  func responsible(_ terms: Terms) -> String {
    if person.isEmpty || person == owner { return owner }
    return owner.isEmpty ? person : terms("\(owner)（\(person)）", "\(owner) (\(person))")
  }
}

extension Portfolio {
  /// The leader who answers for an activity, else for its project.
  func leader(of activity: Int) -> String {
    let own = activities[activity].leader
    return own.isEmpty ? projects[activities[activity].project].leader : own
  }

  /// The person in charge of an activity, else of its project.
  func person(of activity: Int) -> String {
    let own = activities[activity].person
    return own.isEmpty ? projects[activities[activity].project].person : own
  }
}
