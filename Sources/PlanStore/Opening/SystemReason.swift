import Glibc
public import Plan

/// Why the system refused to do something with a file, in words.
public struct SystemReason: Hashable, Sendable {
  /// The error number.
  public let code: Int32

  /// Creates the reason of an error number.
  public init(_ code: Int32) {
    self.code = code
  }

  /// Finds the reason that the system puts in these words; nil for other words.
  public init?(_ text: String) {
    guard let code = (1..<134).first(where: { SystemReason($0).text == text }) else { return nil }
    self.init(code)
  }

  /// The reason in both languages; the system's own words where there are no others.
  public var wording: Wording {
    Wording(zh: chinese ?? text, en: text)
  }

  /// What to do about it.
  public var hint: Wording {
    switch code {
    case EMFILE, ENFILE:
      Wording(
        zh: "关掉一些程序，或用 ulimit -n 提高上限", en: "close some programs, or raise the limit with ulimit -n"
      )
    case ENAMETOOLONG: Wording(zh: "换一个较短的文件名", en: "use a shorter name")
    case ELIBACC: Wording(zh: "安装后再试", en: "install it and try again")
    case ELOOP:
      Wording(zh: "用 ls -l 查看，改正符号链接", en: "look with ls -l and correct the symbolic links")
    case ENOTDIR:
      Wording(zh: "检查路径，文件名后面不加“/”", en: "check the path; no / follows the name of a file")
    case ENOSPC, EDQUOT, EFBIG: Wording(zh: "腾出磁盘空间后再试", en: "make room and try again")
    default:
      Wording(
        zh: "检查文件名、磁盘和权限后再试", en: "check the name, the disk and your permissions")
    }
  }

  private var text: String { String(cString: strerror(code)) }

  private var chinese: String? {
    switch code {
    case ENOENT: "没有这个文件或文件夹"
    case EACCES, EPERM: "没有权限"
    case EISDIR: "这是文件夹，不是文件"
    case ENOTDIR: "路径中有一段不是文件夹"
    case EEXIST: "已经存在"
    case ENAMETOOLONG: "文件名太长"
    case ELOOP: "符号链接绕成了圈"
    case EMFILE, ENFILE: "打开的文件太多"
    case ENOSPC: "磁盘已满"
    case EDQUOT: "超出磁盘配额"
    case EFBIG: "文件太大"
    case EROFS: "磁盘是只读的"
    case EIO: "磁盘读写出错"
    case EPIPE: "接收的程序已经结束"
    case EBADF: "该文件没有打开"
    case ENXIO, ENODEV: "设备不可用"
    case EBUSY, ETXTBSY: "正被另一个程序使用"
    case ENOMEM: "内存不足"
    case EINTR: "被中断"
    case ESTALE: "网络文件夹已失效"
    case ETIMEDOUT: "等待超时"
    case ELIBACC: "缺少这个程序库"
    default: nil
    }
  }
}
