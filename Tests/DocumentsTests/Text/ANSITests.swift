import Documents
import Testing

@Test func colourCodesComeOnlyWithColour() {
  #expect(ANSI.painted("晚", as: .bad, with: .colour) == "\u{1B}[31m晚\u{1B}[0m")
  #expect(ANSI.painted("晚", as: .bad, with: .plain) == "晚")
}

@Test func plainAndEmptyTextsBearNoCodes() {
  #expect(ANSI.painted("晚", as: .plain, with: .colour) == "晚")
  #expect(ANSI.painted("", as: .bad, with: .colour) == "")
}

@Test func everyOtherRoleHasALookOfItsOwn() {
  let looks = Set(Role.allCases.map { ANSI.painted("x", as: $0, with: .colour) })
  #expect(looks.count == Role.allCases.count)
}
