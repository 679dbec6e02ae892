import CivilTime
import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct WindowCSVTests {
  @Test func theSampleComesBackByteForByte() throws {
    let bytes = try Support.repositoryFile("calendars/windows.csv")
    let (windows, warnings) = try WindowCSV.read(bytes, file: "windows.csv")
    #expect(windows.count == 63)
    #expect(warnings == [])
    #expect(Array(WindowCSV.write(windows).utf8) == bytes)
    let excel = Array(WindowCSV.write(windows, as: .excel).utf8)
    #expect(try WindowCSV.read(excel, file: "").windows == windows)
  }

  @Test func overlappingWindowsAreFine() throws {
    let (windows, warnings) = try read(
      "window,from,to,kind\nw,2028-01-01,2028-02-01,pause\nw,2028-01-15,2028-01-15,pause\n")
    #expect(windows.map(\.isProvisional) == [false, false])
    #expect(warnings == [])
  }

  @Test func mistakesAreToldTogether() {
    let told = Support.findings { () throws(InvalidInput) in
      try read(
        """
        window,from,to,kind,provisional,note
        w,2028-02-02,2028-02-01,inside,,
        w,2028-02-02,2028-02-03,pause,,
        v,soon,later,inside,,
        v,2028-02-02,2028-02-03,outside,perhaps,
        """
      ).warnings
    }
    #expect(
      told.map(\.short) == [
        "window-backwards 2:14", "window-of-two-kinds 3:25", "bad-date 4:3", "bad-date 4:8",
        "bad-window-kind 5:25", "bad-yes-no 5:33",
      ])
  }

  private func read(
    _ text: String
  ) throws(InvalidInput) -> (windows: [Window], warnings: [Finding]) {
    try WindowCSV.read(Array(text.utf8), file: "w.csv")
  }
}
