import Plan
import Scheduler
import Testing

/// Six times (六时标注) and floats of problems with published answers.
///
/// Each is told in our own words; the numbers are the source's. Where a source states the times around one
/// activity only, the network is the smallest that has them: `S` brings the start about, `T` the finish.
@Suite struct TextbookTimesTests {
  // Bernard W. Taylor III, Introduction to Management Science, chapter 8 (solutions, scribd.com/doc/47113515):
  // the first network with a table of ES, EF, LS, LF and slack.
  @Test func taylorSevenArrows() throws {
    let book = Textbook(arrows: [
      ("1-2", 7), ("1-3", 10), ("2-4", 6), ("3-4", 5), ("3-5", 4), ("4-5", 3), ("5-6", 2),
    ])
    let answers = [
      "1-2": [0, 7, 2, 9, 2], "1-3": [0, 10, 0, 10, 0], "2-4": [7, 13, 9, 15, 2],
      "3-4": [10, 15, 10, 15, 0], "3-5": [10, 14, 14, 18, 4], "4-5": [15, 18, 15, 18, 0],
      "5-6": [18, 20, 18, 20, 0],
    ]
    for (arrow, answer) in answers { #expect(try Array(book.times(arrow).prefix(5)) == answer) }
  }

  // The same chapter, the next network: thirteen arrows, 38 days.
  @Test func taylorThirteenArrows() throws {
    let book = Textbook(arrows: [
      ("1-2", 8), ("1-3", 10), ("1-4", 9), ("2-5", 6), ("2-6", 4), ("3-5", 5), ("4-5", 0),
      ("4-7", 7), ("5-7", 12), ("5-8", 15), ("6-9", 18), ("7-8", 4), ("8-9", 7),
    ])
    let answers = [
      "1-2": [0, 8, 1, 9, 1], "1-3": [0, 10, 0, 10, 0], "1-4": [0, 9, 6, 15, 6],
      "2-5": [8, 14, 9, 15, 1], "2-6": [8, 12, 16, 20, 8], "3-5": [10, 15, 10, 15, 0],
      "4-7": [9, 16, 20, 27, 11], "5-7": [15, 27, 15, 27, 0], "5-8": [15, 30, 16, 31, 1],
      "6-9": [12, 30, 20, 38, 8], "7-8": [27, 31, 27, 31, 0], "8-9": [31, 38, 31, 38, 0],
    ]
    for (arrow, answer) in answers { #expect(try Array(book.times(arrow).prefix(5)) == answer) }
  }

  // bizhelp24.com, Critical Path Analysis, part 2: total and free float of seven tasks, in weeks.
  @Test func bizhelpSevenTasks() throws {
    let book = Textbook([
      ("A", 1, []), ("B", 3, ["A"]), ("C", 2, ["A"]), ("D", 3, ["B"]), ("E", 3, ["C"]),
      ("F", 2, ["D", "E"]), ("G", 2, ["F"]),
    ])
    let answers = [
      "A": [0, 0], "B": [0, 0], "C": [1, 0], "D": [0, 0], "E": [1, 1], "F": [0, 0], "G": [0, 0],
    ]
    for (task, answer) in answers { #expect(try Array(book.times(task).suffix(2)) == answer) }
  }

  // studylib.net/doc/8378728, example 1: a product from design to assembly, in hours.
  @Test func studylibSevenEvents() throws {
    let book = Textbook([
      ("A", 6, []), ("B", 2, ["A"]), ("C", 2, ["A"]), ("D", 3, ["B"]), ("F", 2, ["C"]),
      ("E", 4, ["D", "F"]), ("G", 1, ["E"]),
    ])
    let answers = [
      "A": [0, 6, 0, 6, 0], "B": [6, 8, 6, 8, 0], "C": [6, 8, 7, 9, 1], "D": [8, 11, 8, 11, 0],
      "E": [11, 15, 11, 15, 0], "F": [8, 10, 9, 11, 1], "G": [15, 16, 15, 16, 0],
    ]
    for (task, answer) in answers { #expect(try Array(book.times(task).prefix(5)) == answer) }
  }

  // slideplayer.com/slide/3283910: eight activities of a lecture on the critical path, with all four dates.
  @Test func lectureEightActivities() throws {
    let book = Textbook([
      ("A", 4, []), ("B", 3, ["A"]), ("C", 5, ["A"]), ("D", 2, ["A"]), ("E", 5, ["B", "C"]),
      ("F", 6, ["C", "D"]), ("G", 4, ["E", "F"]), ("H", 3, ["G"]),
    ])
    let answers = [
      "A": [0, 4, 0, 4], "B": [4, 7, 7, 10], "C": [4, 9, 4, 9], "D": [4, 6, 7, 9],
      "E": [9, 14, 10, 15], "F": [9, 15, 9, 15], "G": [15, 19, 15, 19], "H": [19, 22, 19, 22],
    ]
    for (activity, answer) in answers {
      #expect(try Array(book.times(activity).prefix(4)) == answer)
    }
  }

  // 单代号搭接网络计划时间参数计算 (360docs.net/doc/9816592461): all four kinds of relation with their 时距. D would
  // begin before day 0 by its relation, and so begins at the start; its latest finish is the plan's.
  @Test func overlappedNetworkOfSix() throws {
    let book = Textbook([
      ("A", 10, []), ("B", 15, ["A"]), ("D", 22, ["A FTF+5"]),
      ("C", 6, ["A STS+6", "B STS+5", "B FTF+2"]), ("F", 20, ["D STS+1", "B STF+25"]),
      ("G", 10, ["C STS+3", "D STS+3", "F STS+5"]),
    ])
    let answers = [
      "A": [0, 10, 0], "B": [10, 25, 10], "C": [21, 27, 22], "D": [0, 22, 13], "F": [15, 35, 15],
      "G": [24, 34, 25],
    ]
    for (activity, answer) in answers {
      #expect(try Array(book.times(activity).prefix(3)) == answer)
    }
  }

  // 题库 wnwk.com/doc/3618542, 14: N takes 6 days and ends by day 25; its three predecessors end on days 10,
  // 12 and 13. Total float 6.
  @Test func totalFloatFromThreePredecessors() throws {
    let book = Textbook([
      ("P", 10, []), ("Q", 12, []), ("R", 13, []), ("N", 6, ["P", "Q", "R"]), ("T", 25, []),
    ])
    #expect(try book.times("N")[4] == 6)
  }

  // The same, 15: A has a free float of 5; B may start between days 10 and 14, C end between 14 and 16.
  // Total float 7.
  @Test func totalFloatFromFreeFloatAndWhatFollows() throws {
    let book = Textbook([
      ("A", 5, []), ("S", 10, []), ("B", 6, ["A", "S"]), ("C", 4, ["A", "S"]), ("D", 4, ["C"]),
      ("T", 20, []), ("U", 16, []), ("V", 4, ["U", "C"]),
    ])
    #expect(try book.times("B").prefix(3) == [10, 16, 14])
    #expect(try book.times("C").prefix(4) == [10, 14, 12, 16])
    #expect(try book.times("A").suffix(2) == [7, 5])
  }

  // The same, 16: F starts on day 11 and takes 5; what follows may start from 20, 22 and 23 and must by 21,
  // 24 and 27. Total float 5, free float 4. And m.yunfu.huatu.com/tiku/2819542: F starts on day 15 and takes
  // 5; 24, 26, 30 and 30, 30, 32. Total float 10, free float 4.
  @Test(arguments: [
    (11, [20, 22, 23], [21, 24, 27], [5, 4]), (15, [24, 26, 30], [30, 30, 32], [10, 4]),
  ])
  func bothFloatsFromThreeSuccessors(start: Int, early: [Int], late: [Int], floats: [Int]) throws {
    let end = 40
    var rows: [(name: String, days: Int, after: [String])] = [
      ("S", start, []), ("F", 5, ["S"]), ("T", end, []),
    ]
    for index in 0..<3 {
      rows.append(("X\(index)", early[index], []))
      rows.append(("N\(index)", end - late[index], ["F", "X\(index)"]))
    }
    let book = Textbook(rows)
    for index in 0..<3 {
      let times = try book.times("N\(index)")
      #expect([times[0], times[2]] == [early[index], late[index]])
    }
    #expect(try book.times("F").suffix(2) == floats)
  }

  // tiku818.com/tiku/214394: M starts on day 12 and takes 5; what follows starts on days 21, 24 and 28. Free
  // float 4.
  @Test func freeFloatFromThreeSuccessors() throws {
    let book = Textbook([
      ("S", 12, []), ("M", 5, ["S"]), ("X", 21, []), ("Y", 24, []), ("Z", 28, []),
      ("N", 1, ["M", "X"]), ("O", 1, ["M", "Y"]), ("P", 1, ["M", "Z"]),
    ])
    #expect(try book.times("M")[5] == 4)
  }

  // 造价工程师 2011 (建设工程教育网): A has a total float of 3; B may start on 21 or 22, C end on 23 or 25, D start on
  // 21 or 23. Free float 1.
  @Test func freeFloatFromTotalFloatAndIntervals() throws {
    let book = Textbook([
      ("A", 19, []), ("R", 20, []), ("S", 21, []), ("B", 3, ["A", "S"]), ("C", 3, ["A", "R"]),
      ("D", 2, ["A", "S"]), ("T", 25, []),
    ])
    #expect(try book.times("B").prefix(3) == [21, 24, 22])
    #expect(try book.times("C").prefix(4) == [20, 23, 22, 25])
    #expect(try book.times("D").prefix(3) == [21, 23, 23])
    #expect(try book.times("A").suffix(2) == [3, 1])
  }

  // 222.198.130.40 subject 4b92103974bd4385a9d9014b1eb35db5: D takes 6 from day 8; E takes 3 and F 2 after it, both
  // by day 18. Total floats of E 1 and F 2; free float of D none.
  @Test func floatsOfTwoSuccessors() throws {
    let book = Textbook([
      ("S", 8, []), ("D", 6, ["S"]), ("E", 3, ["D"]), ("F", 2, ["D"]), ("T", 18, []),
    ])
    #expect(try book.times("E")[4] == 1)
    #expect(try book.times("F")[4] == 2)
    #expect(try book.times("D").prefix(4) == [8, 14, 9, 15])
    #expect(try book.times("D")[5] == 0)
  }

  // zhengss.com/shiti/99462: E of 6 and F of 4 from day 8, then G of 3 by day 18. Total floats 1 and 3, free
  // float of F 2.
  @Test func floatsBeforeACommonSuccessor() throws {
    let book = Textbook([
      ("S", 8, []), ("E", 6, ["S"]), ("F", 4, ["S"]), ("G", 3, ["E", "F"]), ("T", 18, []),
    ])
    #expect(try book.times("E")[4] == 1)
    #expect(try book.times("F").suffix(2) == [3, 2])
  }
}
