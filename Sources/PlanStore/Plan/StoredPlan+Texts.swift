public import Plan

extension StoredPlan {
  /// What is wrong with the texts of the plan that was not wrong before.
  ///
  /// A plan in which something is wrong from of old can still be changed, and mended step by step.
  public func textFindings(since old: StoredPlan) -> [Finding] {
    let before = Set(old.textFindings)
    return textFindings.filter { !before.contains($0) }
  }

  private var textFindings: [Finding] {
    var findings = portfolio.textFindings
    for holiday in holidays {
      findings += TextCheck([("holiday", holiday.name)], of: "\(holiday.day)").findings
    }
    for record in progress {
      let code = portfolio.code(of: record.activity)
      findings +=
        TextCheck([("note", record.note), ("reporter", record.reporter)], of: code).findings
    }
    for retraction in retractions {
      let code = portfolio.code(of: retraction.record.activity)
      findings += TextCheck([("reason", retraction.reason)], of: code).findings
    }
    for contact in contacts {
      let texts = [
        ("name", contact.name), ("office", contact.office), ("phone", contact.phone),
        ("note", contact.note),
      ]
      findings += TextCheck(name: contact.name, of: contact.name).findings
      findings += TextCheck(texts, of: contact.name).findings
    }
    for template in templates {
      findings += TextCheck(name: template.name, of: template.name).findings
      findings +=
        TextCheck([("template", template.name), ("name", template.title)], of: template.name)
        .findings
    }
    for problem in problems {
      let texts = [
        ("problem", problem.text), ("office", problem.owner), ("person", problem.person),
        ("measure", problem.measure),
      ]
      findings += TextCheck(texts, of: "\(problem.number)").findings
    }
    for baseline in baselines {
      let texts = [
        ("baseline", baseline.name), ("document", baseline.document), ("reason", baseline.reason),
        ("approver", baseline.approver),
      ]
      findings += TextCheck(name: baseline.name, of: "\(baseline.number)").findings
      findings += TextCheck(texts, of: "\(baseline.number)").findings
    }
    return findings
  }
}
