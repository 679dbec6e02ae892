import Plan

/// What is worth a page of help and belongs to no one command.
struct HelpTopic {
  /// The word that asks for it, in each language; both are understood in both.
  let name: Wording
  /// What it is about, in a line.
  let title: Wording
  /// The page.
  let text: Wording

  /// All topics, in the order in which they are listed.
  static let all = [dates, durations, codes, files, language, exitStatuses]

  /// The topic that a word asks for; nil where none does.
  static func named(_ word: String) -> HelpTopic? {
    let word = word.lowercased()
    return all.first { [$0.name.zh, $0.name.en].contains(word) }
  }

  /// The page as lines of at most some columns, in the language of this run.
  func page(width: Int) -> String {
    let language = Environment.spokenLanguage
    let lines = Prose(title(language)).lines(width) + [""] + Prose(text(language)).lines(width)
    return lines.joined(separator: "\n") + "\n"
  }

  init(_ name: Wording, _ title: Wording, _ text: Wording) {
    self.name = name
    self.title = title
    self.text = text
  }

  private static let codes = HelpTopic(
    Wording(zh: "代码", en: "codes"),
    Wording(zh: "怎样称呼项目和工作", en: "How projects and activities are named"),
    Wording(
      zh: """
        项目有代码，如 HS；工作的完整代码是“项目.代码”，如 HS.C27。大小写、全角半角都可以。

        凡是要写代码的地方，也可以写唯一的名称、名称的一部分或拼音首字母；不唯一时会列出最接近的几个。“HS.供电”只在项目 HS 中找。schedctl find 列出与一段文字有关的所有工作。

          schedctl why HS.C27
          schedctl why HS.供电
          schedctl find gd
        """,
      en: """
        A project has a code such as HS; the full code of an activity is PROJECT.CODE, such as HS.C27. Case and \
        width of letters do not matter.

        Wherever a code is asked for, a name that only one activity has does as well, or a part of it, or its \
        pinyin initials; where several fit, the nearest are told. HS.供电 looks in project HS alone. `schedctl \
        find` lists all that a text has to do with.

          schedctl why HS.C27
          schedctl why HS.供电
          schedctl find gd
        """))

  private static let files = HelpTopic(
    Wording(zh: "文件", en: "files"),
    Wording(zh: "计划文件和命令读写的文件", en: "The plan file, and files that commands read and write"),
    Wording(
      zh: """
        计划及其全部历史在一个文件中。命令用 --file 写明的文件；没有则用环境变量 SCHEDCTL_FILE 的；再没有则用当前文件夹或上级文件夹中的 plan.db。

        文件名写 - 表示标准输入或标准输出。输出文件的形式由结尾决定（.docx、.pdf、.xlsx、.svg、.png、.html、.ics）。文件总是先完整写好再放到原处，不会写了一半；计划文件和刚读过的文件不会被覆盖。

        不要用复制的办法备份计划文件：用 schedctl backup，恢复用 schedctl restore。
        """,
      en: """
        A plan with all its history is one file. A command works on the file of --file, else that of the variable \
        SCHEDCTL_FILE, else plan.db in this folder or the nearest folder above that has one.

        A file named - is standard input or output. The ending of a file to write says its form (.docx, .pdf, \
        .xlsx, .svg, .png, .html, .ics). A file is put in its place when it is whole, never half; a plan file or \
        a file that was just read is never written over.

        Do not copy a plan file to keep it: use `schedctl backup`, and `schedctl restore` to put it back.
        """))

  private static let language = HelpTopic(
    Wording(zh: "语言", en: "language"),
    Wording(zh: "中文和英文", en: "Chinese and English"),
    Wording(
      zh: """
        帮助、报告、图和提示默认为中文。--lang en 使一个命令说英文，环境变量 SCHEDCTL_LANG=en 使所有命令说英文。命令、选项和 JSON 的名称不随语言变。

        相关的环境变量：SCHEDCTL_LANG 语言；SCHEDCTL_FILE 计划文件；SCHEDCTL_USER 记入日志的姓名；PAGER 分页程序；NO_COLOR 不用颜色；COLUMNS 终端宽度。
        """,
      en: """
        Help, reports, charts and messages are Chinese unless asked otherwise. --lang en makes one command speak \
        English, the variable SCHEDCTL_LANG=en all of them. The names of commands, options and JSON are the same \
        in both.

        The variables: SCHEDCTL_LANG, the language; SCHEDCTL_FILE, the plan file; SCHEDCTL_USER, the name in the \
        log; PAGER, what shows long output; NO_COLOR, no colours; COLUMNS, the width of the terminal.
        """))

  private static let exitStatuses = HelpTopic(
    Wording(zh: "退出码", en: "exit-status"),
    Wording(zh: "命令结束时告诉程序的数", en: "What a command says to programs when it ends"),
    Wording(
      zh: """
          0    完成
          1    仅在加 --check 时：有节点亮灯，或窗口将要错过
          2    仅在加 --check 时：有要求完成时间无法满足
          3    输入或计划有误
          4    缺少字体或绘图程序，改写了 SVG
          5    文件无法使用
          6    仅在加 --check 时：有项目未填报，其余正常
          64   用法有误
          74   结果无法写出
          130  被中断
        """,
      en: """
          0    done
          1    only with --check: a milestone is flagged, or a window all but missed
          2    only with --check: a required date is lost
          3    the input or the plan is invalid
          4    SVG was written for want of a font or the drawing program
          5    a file cannot be used
          6    only with --check: a project has not reported; nothing else is flagged
          64   wrong usage
          74   a result could not be written
          130  interrupted
        """))
}
