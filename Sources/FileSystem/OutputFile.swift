import Glibc

/// Whole files as results: what a command writes for people and other programs.
public enum OutputFile {
  /// Writes a file whole.
  ///
  /// Devices and pipes are written to as they are. A link to a file gives way to the file, and what
  /// it led to stays.
  ///
  /// - Throws: ``OutputFailure/isInput(_:)`` for a file that this run has read, and
  ///   ``OutputFailure/isDatabase(_:)`` for a plan or any other database.
  public static func write(_ bytes: [UInt8], to path: String) throws(OutputFailure) {
    try check(path)
    guard isStream(path) else {
      let draft = try Draft(of: path)
      try draft.write(bytes)
      return try draft.commit()
    }
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(path, code: errno) }
    let code = Bytes.write(bytes, to: descriptor)
    close(descriptor)
    if code != 0 { throw .system(path, code: code) }
  }

  /// Throws where a result may not be written over what stands at a path.
  public static func check(_ path: String) throws(OutputFailure) {
    if DatabaseFile.stands(at: path) { throw .isDatabase(path) }
    if InputFiles.contains(path: path) { throw .isInput(path) }
  }

  /// Whether a path names something that takes bytes and is no file: a device, a pipe, an open
  /// descriptor such as `/dev/stdout`.
  public static func isStream(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    switch status.st_mode & S_IFMT {
    case S_IFCHR, S_IFIFO: return true
    default: return ["/dev/", "/proc/"].contains { path.hasPrefix($0) }
    }
  }
}
