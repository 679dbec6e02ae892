import Control
import Plan
import Scheduler
import Testing

@testable import PlanExchange

@Suite struct TextDecodingTests {
  @Test func utf8PassesWithOrWithoutByteOrderMark() throws {
    #expect(try decoded(Array("工期,5".utf8)) == "工期,5")
    #expect(try decoded([0xEF, 0xBB, 0xBF] + Array("工期,5".utf8)) == "工期,5")
  }

  @Test func gb18030IsReadWhereUTF8IsNotValid() throws {
    // 工期 in GBK, and a character of four bytes: 㐀.
    #expect(try decoded([0xB9, 0xA4, 0xC6, 0xDA]) == "工期")
    #expect(try decoded([0xB9, 0xA4, 0x81, 0x39, 0xEE, 0x39]) == "工㐀")
  }

  @Test func gb18030RoundTrips() throws {
    let text = "编码,名称\nA01,主体结构（4层）—±0.000 é㐀𠀀\n"
    guard case .text(let bytes) = GB18030.bytes(from: Array(text.utf8)) else {
      Issue.record("this machine knows no GB18030")
      return
    }
    #expect(bytes != Array(text.utf8))
    #expect(try decoded(bytes) == text)
  }

  @Test func utf16WithByteOrderMarkIsRead() throws {
    let units = Array("工期\t5\r\n".utf16)
    let little = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(try decoded([0xFF, 0xFE] + little) == "工期\t5\r\n")
    #expect(try decoded([0xFE, 0xFF] + big) == "工期\t5\r\n")
    #expect(finding([0xFF, 0xFE] + little + [1])?.id == "wrong-encoding")
  }

  @Test func bytesOfNeitherEncodingAreToldWithTheirPosition() {
    let finding = finding(Array("code\r\nA01\r\n".utf8) + [0xFF, 0x2C])
    #expect(finding?.short == "wrong-encoding 3")
    #expect(finding?.message.en.contains("byte 12, in line 3") == true)
    #expect(finding?.hint?.zh.contains("CSV UTF-8") == true)
  }

  @Test func brokenUTF8BehindItsByteOrderMarkIsNotTakenForGB18030() {
    #expect(finding([0xEF, 0xBB, 0xBF, 0xB9, 0xA4])?.short == "wrong-encoding 1")
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 3, 4, 20, 0], ".xlsx"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], ".xls"),
      (Array("SQLite format 3\0".utf8), "SQLite"), (Array("%PDF-1.7".utf8), "PDF"),
      ([65, 0, 66], "NUL"),
    ] as [([UInt8], String)])
  func filesThatAreNoTextAreCalledByTheirName(bytes: [UInt8], name: String) {
    let finding = finding(bytes)
    #expect(finding?.id == "not-text")
    #expect(finding?.message.en.contains(name) == true)
    #expect(finding?.hint != nil)
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF], [32, 13, 10, 9]] as [[UInt8]])
  func filesWithoutTextAreEmpty(bytes: [UInt8]) {
    #expect(finding(bytes)?.id == "empty-file")
  }

  private func decoded(_ bytes: [UInt8]) throws -> String {
    String(decoding: try TextDecoding.utf8(bytes, file: "a.csv"), as: UTF8.self)
  }

  private func finding(_ bytes: [UInt8]) -> Finding? {
    Support.findings { () throws(InvalidInput) in
      _ = try TextDecoding.utf8(bytes, file: "a.csv")
      return []
    }.first
  }
}
