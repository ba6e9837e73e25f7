import GoujiModel

/// What it checks: nothing stands in a text in the place of what was to be filled in: XX, ___, 待补充,
/// （略）, a name in empty brackets, half a pair of braces. Slots of the template's language,
/// `{支出预算}`, are looked up where they are printed.
///
/// Why: it is published as it stands.
///
/// Example: 比上年减少XX万元.
///
/// Source: 财预〔2016〕143号: 真实、准确、完整.
enum PlaceholdersLeft {
  static func findings(_ text: FreeText) -> [Finding] {
    let found = first(in: text)
    return found.map { [.placeholder(text, $0)] } ?? []
  }

  private static func first(in text: FreeText) -> Range<Int>? {
    if isDummy(text) { return text.scalars.indices }
    guard text.signs.contains(.others) else { return words(in: text.scalars) }
    return run(in: text.scalars) ?? letter(in: text.scalars) ?? words(in: text.scalars)
      ?? bracketed(in: text.scalars, holdsFigures: text.holdsFigures)
      ?? lonelyBrace(in: text.scalars) ?? nothing(in: text.scalars)
  }

  /// The whole text is a number or a few letters: `1`, `aaa`, `测试`.
  private static func isDummy(_ text: FreeText) -> Bool {
    guard text.isNarrative, !text.scalars.isEmpty, text.scalars.count <= 10 else { return false }
    switch text.kind {
    case .reason, .prose: break
    case .cell(_, let column): if !narrativeColumns.contains(column) { return false }
    }
    let isWordless = text.scalars.allSatisfy { $0.isASCII || $0.endsClause || $0 == "…" }
    let hasSigns = text.scalars.contains {
      $0.isDigit || $0.isLatinLetter || $0 == "…" || $0 == "?"
    }
    return isWordless && hasSigns || dummies.contains(text.text) || isReference(text)
  }

  private static let dummies = NameSet(["测试", "略", "同上", "待定", "如题"])

  /// Words that send the reader elsewhere are no reason and no purpose; a section on what else
  /// there is may be nothing more.
  private static func isReference(_ text: FreeText) -> Bool {
    if case .prose(let title) = text.kind, title.containsBytes(of: "其他") { return false }
    return references.contains(text.text)
  }

  private static let references = NameSet(["详见附表", "详见附件", "见附表", "见附件"])

  /// Other columns may hold short marks.
  private static let narrativeColumns = NameSet(["主要用于", "年度目标", "总体目标", "主要内容", "情况说明"])

  // MARK: Signs

  /// Two or more of a kind: `XX`, `××`, `__`, `？？`, `○○`.
  private static func run(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    var start = 0
    while start < scalars.count {
      guard let sign = Sign(scalars[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < scalars.count, Sign(scalars[end]) == sign { end += 1 }
      if end - start >= sign.least, !sign.isOrdinary(scalars, start..<end) { return start..<end }
      start = end
    }
    return nil
  }

  private enum Sign {
    case cross, line, question, star, circle

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "X", "x", "×", "Ｘ", "ｘ", "✕", "╳": self = .cross
      case "_", "＿": self = .line
      case "?", "？": self = .question
      case "*", "＊": self = .star
      case "○", "◯", "〇", "□", "△", "●", "■": self = .circle
      default: return nil
      }
    }

    /// `**` is bold type in Markdown.
    var least: Int { self == .star ? 3 : 2 }

    /// A size such as XXL, the year 二〇〇八.
    func isOrdinary(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
      let around = [range.lowerBound - 1, range.upperBound].filter { scalars.indices.contains($0) }
        .map { scalars[$0] }
      switch self {
      case .cross: return around.contains(where: \.isLatinLetter)
      case .circle: return around.contains { "一二三四五六七八九零十".unicodeScalars.contains($0) }
      case .line, .question, .star: return false
      }
    }
  }

  /// A letter in the place of a number: `X万元`, `N个`, `202X年`.
  private static func letter(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    let isMode = modes.isFound(in: scalars)
    for (index, scalar) in scalars.enumerated() {
      guard ["X", "x", "×", "Ｘ", "N"].contains(scalar),
        let length = units.length(at: index + 1, in: scalars[...])
      else { continue }
      if scalar == "N", isMode { continue }
      let before = index > 0 ? scalars[index - 1] : nil
      let isYear = scalars[index + 1] == "年"
      if let before, before.isLatinLetter || "+＋“".unicodeScalars.contains(before) { continue }
      // 4×3个: a product.
      if let before, before.isDigit, !isYear { continue }
      return index..<index + 1 + length
    }
    return nil
  }

  /// “1+N”服务模式, of which there are N个.
  private static let modes = WordList(["+N", "＋N"])

  private static let units = WordList([
    "万元", "亿元", "元", "年", "月", "日", "个", "人", "次", "项", "辆", "名", "%", "％", "批", "家", "期", "场",
  ])

  // MARK: Words

  private static func words(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    fixed.ranges(in: scalars).first { range in
      if isNameless(range, in: scalars) { return false }
      guard scalars[range.lowerBound] == "待", range.lowerBound > 0 else { return true }
      // 接待补充…, 有待补充
      return !"接招优期对款看等有亟尚仍还善厚虐急".unicodeScalars.contains(scalars[range.lowerBound - 1])
    }
  }

  /// 李某某, 某年龄段, 李某诉某单位: a name that is kept back.
  private static func isNameless(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[range.lowerBound] == "某" else { return false }
    let next = range.upperBound < scalars.count ? scalars[range.upperBound] : nil
    if scalars[range.upperBound - 1] == "年" { return next == "龄" }
    if range.lowerBound > 0, scalars[range.lowerBound - 1].isSurname { return true }
    let start = scalars[..<range.lowerBound].lastIndex(of: "。") ?? 0
    let end = scalars[range.upperBound...].firstIndex(of: "。") ?? scalars.count
    return cases.isFound(in: scalars[start..<end])
  }

  private static let cases = WordList(["争议案", "纠纷案", "诉某", "欠薪案", "拖欠", "被告", "原告", "诈骗案"])

  private static let fixed = WordList([
    "待补充", "待补齐", "待填写", "待填报", "待录入", "待提供", "此处省略", "此处填写", "此处略", "在此填写", "在此输入",
    "在此处", "在此键入", "单击此处", "点击此处", "单击或点击", "请输入", "某单位", "某部门", "某年", "N/A", "占位符", "测试文本", "测试数据",
    "TODO", "TBD", "FIXME", "todo", "某某", "示例：", "示例文字", "示例内容",
    "示例文本", "样例：", "（示例", "(示例", "如示例",
  ])

  /// `（略）`, `【单位名称】`, `{部门.全称}`
  private static func bracketed(
    in scalars: [Unicode.Scalar], holdsFigures: Bool
  ) -> Range<Int>? {
    for (index, scalar) in scalars.enumerated() {
      guard let closing = closing(scalar),
        let end = scalars[index...].prefix(24).firstIndex(of: closing)
      else { continue }
      let inside = scalars[index + 1..<end].filter { !$0.isBlank }
      let words = String(scalars: inside)
      let isRound = scalar == "（" || scalar == "("
      let isSlot = scalar == "｛" || scalar == "{" && !holdsFigures
      if scalar == "{", holdsFigures { continue }
      if isSlot || inRound.contains(words) || !isRound && inOthers.contains(words) {
        return index..<end + 1
      }
    }
    return nil
  }

  /// `共{机关运行经费。`, with what was meant to stand in it.
  private static func lonelyBrace(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    var open: Int?
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "{", "｛":
        if let open { return open..<min(index, open + 9) }
        open = index
      case "}", "｝":
        if open == nil { return max(0, index - 8)..<index + 1 }
        open = nil
      default: break
      }
    }
    return open.map { $0..<min($0 + 9, scalars.count) }
  }

  private static func closing(_ opening: Unicode.Scalar) -> Unicode.Scalar? {
    switch opening {
    case "（": "）"
    case "(": ")"
    case "【": "】"
    case "[": "]"
    case "［": "］"
    case "〔": "〕"
    case "{": "}"
    case "｛": "｝"
    case "<": ">"
    case "《": "》"
    default: nil
    }
  }
  private static let inRound: Set = [
    "略", "省略", "待定", "待补", "待填", "待完善", "待核实", "待确认", "待更新", "待核", "空", "填写", "示例", "举例", "内容", "某",
    "单位名称", "部门名称", "单位全称", "部门全称", "单位简称", "部门简称",
  ]
  private static let inOthers: Set = [
    "单位", "部门", "金额", "数字", "数额", "数量", "年份", "年度", "日期", "姓名", "原因", "项目名称", "地名", "时间", "项目",
  ]

  /// `一是……；`, `主要原因：……。`
  private static func nothing(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    for index in scalars.indices.dropFirst() where scalars[index] == "…" || scalars[index] == "." {
      guard ["是", "为", "：", ":"].contains(scalars[index - 1]) else { continue }
      let end = scalars[index...].firstIndex { $0 != "…" && $0 != "." } ?? scalars.count
      if scalars[index] == ".", end - index < 3 { continue }
      if end == scalars.count || scalars[end].endsClause { return index - 1..<end }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// One of those that most people have and that end no common word before 某.
  var isSurname: Bool {
    "王李张刘陈杨赵黄周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜夏钟汪田任姜范".unicodeScalars
      .contains(self)
  }
}

extension Finding {
  fileprivate static func placeholder(_ text: FreeText, _ range: Range<Int>) -> Finding {
    let words = text.words(range)
    let braces = ["{", "｛", "}", "｝"].filter { words.containsBytes(of: $0) }
    let isSlot = !braces.isEmpty
    return Finding(
      .placeholderLeft, at: text.place(range),
      isSlot
        ? "\(text.name)里写了“\(words)”：这里的花括号不会换成数，照样印出来"
        : "\(text.name)里有没填的地方：“\(text.excerpt(range))”",
      label: isSlot ? "照样印出" : "没有填", basis: Finding.truthfulness,
      cure: braces.count == 1
        ? "花括号要成对：补上另一半；不是要程序填的，删去花括号"
        : isSlot ? "写出内容本身" : "填上内容；没有内容的，删去这一句")
  }
}
