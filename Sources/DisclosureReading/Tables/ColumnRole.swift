import GoujiModel

/// What a column of a disclosure holds, by the words of its header.
enum ColumnRole: Hashable {
  /// 类, 款, 项 or the whole code of a classification.
  case code
  /// Of a unit of the department; some platforms print codes of the classification in it.
  case unitCode
  case name
  case amount(AmountColumn)
  /// A rate, a count, words.
  case other
}

/// An amount of a row: which part of it, and of which time.
package struct AmountColumn: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case total
    case basic, project, personnel, operating
    case fund(Scope)
    case carriedIn, carriedOut
    case income(IncomeKind)
    case threePublic(ThreePublicItem)
    case agencyCosts, meeting, training
    /// An amount of something else that adds up with the others.
    case named(String)
  }

  package var part: Part
  package var stage: Stage
}

/// Of revenue, by where it comes from.
package enum IncomeKind: String, Sendable, CaseIterable {
  case general = "一般公共预算拨款收入"
  case fund = "政府性基金预算拨款收入"
  case capital = "国有资本经营预算拨款收入"
  case fiscal = "财政拨款收入"
  case special = "财政专户管理资金收入"
  case business = "事业收入"
  case operating = "事业单位经营收入"
  case superior = "上级补助收入"
  case subordinate = "附属单位上缴收入"
  case other = "其他收入"

  /// `text` is plain, without a number before it; the whole of it must be the name.
  package init?(named text: String) {
    func has(_ word: String) -> Bool { text.containsBytes(of: word) }
    guard text.count <= 24, !has("支出"), !has("结转") else { return nil }
    if has("政府性基金") {
      self = .fund
    } else if has("国有资本经营") {
      self = .capital
    } else if has("一般公共预算") || has("公共财政拨款") {
      self = .general
    } else if text.hasSuffix("财政拨款收入") || text == "财政拨款" {
      self = .fiscal
    } else if has("财政专户") {
      self = .special
    } else if has("经营收入") {
      self = .operating
    } else if has("上级补助收入") {
      self = .superior
    } else if has("附属单位上缴收入") || has("附属单位缴款") {
      self = .subordinate
    } else if text.hasSuffix("事业收入") {
      self = .business
    } else if text.hasSuffix("其他收入") {
      self = .other
    } else {
      return nil
    }
  }
}

package enum ThreePublicItem: String, Sendable, CaseIterable {
  case total = "“三公”经费合计"
  case abroad = "因公出国（境）费"
  case vehicles = "公务用车购置及运行费"
  case purchase = "公务用车购置费"
  case running = "公务用车运行费"
  case reception = "公务接待费"

  /// By the last of these words in a plain text; nil where none is there.
  package init?(in text: String) {
    let found: [(ThreePublicItem, String.Index)] = Self.words.compactMap { item, words in
      words.filter(text.containsBytes).compactMap { text.ranges(of: $0).last?.lowerBound }.max().map
      { (item, $0) }
    }
    guard let last = found.max(by: { $0.1 < $1.1 }) else { return nil }
    self = last.0
  }

  private static let words: [(ThreePublicItem, [String])] = [
    (.abroad, ["因公出国", "出国（境）"]),
    (.vehicles, ["公务用车购置及运", "公务用车购置和运", "公务用车费", "公务用车购置与运", "公务用车购置、运", "公车购置及运"]),
    (.purchase, ["公务用车购置费", "公务用车购置支", "公务用车购置预", "公务用车购置经", "公务用车购置决", "公车购置费"]),
    (.running, ["公务用车运行", "公车运行"]),
    (.reception, ["公务接待"]),
  ]
}

extension ColumnRole {
  /// `path` are the headers above the column, plain, from the outermost in.
  init(path: [String], form: TableForm?, _ time: TableTime) {
    let last = path.last ?? ""
    let whole = path.joined(separator: "/")
    if ["类", "款", "项", "目"].contains(last) || last.hasSuffix("科目编码") || last.hasSuffix("科目代码")
      || last == "编码" || last == "代码" || last == "科目"
    {
      self = .code
    } else if last.containsBytes(of: "单位代码") || last.containsBytes(of: "单位编码")
      || last.containsBytes(of: "部门代码")
    {
      self = .unitCode
    } else if last.hasSuffix("名称") || last.containsBytes(of: "名称（") || last.hasSuffix("项目")
      || last == "支出功能分类" || last == "科目名称"
    {
      self = .name
    } else if Self.others.contains(where: last.containsBytes) {
      self = .other
    } else {
      self = .amount(AmountColumn(path: path, last: last, whole: whole, form: form, time))
    }
  }

  private static let others = [
    "率", "%", "占比", "比例", "比重", "数量", "备注", "说明", "品目", "方式", "形式", "是否", "专门面向", "指标", "权重",
    "目标", "序号", "栏次", "行次", "级次", "单位名称",
  ]
}

extension AmountColumn {
  fileprivate init(
    path: [String], last: String, whole: String, form: TableForm?, _ time: TableTime
  ) {
    stage = Stage(header: whole, time)
    // 预算数 and 决算数 below the name of a part are that part's.
    let isStageAlone = Self.isTotal(last) || last == "支出"
    let name = isStageAlone ? path.dropLast().last ?? last : last
    part = Self.part(name: name, last: last, path: path, whole: whole, form: form)
  }

  private static func part(
    name: String, last: String, path: [String], whole: String, form: TableForm?
  ) -> Part {
    if case .threePublic = form {
      if name.containsBytes(of: "机关运行经费") { return .agencyCosts }
      if name.containsBytes(of: "会议费") { return .meeting }
      if name.containsBytes(of: "培训费") { return .training }
      if let item = ThreePublicItem(in: name) { return .threePublic(item) }
      if !last.containsBytes(of: "三公"), last.count < 16, let scope = Scope(in: last),
        scope != .fiscal
      {
        return .fund(scope)
      }
      // Of which group it is, only the header above it says.
      if name == "小计", path.count == 1 { return .named(name) }
      let car = path.contains { $0.containsBytes(of: "公务用车") }
      if car {
        if last.containsBytes(of: "购置") { return .threePublic(.purchase) }
        if last.containsBytes(of: "运行") { return .threePublic(.running) }
        return .threePublic(.vehicles)
      }
      return whole.containsBytes(of: "会议费") || path.count == 1 && name == "合计"
        ? .total : .threePublic(.total)
    }
    if isTotal(last) || last.hasPrefix("机关运行经费") {
      let group = path.count > 1 ? path[path.count - 2] : ""
      if group.containsBytes(of: "基本支出"), !form.isBasic { return .basic }
      if group.containsBytes(of: "项目支出"), !form.isProject { return .project }
      if case .balance = form, let scope = Scope(in: group), scope != .fiscal {
        return .fund(scope)
      }
      if group.containsBytes(of: "结转") || group.containsBytes(of: "结余") { return .named(group) }
      return .total
    }
    if last.containsBytes(of: "基本支出") { return form.isBasic ? .total : .basic }
    if last.containsBytes(of: "项目支出") { return form.isProject ? .total : .project }
    if last.containsBytes(of: "人员经费") { return .personnel }
    if last.containsBytes(of: "公用经费") { return .operating }
    if last.containsBytes(of: "上年结转") || last.containsBytes(of: "年初结转") { return .carriedIn }
    if last.containsBytes(of: "结转下年") || last.containsBytes(of: "年末结转") { return .carriedOut }
    if case .income = form, let kind = IncomeKind(named: last) { return .income(kind) }
    if let scope = Scope(in: last), scope != .fiscal { return .fund(scope) }
    return .named(last)
  }

  private static func isTotal(_ header: String) -> Bool {
    let text = YearWords.removed(from: header)
    return totals.contains(text) || text.hasPrefix("本年收入合计") || text.hasPrefix("本年支出合计")
  }

  private static let totals = [
    "合计", "总计", "小计", "金额", "预算数", "决算数", "年初预算数", "全年预算数", "年初预算", "全年预算", "总金额", "预算", "决算",
    "预算金额", "决算金额", "本年预算数", "本年决算数", "本年预算", "本年决算",
  ]
}

extension [ColumnRole] {
  /// 预算数 beside 决算数 of the same year is not what the document reports. `paths` are their headers.
  mutating func tellBudgets(_ paths: [[String]]) {
    func isOwn(_ index: Int, _ word: String) -> Bool {
      guard case .amount(let amount) = self[index], amount.stage == .own else { return false }
      // 预算数 may stand above the names of the parts.
      return [paths[index].first, paths[index].last].contains { header in
        header == word || header?.hasSuffix("\(word)数") == true
          || header?.hasSuffix("\(word)统计数") == true
      }
    }
    guard indices.contains(where: { isOwn($0, "决算") }) else { return }
    for index in indices where isOwn(index, "预算") {
      guard case .amount(var amount) = self[index] else { continue }
      amount.stage = .budget
      self[index] = .amount(amount)
    }
  }
}

extension TableForm? {
  fileprivate var isBasic: Bool { if case .basic = self { true } else { false } }
  fileprivate var isProject: Bool { if case .project = self { true } else { false } }
}
