import GoujiModel

/// What it checks: a text speaks of its own department: the name that it abbreviates is the
/// department's, the same office of another place is not what a sentence is about, and 我局, 本院, 我县
/// fit what the department and its region are called. A neighbour that one works with (会同宣汉县财政局)
/// is no fault.
///
/// Why: texts are copied from a neighbour's report.
///
/// Example: 宣汉县财政局 in the draft of 达州市通川区财政局; 我县 in that of a district.
///
/// Source: 财预〔2016〕143号: 真实、准确.
enum NamesAreOwn {
  static func findings(_ text: FreeText, _ names: DraftNames) -> [Finding] {
    if names.department.isEmpty { return [] }
    let found =
      abbreviated(text, names) ?? neighbour(text, names) ?? selfName(text, names)
      ?? NamesOfOthers.first(in: text, names)
    return found.map { [.foreignName(text, $0, names)] } ?? []
  }

  // MARK: 某县民政局（以下简称……）

  private static func abbreviated(_ text: FreeText, _ names: DraftNames) -> Range<Int>? {
    guard text.signs.contains(.others) else { return nil }
    let scalars = text.scalars
    for found in defining.ranges(in: scalars) {
      let end = found.lowerBound
      var start = end
      while start > 0, scalars[start - 1].isHan { start -= 1 }
      let name = scalars[start..<end]
      // Other things are abbreviated as well.
      guard name.count >= 5, leading.length(at: start, in: name) == nil, let last = name.last,
        offices.contains(last), isOffice(name)
      else { continue }
      let isOwn = names.all.contains { own in
        own.firstRange(of: name) != nil || name.firstRange(of: own) != nil
      }
      if !isOwn { return start..<end }
    }
    return nil
  }

  private static let defining = WordList(["（以下简称", "(以下简称", "（简称", "(简称"])
  private static let offices = "局委厅院校会处府站所部".unicodeScalars

  /// It begins with a place.
  private static func isOffice(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    name.dropFirst().prefix(6).contains { places.contains($0) }
  }

  private static let places = "省市县区州旗镇乡".unicodeScalars

  // MARK: The same office elsewhere

  private static func neighbour(_ text: FreeText, _ names: DraftNames) -> Range<Int>? {
    for found in names.offices.ranges(in: text.scalars) {
      guard let start = placeName(before: found.lowerBound, in: text.scalars) else { continue }
      let place = text.scalars[start..<found.lowerBound]
      if !isSubject(start, in: text.scalars) || joint.isFound(in: place)
        || visiting.length(at: found.upperBound, in: text.scalars[...]) != nil
      {
        continue
      }
      if names.isOverCounties, isBareCounty(place) { continue }
      // Its own place, one above it, or its own with more above it.
      if names.region.firstRange(of: place.suffix(3)) == nil { return start..<found.upperBound }
    }
    return nil
  }

  /// A clause begins there, or a name that is given to the department. One in a row of others (、)
  /// is a partner, as is one behind 会同 or 与.
  private static func isSubject(_ start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard start > 0 else { return true }
    let before = scalars[start - 1]
    return before != "、" && (before.endsClause || before.isBlank)
      || openers.length(before: start, in: scalars[...]) != nil
  }

  /// Verbs of working with others, which nothing divides from the name behind them.
  private static let joint = WordList([
    "会同", "联合", "协同", "配合", "协助", "支持", "邀请", "委托", "接待", "学习", "借鉴", "参照", "考察", "对接", "携手", "联动",
    "赴",
  ])

  /// 船山区, of which nothing says that it is another city's.
  private static func isBareCounty(_ place: ArraySlice<Unicode.Scalar>) -> Bool {
    place.last.map { "区县旗".unicodeScalars.contains($0) } == true
      && !place.dropLast().contains { places.contains($0) }
  }

  /// Behind the name: the neighbour comes, or is the first of several.
  private static let visiting = WordList(["来", "派员", "派人", "应邀", "、"])

  /// What stands before a subject without a mark between them.
  private static let openers = WordList(["以下简称", "简称", "年", "年度", "目前"])

  /// Where the name of a place begins that ends before `end`: 宣汉县, 达州市达川区. Nil for 全县 and 市
  /// alone, for verbs (支持县…), and where nothing tells where it begins.
  private static func placeName(before end: Int, in scalars: [Unicode.Scalar]) -> Int? {
    guard end > 0, places.contains(scalars[end - 1]) else { return nil }
    var start = end - 1
    while start > 0, scalars[start - 1].isHan, !joining.contains(scalars[start - 1]) { start -= 1 }
    while let length = leading.length(at: start, in: scalars[..<(end - 1)]) { start += length }
    let stem = scalars[start..<(end - 1)]
    guard let last = stem.last, !general.contains(last), stem.count >= 2 else { return nil }
    let isComposed = stem.count <= 12 && stem.dropFirst().contains { places.contains($0) }
    return isComposed || stem.count <= 3 ? start : nil
  }

  private static let joining = "和与及由向在同对为被经给跟至到从是于的".unicodeScalars
  /// Before 市 and 县 they make no name: 全县, 各区.
  private static let general = "全我本各该省市县区州所下某两三辖级属称受报请".unicodeScalars
  /// Words that stand before the name of an office.
  private static let leading = WordList([
    "年度", "年", "以下简称", "简称", "支持", "配合", "协助", "会同", "组织", "加强", "推动", "推进", "联合", "参与", "参加", "指导",
    "督促", "促进", "服务", "依靠",
    "围绕", "落实", "承办", "完成", "贯彻", "提升", "负责", "履行", "通过", "根据", "按照", "依据", "关于", "由于", "对于", "报送",
    "上报", "提请",
    "报请", "隶属", "属于", "归口", "移交", "抄送", "通知", "邀请", "安排", "建立", "协调", "委托", "授权", "成立", "撤销", "合并",
    "组建", "开展",
    "召开", "举办", "接受", "争取", "纳入", "转交", "划归", "划转", "转为", "作为", "成为", "更名", "改为", "其中", "以及", "或者",
    "包括", "涉及",
    "针对", "代表", "主要", "全部", "所有", "目前", "现有", "其他", "接待", "学习", "保障", "做好", "强化", "深化", "健全", "完善",
    "执行", "上级",
    "下级", "新成立", "下属", "直属", "所属", "原", "经", "请", "报",
  ])

  // MARK: 我局

  private static func selfName(_ text: FreeText, _ names: DraftNames) -> Range<Int>? {
    for found in selves.ranges(in: text.scalars) {
      let said = text.scalars[found.lowerBound + 1..<found.upperBound]
      if names.have(said) { continue }
      // 基本局面, 本校对.
      if let next = text.scalars[found.upperBound...].first, "部面对长级别域".unicodeScalars.contains(next)
      {
        continue
      }
      if found.lowerBound > 0,
        "基根日自书版文资成原".unicodeScalars.contains(text.scalars[found.lowerBound - 1])
      {
        continue
      }
      return found
    }
    return nil
  }

  private static let selves = WordList(
    ["局", "委", "厅", "院", "校", "中心", "街道", "镇", "乡", "馆", "站", "县", "区", "州"].map { "我" + $0 }
      + ["局", "委", "厅", "院", "校", "中心", "街道", "镇", "乡", "馆", "站", "县", "区", "州"].map { "本" + $0 })
}

extension Finding {
  fileprivate static func foreignName(
    _ text: FreeText, _ range: Range<Int>, _ names: DraftNames
  ) -> Finding {
    let own = String(scalars: names.department)
    return Finding(
      .foreignName, at: text.place(range),
      "\(text.name)里的“\(text.words(range))”不像是本部门的：草案是\(own)的", label: "不是本部门",
      basis: Finding.truthfulness, cure: "核对是不是别处抄来的文字；确是说别的单位、别的地方的，可以不改")
  }
}
