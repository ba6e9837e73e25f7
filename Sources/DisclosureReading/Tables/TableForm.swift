import GoujiModel

/// Whose money a figure is of.
package enum Scope: String, Sendable, CaseIterable {
  /// All of the department's.
  case all = "全部资金"
  /// The three budgets together.
  case fiscal = "财政拨款"
  case general = "一般公共预算"
  case fund = "政府性基金预算"
  case capital = "国有资本经营预算"

  /// The narrowest that the words name; nil where they name none.
  package init?(in words: String) {
    if words.containsBytes(of: "政府性基金") {
      self = .fund
    } else if words.containsBytes(of: "国有资本经营") {
      self = .capital
    } else if words.containsBytes(of: "一般公共预算") || words.containsBytes(of: "公共财政") {
      self = .general
    } else if words.containsBytes(of: "财政拨款") {
      self = .fiscal
    } else {
      return nil
    }
  }
}

/// Which of the tables that the rules of disclosure ask for a table is, by the words of its title.
///
/// Source: 地方预决算公开操作规程（财预〔2016〕143号）第十四至十六条; the titles of the forms of six provinces.
package enum TableForm: Hashable, Sendable {
  case balance(Scope)
  case income
  case expenditure(Scope)
  /// What comes in, goes out and stays, of a fund of its own.
  case flow(Scope)
  case basic(Scope)
  case project(Scope)
  /// By 部门预算支出经济分类 with many columns.
  case economic(Scope)
  case threePublic(Scope)
  case agencyCosts
  case procurement
  case performance

  /// `title` is plain text; nil where it is none of them.
  package init?(title: String) {
    guard title.containsBytes(of: "表"), title.count <= 60 else { return nil }
    let scope = Scope(in: title)
    func has(_ words: String...) -> Bool { words.contains { title.containsBytes(of: $0) } }
    if has("绩效") {
      self = .performance
    } else if has("三公") {
      self = .threePublic(scope == .fund || scope == .capital ? scope ?? .fiscal : .fiscal)
    } else if has("机关运行经费") {
      self = .agencyCosts
    } else if has("政府采购") {
      self = .procurement
    } else if has("对比", "构成", "情况说明", "政府购买", "资产", "债务", "转移支付", "专项资金", "人员情况")
      || has("明细") && !has("基本支出", "按支出功能分类", "按功能分类")
    {
      return nil
    } else if has("收支", "收入支出") {
      let isFlow = scope == .fund || scope == .capital
      self = isFlow ? .flow(scope ?? .fund) : .balance(scope ?? .all)
    } else if has("部门经济", "经济分类") {
      self = has("基本支出") ? .basic(scope ?? .all) : .economic(scope ?? .all)
    } else if has("基本支出") {
      self = .basic(scope ?? .all)
    } else if has("项目支出") {
      self = .project(scope ?? .all)
    } else if has("支出") {
      self = .expenditure(scope ?? .all)
    } else if has("收入") {
      self = .income
    } else {
      return nil
    }
  }

  /// A table of revenue and spending by codes shows the two in columns.
  var byCodes: TableForm {
    if case .balance(let scope) = self { .flow(scope) } else { self }
  }

  package var words: String {
    switch self {
    case .balance(let scope): scope == .all ? "收支总表" : "\(scope.rawValue)收支总表"
    case .income: "收入总表"
    case .expenditure(let scope): scope == .all ? "支出总表" : "\(scope.rawValue)支出表"
    case .flow(let scope): "\(scope.rawValue)收入支出表"
    case .basic(let scope): "\(scope == .all ? "" : scope.rawValue)基本支出表"
    case .project(let scope): "\(scope == .all ? "" : scope.rawValue)项目支出表"
    case .economic(let scope): "\(scope.rawValue)支出表（经济分类）"
    case .threePublic(let scope): scope == .fiscal ? "“三公”经费表" : "\(scope.rawValue)“三公”经费表"
    case .agencyCosts: "机关运行经费表"
    case .procurement: "政府采购表"
    case .performance: "绩效目标表"
    }
  }
}
