import GoujiModel

/// What libyaml reports in English, in the words of someone who types a draft.
enum YAMLProblem {
  private static let labels: [(problem: String, label: String)] = [
    ("mapping values are not allowed", "此处不能再有冒号：上一行可能缩进不对，或文字中的冒号没有加引号"),
    ("could not find expected ':'", "上一行少了冒号，或冒号后没有空格"),
    ("did not find expected key", "缩进与上面各行不一致，或多了文字"),
    ("did not find expected '-' indicator", "列表各项的“-”没有对齐"),
    ("block sequence entries are not allowed", "此处不能开始列表：“-”应另起一行"),
    ("did not find expected ',' or", "括号中少了逗号或右括号"),
    ("found unexpected end of stream", "引号或括号没有结束"),
    ("found unexpected document indicator", "引号没有结束"),
    ("found character that cannot start any token", "这个字符不能放在开头：制表符改为空格，其他加引号"),
    ("found a tab character", "缩进用了制表符，应改为空格"),
    ("found unknown escape character", "双引号中的“\\”须写成“\\\\”，或改用单引号"),
    ("did not find expected alphabetic or numeric", "以“&”“*”开头的文字要加引号；锚点（&甲、*甲）的名称只能用英文字母和数字"),
    ("found undefined", "以“*”“!”开头的文字要加引号"),
    ("did not find expected <document start>", "此处的文字不属于上面的任何一项"),
    ("did not find expected comment or line break", "“|”或“>”之后要换行"),
    ("control characters are not allowed", "有看不见的控制字符"),
  ]

  static func label(for problem: String) -> String {
    labels.first { problem.contains($0.problem) }?.label ?? "此处不符合 YAML 写法"
  }
}

extension Finding {
  static func malformedYAML(_ fault: YAMLFault, in file: SourceFile) -> Finding {
    switch fault {
    case .syntax(let problem, _, let began?) where problem.contains("end of stream"):
      // The file ends inside a quotation; what matters is where that began.
      return malformed("引号没有结束", at: began, in: file)
    case .syntax(let problem, let mark, _):
      return fullWidthColon(near: mark.line, in: file)
        ?? malformed(YAMLProblem.label(for: problem), at: mark, in: file)
    case .unreadable(let problem):
      return malformed(YAMLProblem.label(for: problem), at: (1, 1), in: file)
    case .repeatedKeys(let keys, let mark): return repeatedKey(keys, at: mark, in: file)
    case .enormous: return enormousYAML(in: file)
    }
  }

  private static func malformed(
    _ label: String, at mark: YAMLFault.Mark, in file: SourceFile
  ) -> Finding {
    // The end of the file is reported as a line of its own; the last line with text says more.
    let lines = file.text.utf8.count { $0 == 10 } + 1
    var line = min(mark.line, lines)
    var column = mark.column
    while line > 1, file.line(line).allSatisfy(\.isWhitespace) {
      line -= 1
      column = file.line(line).unicodeScalars.count + 1
    }
    return Finding(
      .malformedYAML, at: Place(file: file, line: line, column: column), "YAML 写法有误，无法读取",
      label: label, cure: "检查缩进（用空格，不用制表符）、冒号后的空格和引号；含“: ”“#”“{”的文字请加引号")
  }

  /// The commonest slip of a Chinese keyboard; the parser stumbles over it only a line later.
  private static func fullWidthColon(near line: Int, in file: SourceFile) -> Finding? {
    for number in [line, line - 1] where number > 0 {
      let text = file.line(number)
      guard !text.contains(":"), text.first(where: { !$0.isWhitespace }) != "#",
        let colon = text.unicodeScalars.firstIndex(of: "：")
      else {
        continue
      }
      let column = text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: colon) + 1
      return Finding(
        .malformedYAML, at: Place(file: file, line: number, column: column),
        "YAML 写法有误，无法读取", label: "冒号是全角的", cure: "改为半角冒号加一个空格“: ”")
    }
    return nil
  }

  private static func enormousYAML(in file: SourceFile) -> Finding {
    Finding(
      .malformedYAML, at: Place(file: file, line: 1, column: 1), "YAML 套得太深，或展开“&”“*”后太大",
      cure: "去掉多余的括号和引用")
  }

  private static func repeatedKey(
    _ keys: [String], at mark: YAMLFault.Mark, in file: SourceFile
  ) -> Finding {
    let key = keys.joined(separator: "、")
    return Finding(
      .malformedYAML, at: Place(file: file, line: mark.line, column: mark.column),
      "同一处写了两个相同的键：\(key)", cure: "删去其中一个，或改名")
  }
}
