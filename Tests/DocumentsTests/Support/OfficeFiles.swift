import Containers
import Testing

@testable import Documents

/// The text of one part of an Office file.
func part(_ name: String, of bytes: [UInt8]) throws -> String {
  let archive = try ZipArchive(bytes)
  let entry = try #require(archive.entry(named: name))
  return String(decoding: try archive.bytes(of: entry), as: UTF8.self)
}

/// XML with each element on a line of its own, as people can read it.
func laidOut(_ xml: String) -> String {
  xml.replacing("><", with: ">\n<") + "\n"
}

/// The names of an archive's entries, in their order.
func names(in bytes: [UInt8]) throws -> [String] {
  try ZipArchive(bytes).entries.map(\.name)
}

/// An archive of texts.
func archive(_ entries: [(String, String)]) -> [UInt8] {
  var zip = ZipWriter()
  for (name, text) in entries { zip.add(name, Array(text.utf8)) }
  return zip.finished()
}

/// What a call throws, or nil.
func problem<Value>(_ body: () throws(OfficeFileError) -> Value) -> OfficeFileError? {
  do throws(OfficeFileError) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

/// The properties of all sample files.
let sampleProperties = DocumentProperties(
  title: "工程进度周报", author: "规财科 & 项目办",
  created: DateStamp(year: 2028, month: 2, day: 2, hour: 8)!)

/// A day of the sample year.
func day(_ month: Int, _ day: Int) -> DateStamp {
  DateStamp(year: 2028, month: month, day: day)!
}
