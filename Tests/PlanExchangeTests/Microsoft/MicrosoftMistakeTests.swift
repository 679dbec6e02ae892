import Control
import Plan
import PlanExchange
import Scheduler
import Testing

/// What is wrong in a plan is told by kind and line.
@Suite struct MicrosoftMistakeTests {
  @Test func duplicateAndUnknownIdentifiersAreTold() {
    let twice = MicrosoftPlan.file(tasks: MicrosoftPlan.task(1) + MicrosoftPlan.task(1))
    #expect(MicrosoftPlan.mistakes(twice) == ["duplicate-uid"])
    let unknown = MicrosoftPlan.file(tasks: MicrosoftPlan.task(1, MicrosoftPlan.link(9)))
    #expect(MicrosoftPlan.mistakes(unknown) == ["unknown-uid"])
    let own = MicrosoftPlan.file(tasks: MicrosoftPlan.task(1, MicrosoftPlan.link(1)))
    #expect(MicrosoftPlan.mistakes(own) == ["self-relation"])
    let calendar = MicrosoftPlan.file(tasks: MicrosoftPlan.task(1, "<CalendarUID>7</CalendarUID>"))
    #expect(MicrosoftPlan.mistakes(calendar) == ["unknown-uid"])
  }

  @Test(arguments: [
    ("0000-01-01T00:00:00", "bad-date"), ("9999-12-31T00:00:00", "bad-date"),
    ("1983-12-31T00:00:00", "date-out-of-range"), ("2150-01-01T00:00:00", "date-out-of-range"),
    ("2026-02-29T08:00:00", "bad-date"), ("tomorrow", "bad-date"),
  ]) func impossibleDatesAreTold(date: String, id: String) {
    let file = MicrosoftPlan.file(tasks: MicrosoftPlan.task(1, "<Deadline>\(date)</Deadline>"))
    #expect(MicrosoftPlan.mistakes(file) == [id])
  }

  @Test(arguments: ["-PT8H0M0S", "PT99999999999H0M0S"]) func impossibleDurationsAreTold(
    text: String
  ) {
    let file = MicrosoftPlan.file(
      tasks: "<Task><UID>1</UID><Duration>\(text)</Duration></Task>")
    #expect(MicrosoftPlan.mistakes(file) == ["bad-duration"])
  }

  @Test func hugeNumbersAreTold() {
    let nines = String(repeating: "9", count: 400)
    let uid = MicrosoftPlan.file(tasks: "<Task><UID>\(nines)</UID></Task>")
    #expect(MicrosoftPlan.mistakes(uid) == ["bad-value", "missing-value"])
    let lag = MicrosoftPlan.file(
      tasks: MicrosoftPlan.task(1)
        + MicrosoftPlan.task(2, MicrosoftPlan.link(1, lag: 9_999_999_999))
    )
    #expect(MicrosoftPlan.mistakes(lag) == ["bad-lag"])
  }

  @Test func aLineIsNamed() throws {
    let file = MicrosoftPlan.file(tasks: "\n\n" + MicrosoftPlan.task(1, MicrosoftPlan.link(9)))
    let error = #expect(throws: InvalidInput.self) { try MicrosoftPlan.read(file) }
    #expect(error?.findings.first?.place == .init(file: "plan.xml", line: 7))
  }

  @Test func calendarsInALoopAreTold() {
    let loop =
      "<Calendar><UID>1</UID><Name>A</Name><BaseCalendarUID>2</BaseCalendarUID></Calendar>"
      + "<Calendar><UID>2</UID><Name>B</Name><BaseCalendarUID>1</BaseCalendarUID></Calendar>"
    let mistakes = MicrosoftPlan.mistakes(MicrosoftPlan.file(calendars: loop))
    #expect(mistakes == ["calendar-loop", "calendar-loop"])
  }
}
