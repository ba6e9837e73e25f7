import GoujiModel

/// What it checks: no sentence of a form that tells how to fill it in was left, and no choice of
/// its words was left open.
///
/// Why: last year's file or the bureau's form is written over, and its instructions are published.
///
/// Example: （请根据三定方案填写，300字以内）; 增加（减少）.
///
/// Source: 财预〔2016〕143号: 真实、准确、完整.
enum InstructionsLeft {
  static func findings(_ text: FreeText) -> [Finding] {
    first(in: text).map { [.instruction(text, $0)] } ?? []
  }

  private static func first(in text: FreeText) -> Range<Int>? {
    let scalars = text.scalars
    if let range = request(in: scalars) ?? form(in: scalars) { return range }
    if text.signs.contains(.digits), let range = length(in: scalars) { return range }
    return text.signs.contains(.others) ? bracketed(in: scalars) : nil
  }

  /// 请填写, but not 申请按….
  private static func request(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    requests.ranges(in: scalars).first { range in
      range.lowerBound == 0
        || !entreating.contains(scalars[range.lowerBound - 1])
    }
  }

  /// 申请材料包括申报表（盖章）、学历证书（如有）: what others have to hand in.
  private static func form(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    fixed.ranges(in: scalars).first { range in
      guard handed.length(at: range.lowerBound, in: scalars[...]) != nil else { return true }
      let start = scalars[..<range.lowerBound].lastIndex(where: \.endsStatement).map { $0 + 1 } ?? 0
      return !papers.isFound(in: scalars[start..<range.lowerBound])
    }
  }

  private static let handed = WordList(["（盖章）", "(盖章)", "（如有）", "(如有)"])
  private static let papers = WordList(["申请", "材料", "申报"])

  /// 申请, 聘请: no request to the reader.
  private static let entreating = "提申聘邀报呈敬恳宴吁约央延烦特函商料者".unicodeScalars

  private static let requests = WordList(
    [
      "填写", "填报", "填列", "填入", "说明", "简要", "简述", "描述", "列明", "列出", "写明", "注明", "删除", "删去", "根据",
      "按照", "按本",
      "按实", "按要求", "参照", "参考", "选择", "补充", "结合", "在此", "概括", "如实", "详细", "逐项", "各单位", "各部门",
      "据实", "勿删", "勿修改", "勿改", "勿填", "勿留", "勿调整",
    ].map { "请" + $0 })

  private static let fixed = WordList([
    "填写说明", "填表说明", "填报说明", "填写要求", "填列说明", "填报要求", "没有则填", "无则填", "没有的填", "没有请填", "如无则", "如没有则",
    "不涉及的不列", "不涉及的删", "不涉及可不", "不涉及可删", "不涉及可空", "没有的删", "不用说明", "持平作持平", "按上述格式", "依次说明", "格式如下",
    "参考格式", "按实际情况填",
    "根据实际情况填", "据实填列", "视情填写", "自行增减", "自行添加", "可不填", "（选填）", "（必填）", "（可选）", "(选填)", "(必填)",
    "删去本行",
    "删除本行", "删除此", "本段删除", "增加（减少）", "减少（增加）", "增长（下降）", "下降（增长）", "上升（下降）", "大于（小于）", "小于（大于）",
    "高于（低于）", "低于（高于）", "增加(减少)", "减少(增加)", "增长(下降)", "下降(增长)", "大于(小于)", "小于(大于)", "增加/减少",
    "减少/增加",
    "增长/下降", "下降/增长", "增/减", "有/无", "是/否", "（如有）", "(如有)", "（若有）", "（如无）", "填表人：", "填报人：", "（盖章）",
    "(盖章)", "（公章）", "仅供参考",
    // What an assistant says of the text that it wrote.
    "以下是根据您", "以下是为您", "根据您的要求", "根据您提供", "作为AI助手", "作为AI语言模型", "作为一个AI助手", "作为一个AI语言模型",
    "作为一名AI助手", "作为人工智能助手", "作为一个人工智能", "作为一名人工智能", "希望以上内容", "希望对您",
    "希望这对您", "如需进一步修改", "如需进一步调整", "以下是修改后的", "以下是优化后的", "以下是润色后的", "以下为修改后的", "以下为优化后的", "以下为润色后的",
    "以下是生成的", "好的，以下", "好的，下面", "当然可以，以下",
  ])

  /// 300字以内, 不超过 500 字
  private static func length(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    for end in scalars.indices where scalars[end] == "字" {
      var start = end
      while start > 0, scalars[start - 1].isDigit || scalars[start - 1].isBlank { start -= 1 }
      guard scalars[start..<end].contains(where: \.isDigit), !isOfOthers(scalars[..<start]) else {
        continue
      }
      if let length = bounds.length(at: end + 1, in: scalars[...]) {
        return start..<end + 1 + length
      }
      if let length = limits.length(before: start, in: scalars[...]) {
        return start - length..<end + 1
      }
    }
    return nil
  }

  /// 每篇不少于500字: how long what is written in the course of the work has to be.
  private static func isOfOthers(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let start = before.lastIndex(where: \.endsStatement).map { $0 + 1 } ?? before.startIndex
    return written.isFound(in: before[start...])
  }

  private static let written = WordList(["每", "作文", "论文", "心得", "笔记", "汉字", "稿", "征文", "说理"])

  private static let bounds = WordList(["以内", "左右", "以上", "之内", "内）", "内)"])
  private static let limits = WordList(["不超过", "控制在", "不少于", "限"])

  /// （由单位根据三定方案填写）, 【此处请局长审定】
  private static func bracketed(in scalars: [Unicode.Scalar]) -> Range<Int>? {
    for index in scalars.indices {
      guard let closing = brackets[scalars[index]],
        let end = scalars[index...].prefix(longestNote).firstIndex(of: closing)
      else { continue }
      let inside = scalars[index..<end]
      let isRound = closing == "）" || closing == ")"
      let isForm =
        isRound && openings.length(at: index + 1, in: scalars[...]) != nil
        && filling.isFound(in: inside) && forms.length(before: index, in: scalars[...]) == nil
      if isForm || asks(inside) { return index..<end + 1 }
    }
    return nil
  }

  private static let longestNote = 200
  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "（": "）", "(": ")", "【": "】", "[": "]", "［": "］",
  ]

  /// A note to whoever reads the draft: 请…审定, 此处….
  private static func asks(_ inside: ArraySlice<Unicode.Scalar>) -> Bool {
    if notes.isFound(in: inside) || inside.suffix(unsure.count).elementsEqual(unsure) {
      return true
    }
    let please = inside.indices.dropFirst().first { index in
      inside[index] == "请" && !entreating.contains(inside[index - 1])
        && !(index + 1 < inside.endIndex && "假示求愿客战柬".unicodeScalars.contains(inside[index + 1]))
    }
    guard let please else { return false }
    return deciding.isFound(in: inside[please...])
  }

  private static let notes = WordList([
    "此处待", "此处需", "此段待", "本段待", "是否保留", "是否删", "待领导", "待审定", "待定稿", "待商",
  ])
  /// At the end: 需核实对象 are those who are looked into.
  private static let unsure = Array("需核实".unicodeScalars)
  private static let deciding = WordList([
    "审定", "审阅", "核实", "核对", "确认", "把关", "斟酌", "修改", "补充", "定夺", "完善",
  ])

  private static let openings = WordList([
    "由", "需", "应", "必须", "可", "如", "按", "根据", "据实", "此", "本", "各",
  ])
  /// 报表（由各校填报）: who has to fill in what is spoken of.
  private static let forms = WordList(["报表", "统计", "台账", "系统", "平台", "月报", "季报", "年报"])
  private static let filling = WordList(["填写", "填报", "填列", "填入"])
}

extension Finding {
  fileprivate static func instruction(_ text: FreeText, _ range: Range<Int>) -> Finding {
    Finding(
      .instructionLeft, at: text.place(range),
      "\(text.name)里留着怎样填写的话：“\(text.excerpt(range))”", label: "是填写说明",
      basis: Finding.truthfulness, cure: "照它的意思填好，把这句话删去")
  }
}
