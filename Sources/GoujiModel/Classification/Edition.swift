/// 政府收支分类科目 as an edition brought it, or as much of it as sources show: codes and names of
/// each classification, and what changed against the edition before.
package struct Edition: Sendable {
  package var date: EditionDate
  /// `2024年政府收支分类科目`.
  package var title: String
  /// Everything stands in its tables; otherwise they hold what is known of it.
  package var isWhole: Bool
  package var tables: ClassificationTables
  /// 经济科目对照, from the department's economic classification to the government's.
  package var mapping: ClassificationTable?
  package var changes: [CodeChange]

  package init(
    date: EditionDate, title: String, isWhole: Bool,
    tables: ClassificationTables = ClassificationTables(), mapping: ClassificationTable? = nil,
    changes: [CodeChange] = []
  ) {
    self.date = date
    self.title = title
    self.isWhole = isWhole
    self.tables = tables
    self.mapping = mapping
    self.changes = changes
  }

  /// A code that its table lacks is not in force.
  func isWhole(_ kind: ClassificationKind) -> Bool { isWhole && tables[kind] != nil }

  /// All names in its tables and changes.
  var names: [String] {
    var names = changes.flatMap { [$0.oldName, $0.newName] }.filter { !$0.isEmpty }
    for kind in ClassificationKind.allCases {
      tables[kind]?.forEach { row in
        names.append(row[1])
        return true
      }
    }
    return names
  }
}

/// A table for each classification; nil where the edition has none.
package struct ClassificationTables: Sendable {
  private var function: ClassificationTable?
  private var departmentEconomic: ClassificationTable?
  private var governmentEconomic: ClassificationTable?

  package init() {}

  package subscript(kind: ClassificationKind) -> ClassificationTable? {
    get {
      switch kind {
      case .function: function
      case .departmentEconomic: departmentEconomic
      case .governmentEconomic: governmentEconomic
      }
    }
    set {
      switch kind {
      case .function: function = newValue
      case .departmentEconomic: departmentEconomic = newValue
      case .governmentEconomic: governmentEconomic = newValue
      }
    }
  }
}

/// Files of an edition's folder, without their endings.
package enum EditionFile {
  package static let about = "说明"
  package static let changes = "变更"
  package static let mapping = "经济科目对照"
  /// The folder beside the templates in which the folders of editions stand.
  package static let shelf = "科目"

  package static func name(of kind: ClassificationKind) -> String {
    switch kind {
    case .function: "功能科目"
    case .departmentEconomic: "部门经济科目"
    case .governmentEconomic: "政府经济科目"
    }
  }

  package static let codeColumns = ["代码", "名称", "来源", "可信", "备注"]
  package static let changeColumns = [
    "变更", "原代码", "原名称", "新代码", "新名称", "来源", "可信", "备注",
  ]
  package static let mappingColumns = ["部门代码", "单位性质", "政府代码", "来源", "可信", "备注"]
  package static let aboutColumns = ["项目", "内容"]
  /// Lines of 说明.
  package static let title = "名称"
  package static let extent = "收录"
  package static let whole = "全部"
  package static let part = "部分"
}

extension Edition {
  /// As its own tables have it, without regard to other editions.
  package func entry(_ code: String) -> ClassificationEntry? {
    Classification.kind(of: code).flatMap { kind in
      tables[kind]?.row(code).map { ClassificationEntry($0, kind: kind) }
    }
  }
}
