import CXLSXWriter
import Glibc

/// A workbook as the library has written it.
struct ExcelDraft {
  /// The file.
  let bytes: [UInt8]

  /// Has a workbook written.
  ///
  /// - Parameter fill: Fills the workbook.
  init(_ fill: (UnsafeMutablePointer<lxw_workbook>) -> Void) throws(ExcelWriter.Failure) {
    guard cxlsxwriter_load() else { throw .noLibrary }
    let descriptor = cxlsxwriter_memory_file()
    guard descriptor >= 0 else { throw ExcelWriter.Failure(code: errno) }
    defer { close(descriptor) }
    errno = 0
    guard let book = workbook_new("/proc/self/fd/\(descriptor)") else {
      throw ExcelWriter.Failure(code: ENOMEM)
    }
    fill(book)
    guard workbook_close(book) == LXW_NO_ERROR else {
      throw ExcelWriter.Failure(code: errno == 0 ? EIO : errno)
    }
    guard let bytes = ExcelDraft.content(of: descriptor) else {
      throw ExcelWriter.Failure(code: errno)
    }
    self.bytes = bytes
  }

  private static func content(of descriptor: Int32) -> [UInt8]? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let size = status.st_size
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let more = pread(descriptor, buffer.baseAddress! + count, size - count, count)
        if more < 0, errno == EINTR { continue }
        guard more > 0 else {
          isRead = false
          return
        }
        count += more
      }
    }
    return isRead ? bytes : nil
  }
}

extension ExcelWriter.Failure {
  /// The library that writes workbooks is not there.
  public static let noLibrary = ExcelWriter.Failure(code: ELIBACC)
}
