import DisclosureReading
import GoujiModel

/// What it checks: the name beside a code is that of the year's classification; 类, 款 and 项 of the
/// text exist and stand below each other.
///
/// Why: old names stay for years, and words are turned round.
///
/// Example: 一般行政事务管理（项） for 一般行政管理事务; 人力资源和社会保障管理事务（款）其他就业补助支出（项）.
///
/// Source: 政府收支分类科目 of the year of the document. Names that no edition has, and that are like
/// none, are local ones and are left alone.
struct NamesOfSubjects {
  private let disclosure: Disclosure
  private let names: SubjectNames
  private var told: Set<String> = []

  static let family = "科目名称"

  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    // Names are those of a year.
    if disclosure.year == nil { return }
    var rule = NamesOfSubjects(disclosure: disclosure, names: SubjectNames(disclosure))
    rule.tables(&log)
    for index in disclosure.paragraphs.indices {
      for chain in disclosure.paragraphs[index].chains { rule.chain(chain, index, &log) }
      rule.classes(index, &log)
    }
    rule.glossary(&log)
  }

  private init(disclosure: Disclosure, names: SubjectNames) {
    self.disclosure = disclosure
    self.names = names
  }

  // MARK: Tables

  private mutating func tables(_ log: inout AuditLog) {
    for table in disclosure.tables {
      switch table.form {
      case .expenditure, .income, .basic, .flow, .agencyCosts: break
      default: continue
      }
      // Words of a cell may be on another line.
      if table.grid.isByLayout { continue }
      for panel in table.panels {
        for row in panel.rows where !row.code.isEmpty && !row.label.isEmpty {
          let name = row.name
          guard let problem = names.problem(row.code, name) else {
            log.holds(Self.family)
            continue
          }
          tell(
            "\(row.code) \(name)", problem, at: table.grid.spot(row.number, row.labelColumn),
            "\(table.words(ofRow: row.number)) \(row.code) 印的是“\(name)”",
            &log)
        }
      }
    }
  }

  // MARK: Text

  private mutating func chain(_ chain: SubjectChain, _ index: Int, _ log: inout AuditLog) {
    let paragraph = disclosure.paragraphs[index]
    let words = paragraph.words(chain.range)
    let spot = paragraph.spot(chain.range)
    func say(_ name: String) -> String { "\(paragraph.home)“\(words)”的“\(name)”" }
    if !chain.code.isEmpty {
      var isRight = true
      if let problem = names.problem(chain.code, chain.item) {
        isRight = false
        tell(
          "\(chain.code) \(chain.item)", problem, at: spot,
          "\(paragraph.home)\(chain.code) 写作“\(chain.item)”", &log)
      }
      let group = String(chain.code.prefix(5))
      if !chain.group.isEmpty, let problem = names.problem(group, chain.group, isSure: true) {
        isRight = false
        tell(
          "\(group) \(chain.group)", problem, at: spot,
          "\(paragraph.home)\(chain.code) 写在“\(chain.group)（款）”下", &log)
      }
      if isRight { log.holds(Self.family) }
    } else if !chain.item.isEmpty {
      item(chain, say, spot, &log)
    } else if !chain.group.isEmpty, let problem = names.problem(named: chain.group, digits: 5) {
      tell(chain.group, problem, at: spot, say(chain.group), &log)
    }
    if !chain.type.isEmpty, let problem = names.problem(named: chain.type, digits: 3) {
      tell(chain.type, problem, at: spot, say(chain.type), &log)
    }
  }

  /// An item without a code.
  private mutating func item(
    _ chain: SubjectChain, _ say: (String) -> String, _ spot: Spot, _ log: inout AuditLog
  ) {
    if let problem = names.problem(named: chain.item, digits: 7) {
      tell(chain.item, problem, at: spot, say(chain.item), &log)
    }
    guard !chain.group.isEmpty else { return }
    if let problem = names.problem(named: chain.group, digits: 5) {
      tell(chain.group, problem, at: spot, say(chain.group), &log)
      return
    }
    // A wrong name says nothing of where it belongs.
    let items = names.current(chain.item, digits: 7)
    let groups = names.codes(chain.group, digits: 5)
    guard !items.isEmpty, !groups.isEmpty else { return }
    if items.contains(where: { item in groups.contains { item.hasPrefix($0) } }) {
      return log.holds(Self.family)
    }
    // Of its class, where the class is known.
    let type = names.codes(chain.type, digits: 3)
    let own = items.filter { item in type.isEmpty || type.contains { item.hasPrefix($0) } }
    guard let code = own.first(where: names.isInTables) ?? (own.count == 1 ? own.first : nil),
      let right = names.name(String(code.prefix(5)))
    else { return }
    tell(
      "\(chain.group)/\(chain.item)",
      SubjectNames.Problem(
        right: right, words: "\(code) 在 \(code.prefix(5)) \(right)（款）下", isCertain: true), at: spot,
      say(chain.group), &log)
  }

  /// `5.文化体育与传媒支出82.51万元`: a 类 without its mark.
  private mutating func classes(_ index: Int, _ log: inout AuditLog) {
    let paragraph = disclosure.paragraphs[index]
    for statement in paragraph.statements where statement.kind == .level {
      let name = RowOrdinal.words(of: statement.name)
      guard name.hasSuffix("支出"), let problem = names.problem(named: name, digits: 3) else {
        continue
      }
      tell(
        name, problem, at: paragraph.spot(statement.lead),
        "\(paragraph.home)“\(paragraph.clause(of: statement))”的“\(name)”", &log)
    }
  }

  // MARK: Glossary

  /// One 科目 explained twice, with other words.
  private mutating func glossary(_ log: inout AuditLog) {
    var seen: [String: Int] = [:]
    for (index, paragraph) in disclosure.paragraphs.enumerated() where paragraph.isGlossary {
      guard let chain = paragraph.chains.first, !chain.item.isEmpty, !chain.group.isEmpty else {
        continue
      }
      let name = "\(chain.type)/\(chain.group)/\(chain.item)"
      guard let earlier = seen[name] else {
        seen[name] = index
        continue
      }
      let other = disclosure.paragraphs[earlier]
      log.contradicts(
        Self.family, .disclosedNameDiffers, .likely, at: paragraph.spot(chain.range),
        "名词解释把“\(chain.item)（项）”解释了两次：前面是“\(other.printed.prefix(40))”", label: "前面已有",
        basis: Basis.subjects,
        cure: "核对后一条是不是另一个科目")
    }
  }

  /// Each wrong name once.
  private mutating func tell(
    _ key: String, _ problem: SubjectNames.Problem, at spot: Spot, _ message: String,
    _ log: inout AuditLog
  ) {
    guard told.insert(key).inserted else { return }
    let year = disclosure.names.classification.year
    log.contradicts(
      Self.family, .disclosedNameDiffers, problem.isCertain ? .certain : .likely, at: spot,
      "\(message)，\(problem.words)", label: "应为“\(problem.right)”",
      basis: "\(Basis.subjects)（\(year)年版）", cure: "改为“\(problem.right)”")
  }
}
