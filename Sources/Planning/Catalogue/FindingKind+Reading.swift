import Plan

/// Reading a file.
extension FindingKind {
  static let reading: [FindingKind] = [
    FindingKind(
      "file-unusable", [.error],
      means: """
        A file named on the command line cannot be opened, read or written; the reason is the system's own.
        """,
      shown: """
        nowhere.csv: error: the file cannot be used: No such file or directory [file-unusable]
        nowhere.csv: 错误: 无法使用该文件：没有这个文件或文件夹 [file-unusable]
        """,
      remedy: """
        check the name, the folder and your permissions; `-` means standard input.
        """),
    FindingKind(
      "output-failed", [.error],
      means: """
        Standard output takes no more: the disk is full, or it was closed. The exit status is 74. Where only the
        reader went away, as with `schedctl plan | head`, the status is 74 too and nothing is said.
        """,
      shown: """
        error: standard output cannot be written: No space left on device [output-failed]
          hint: what was written is incomplete: do not use it; make room, or write elsewhere with -o
        错误: 无法写到标准输出：磁盘已满 [output-failed]
          建议：已写出的内容不完整，请勿使用；检查磁盘空间，或用 -o 写到别处
        """,
      remedy: """
        make room and run the command again.
        """),
    FindingKind(
      "output-is-input", [.error],
      means: """
        The file to be written is one that the command reads: the open plan, a template, a table. It is told by
        the file itself, whatever name or link leads to it. Nothing was written.
        """,
      shown: """
        模板.docx: error: this is a file that the command reads; writing there would destroy it [output-is-input]
          hint: choose another name with --output
        模板.docx: 错误: 这个文件正是本次命令读取的文件，写入会毁掉它，已拒绝 [output-is-input]
          建议：换一个文件名
        """,
      remedy: """
        choose another name.
        """),
    FindingKind(
      "output-is-database", [.error],
      means: """
        A plan, another database, or the log that belongs to one stands where a result was to be written.
        Nothing was written.
        """,
      shown: """
        plan.db: error: a database stands there, a plan or what belongs to one, and is not overwritten [output-is-database]
          hint: choose another name with --output; `schedctl backup` copies a plan
        plan.db: 错误: 这里是一个数据库（计划文件或其日志），不会被覆盖 [output-is-database]
          建议：换一个文件名；备份计划用 schedctl backup
        """,
      remedy: """
        choose another name; copy plans with `backup`.
        """),
    FindingKind(
      "forbidden-character", [.error],
      means: """
        A text holds NUL or a code point that Unicode will never make a character (U+FFFE, U+FDD0 and the like);
        other programs stop reading there. It is told with its cell: for a CSV file by line and column, for XML and
        XER by line and field.
        """,
      shown: """
        plan.csv:3:4: error: the text holds U+FFFE, which is no character of any text [forbidden-character]
          hint: delete what cannot be seen, or type the text again
        plan.csv:3:4: 错误: 文字中有 U+FFFE，它不是任何文字的字符 [forbidden-character]
          建议：删去这个看不见的字符，或重新录入这段文字
        """,
      remedy: """
        delete it, or type the text again.
        """),
    FindingKind(
      "empty-file", [.error],
      means: """
        The file has no text at all.
        """,
      shown: """
        empty-file.csv: error: the file is empty [empty-file]
          hint: check that it is the right file, or save it in Excel and try again
        empty-file.csv: 错误: 文件是空的 [empty-file]
          建议：检查是否选错文件，或在 Excel 中保存后再试
        """,
      remedy: """
        check that it is the right file, or save it again in Excel.
        """),
    FindingKind(
      "not-text", [.error],
      means: """
        The file is of a kind that is not read: an old or encrypted workbook, an archive, a PDF, PMXML, .mpp,
        a web page called .xls.
        """,
      shown: """
        not-text.csv: error: the file is no text; it seems to be a PDF [not-text]
          hint: in Excel, save it as .xlsx or "CSV UTF-8 (Comma delimited)" and try again
        not-text.csv: 错误: 文件不是文本，看起来是 PDF [not-text]
          建议：在 Excel 或 WPS 中另存为 .xlsx 或“CSV UTF-8（逗号分隔）”后再试
        """,
      remedy: """
        do what the hint says of that kind.
        """),
    FindingKind(
      "wrong-encoding", [.error],
      means: """
        The file is neither UTF-8 (with or without a mark), nor UTF-16 with one, nor GB18030. The first byte
        that makes no sense is named.
        """,
      shown: """
        wrong-encoding.csv:2: error: the file is neither UTF-8 nor GB18030: byte 85, in line 2, makes no sense [wrong-encoding]
          hint: in Excel, save it as .xlsx or "CSV UTF-8 (Comma delimited)" and try again
        wrong-encoding.csv:2: 错误: 文件既不是 UTF-8 也不是 GB18030：第 85 个字节（第 2 行）无法解读 [wrong-encoding]
          建议：在 Excel 或 WPS 中另存为 .xlsx 或“CSV UTF-8（逗号分隔）”后再试
        """,
      remedy: """
        save it as "CSV UTF-8"; a file that was cut short in transfer has to be sent again.
        """),
    FindingKind(
      "unclosed-quote", [.error],
      means: """
        A cell begins with a quotation mark and the file ends before it is closed.
        """,
      shown: """
        unclosed-quote.csv:2:4: error: the cell begins with a quotation mark that is never closed [unclosed-quote]
          hint: close it; a quotation mark within a cell is written twice ("")
        unclosed-quote.csv:2:4: 错误: 单元格以引号开头，但直到文件末尾都没有结束的引号 [unclosed-quote]
          建议：补上结束的引号；单元格内的引号要写两个（""）
        """,
      remedy: """
        close it at the place named; within a cell a quotation mark is written twice.
        """),
    FindingKind(
      "stray-quote", [.error],
      means: """
        Text follows the closing quotation mark of a cell.
        """,
      shown: """
        stray-quote.csv:2:4: error: text follows the closing quotation mark of the cell [stray-quote]
          hint: a quotation mark within a cell is written twice ("")
        stray-quote.csv:2:4: 错误: 单元格的引号结束之后还有文字 [stray-quote]
          建议：单元格内的引号要写两个（""）
        """,
      remedy: """
        write quotation marks within a cell twice, or leave them out.
        """),
    FindingKind(
      "more-findings", [.error, .warning],
      means: """
        More than two hundred mistakes were found; the rest is only counted.
        """,
      shown: """
        error: and 37 more [more-findings]
        错误: 还有 37 处问题未列出 [more-findings]
        """,
      remedy: """
        mend those that are listed and import the file again.
        """),
  ]
}
