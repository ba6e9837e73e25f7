import GoujiModel

/// The files of a draft that builds at once, with instructions where to type. What stands in them
/// follows from what the template asks for; nothing is known of any county here.
package struct NewDraft {
  let identity: DraftIdentity
  let template: Template
  /// As the user named it.
  let folder: String
  /// Ledgers as they are typed; those of the template also have columns that are computed.
  private let typedShapes: [LedgerShape]
  private let requests: TemplateRequests

  package init(
    identity: DraftIdentity, template: Template, typedShapes: [LedgerShape], folder: String
  ) {
    self.identity = identity
    self.template = template
    self.typedShapes = typedShapes
    self.folder = folder
    requests = TemplateRequests(template)
  }

  /// In the order in which they are filled in.
  package var files: [(name: String, bytes: [UInt8])] {
    var files = [(DraftFile.head, DraftBytes.text(head))]
    let rows = ExampleRows(identity: identity, template: template)
    for shape in shapes {
      files.append((DraftFile.ledger(shape.name), DraftBytes.ledger(rows.csv(asked(shape)))))
    }
    if !requests.prose.isEmpty { files.append((DraftFile.prose, DraftBytes.text(prose))) }
    return files
  }

  /// Only columns that the template prints or sums, or without which a record is none.
  private func asked(_ shape: LedgerShape) -> LedgerShape {
    var asked = shape
    asked.columns = shape.columns.filter { column in
      if column.required || column.name == shape.mainAmount || shape.balanced.contains(column.name)
      {
        return true
      }
      switch column.kind {
      case .unit, .project, .code, .reference: return true
      case .text, .choice, .amount, .count, .quantity:
        return requests.columns.contains(column.name) || Self.checked.contains(column.name)
      }
    }
    return asked
  }

  /// Columns that rules of the program look at, whatever the template prints.
  private static let checked = [StandardColumn.weight]

  /// Ledgers that the template reads, or that others refer to. The income follows from the
  /// spending; local codes only exist where somebody has them.
  private var shapes: [LedgerShape] {
    let always = [StandardLedger.spending, StandardLedger.projects]
    let never = [
      StandardLedger.income, StandardLedger.localCodes, StandardLedger.units,
      StandardLedger.subordinates,
    ]
    let wanted = (always + requests.ledgers).filter { !never.contains($0) }
    let order = LedgerShape.fileShapes.map(\.name)
    let rank = { (name: String) in order.firstIndex(of: name) ?? order.count }
    return typedShapes.filter { wanted.contains($0.name) }
      .sorted { (rank($0.name), $0.name) < (rank($1.name), $1.name) }
  }

  // MARK: 草案.yaml

  private var head: String {
    var lines = introduction
    lines += [
      "模板: \(scalar(template.name))", "年度: \(identity.year)",
    ]
    lines += plainIdentity
    lines += ["部门:"] + department
    lines.append("填报单位: \(identity.unit.rawValue)          # 各 CSV 文件里的金额都以它为单位，只写数字")
    lines += [
      "", "# 编制预算的单位，一个单位一行；性质填 行政、参公 或 事业。支出.csv 里用代码指它。", "单位:",
      "  - {代码: \"\(identity.unitCode)\", 名称: \(flow(identity.department)), 性质: 行政}",
    ]
    if requests.ledgers.contains(StandardLedger.subordinates) {
      lines += [
        "", "# 正文“部门单位构成”里的下属单位，一个一行；没有下属单位的写成 下属单位: []", "下属单位:",
        "  - {名称: 示例下属单位, 性质: 事业}",
      ]
    }
    lines += priors + reasons + stated + unconfirmed
    return lines.joined(separator: "\n") + "\n"
  }

  private var introduction: [String] {
    [
      "# \(identity.department) \(identity.year) 年草案，模板“\(template.name)”。",
      "#",
      "# 怎样填：",
      "#   1. 凡以“示例”开头的内容，都是为了让草案一开始就能检查、能生成，请逐处换成本部门的。",
      "#   2. 从 支出.csv 填起：一行一笔支出，示例的几行删去。标题行不要动。其余文件照着示例行填。",
      "#   3. 科目只填代码，用 gouji codes 文字 来查；每一列填什么，见 Drafts/README.md。",
      "#   4. 填好一部分就检查：gouji check \(CommandWord.quoted(folder))；看不懂的提示，用 gouji explain 编号。",
      "#   5. 没有错误就生成：gouji build \(CommandWord.quoted(folder)) --out out",
      "# “#”后面是说明，不起作用。冒号用半角，后面空一格；下一层缩进两格，用空格。",
      "",
    ]
  }

  /// What the template prints of the department's surroundings: 地区, 财政级次 and others.
  private var plainIdentity: [String] {
    let known = [
      IdentityPath.year, IdentityPath.priorYear, IdentityPath.unit, HeadKey.template,
      HeadKey.inputUnit,
    ]
    var names = requests.identity.filter { !$0.contains(".") && !known.contains($0) }
    for (name, value) in [("财政级次", identity.level), ("地区", identity.region)]
    where !names.contains(name) && !value.isEmpty {
      names.insert(name, at: 0)
    }
    var lines = names.map { name in
      let given = name == "地区" ? identity.region : name == "财政级次" ? identity.level : ""
      return "\(name): \(scalar(given.isEmpty ? "示例\(name)" : given))"
    }
    for owner in nested.keys.sorted() where owner != "部门" {
      lines.append("\(owner):")
      lines += (nested[owner] ?? []).map { "  \($0): 示例\($0)" }
    }
    return lines
  }

  private var department: [String] {
    var lines = [
      "  代码: \"\(identity.code)\"", "  全称: \(scalar(identity.department))",
      "  简称: \(scalar(identity.shortName))          # 正文里对本部门的叫法",
    ]
    for name in nested["部门"] ?? [] where !["代码", "全称", "简称"].contains(name) {
      let value = name == "表列名称" ? identity.department : "示例\(name)"
      lines.append("  \(name): \(scalar(value))")
    }
    return lines
  }

  /// `部门.主管部门` by its first part.
  private var nested: [String: [String]] {
    var nested: [String: [String]] = [:]
    for path in requests.identity {
      guard let dot = path.firstIndex(of: ".") else { continue }
      nested[String(path[..<dot]), default: []].append(String(path[path.index(after: dot)...]))
    }
    return nested
  }

  private var priors: [String] {
    if requests.priorFigures.isEmpty { return [] }
    let note = "# 上年的数，取自上年公布的文本。这里的“10万元”之类是示例，逐个换掉；上年没有的写 0。"
    return ["", note, "上年数:"]
      + requests.priorFigures.map { name in
        // As large as the example lines of this year.
        let number = 10 * (template.figures[name].map { parts(of: $0.expression) } ?? 1)
        return "  \(scalar(name)): \(number)" + (hasUnit(name) ? "万元" : "")
      }
  }

  private func hasUnit(_ figure: String) -> Bool {
    template.figures[figure].map { $0.kind == .amount } ?? true
  }

  /// How many figures are added up in one, so that the examples add up as well.
  private func parts(of expression: FigureExpression) -> Int {
    switch expression {
    case .apply(.plus, let operands): operands.reduce(0) { $0 + parts(of: $1) }
    case .named(let name): template.figures[name].map { parts(of: $0.expression) } ?? 1
    default: 1
    }
  }

  private var reasons: [String] {
    if requests.reasons.isEmpty { return [] }
    let note = "# 增减的主要原因，只写半句，如“本年较上年人员减少”；与上年持平的不会印出。"
    return ["", note, "原因:"] + requests.reasons.map { "  \(scalar($0)): 示例原因，请改写" }
  }

  private var stated: [String] {
    let definitions = template.stated.values.sorted {
      ($0.place.file.path, $0.place.line, $0.place.column)
        < ($1.place.file.path, $1.place.line, $1.place.column)
    }
    if definitions.isEmpty { return [] }
    let note = "# 支出明细算不出来、要部门写明的数。这里的“1”是示例，逐个换掉；没有的写 0。"
    return ["", note, "填报:"]
      + definitions.map { "  \(scalar($0.name)): \(usual($0))" }
  }

  /// What the template takes where the draft is silent, or nothing of it.
  private func usual(_ definition: StatedDefinition) -> String {
    switch definition.standard {
    case .amount(let money): money.exactText(in: .yuan) + AmountUnit.yuan.rawValue
    case .count(let count): String(count)
    default: definition.kind == .amount ? "1万元" : "1"
    }
  }

  private var unconfirmed: [String] {
    var items: [String] = []
    if !requests.priorFigures.isEmpty { items.append(HeadKey.prior) }
    if !template.stated.isEmpty { items.append(HeadKey.stated) }
    if items.isEmpty { return [] }
    return ["", "# 还没有填的部分，每项检查时提示一次；填好一项，删去它的一行。", "待确认:"]
      + items.map { "  - \($0)" }
  }

  // MARK: 文字.md

  private var prose: String {
    requests.prose.map { "# \($0)\n\n示例文字，请改写这一节。段与段之间空一行；不写预算金额。\n" }
      .joined(separator: "\n")
  }

  private func scalar(_ text: String) -> String { YAMLText.scalar(text) }
  private func flow(_ text: String) -> String { YAMLText.scalar(text, inFlow: true) }
}
