import FileSystem
import Plan
import PlanStore

extension Finding {
  /// A result that was not written, with what to do.
  init(_ failure: OutputFailure) {
    let place = Place(file: failure.path)
    switch failure {
    case .isInput:
      self.init(
        .error, "output-is-input", at: place,
        Wording(
          zh: "这个文件正是本次命令读取的文件，写入会毁掉它，已拒绝",
          en: "this is a file that the command reads; writing there would destroy it"),
        hint: Wording(zh: "换一个文件名", en: "choose another name with --output"))
    case .isDatabase:
      self.init(
        .error, "output-is-database", at: place,
        Wording(
          zh: "这里是一个数据库（计划文件或其日志），不会被覆盖",
          en: "a database stands there, a plan or what belongs to one, and is not overwritten"),
        hint: Wording(
          zh: "换一个文件名；备份计划用 schedctl backup",
          en: "choose another name with --output; `schedctl backup` copies a plan"))
    case .system(_, let code):
      let reason = SystemReason(code)
      self.init(
        .error, "output-failed", at: place,
        Wording(
          zh: "写不成：\(reason.wording.zh)", en: "cannot be written: \(reason.wording.en)"),
        hint: reason.hint)
    }
  }
}
