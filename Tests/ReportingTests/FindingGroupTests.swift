import Plan
import Reporting
import Testing

/// One line a cause.
@Suite struct FindingGroupTests {
  private func finding(
    _ id: String, _ code: String, _ cause: String?, figure: String? = nil,
    _ severity: Finding.Severity = .warning
  ) -> Finding {
    var finding = Finding(
      severity, id, codes: [code], Wording(zh: "工作 \(code)\(cause ?? "自己")", en: "\(code)"))
    finding.cause = cause.map {
      FindingCause(
        .activity, Wording(zh: $0, en: $0), figure: figure.map { Wording(zh: $0, en: $0) })
    }
    return finding
  }

  @Test func whatSaysTheSameIsOneAndWhatDoesNotStaysByItself() {
    let together = FindingGroups.together([
      finding("a", "P.A", "没有紧前工作"), finding("b", "P.B", nil), finding("a", "P.C", "没有紧前工作"),
      finding("b", "P.D", nil), finding("a", "P.E", "别的"), finding("a", "P.F", "没有紧前工作", .note),
    ])
    #expect(
      together.map(\.message.zh) == [
        "共 2 项工作没有紧前工作（P.A、P.C）", "工作 P.B自己", "工作 P.D自己", "工作 P.E别的",
        "工作 P.F没有紧前工作",
      ])
    #expect(together[0].codes == ["P.A", "P.C"])
    #expect(together[0].id == "a" && together[0].severity == .warning)
  }

  @Test func figuresStandBesideTheirCodes() {
    let together = FindingGroups.together([
      finding("a", "P.A", "工期太长", figure: "50天"), finding("a", "P.B", "工期太长", figure: "60个工作日"),
    ])
    #expect(together.map(\.message.zh) == ["共 2 项工作工期太长（P.A 50天、P.B 60个工作日）"])
    #expect(
      together.map(\.message.en) == ["2 activities, each of which 工期太长 (P.A 50天, P.B 60个工作日)"])
  }

  @Test func aLongListIsCountedAndCut() {
    let many = (1...40).map { finding("a", "P.\($0)", "没有责任单位") }
    let text = FindingGroups.together(many)[0]
    #expect(text.message.zh.hasPrefix("共 40 项工作没有责任单位（P.1、P.2、"))
    #expect(text.message.zh.hasSuffix("P.12、…）"))
    #expect(text.codes.count == 40)
  }

  @Test func nothingIsNothing() { #expect(FindingGroups.together([]).isEmpty) }
}
