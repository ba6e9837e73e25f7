import BudgetWorkbench
import GoujiModel
import Hummingbird
import SourceReading

/// The findings of a draft in the order, and to the extent, that somebody asks for in an address.
struct FindingList {
  enum Order: String, CaseIterable {
    case grade = "等级"
    case place = "位置"
    case code = "编号"

    var key: String {
      switch self {
      case .grade: "grade"
      case .place: "place"
      case .code: "code"
      }
    }
  }

  struct Item {
    let finding: Finding
    /// Stays while the finding does, wherever it stands in the list.
    let key: String
  }

  let order: Order
  /// Nil for all.
  let grade: Severity?
  let search: String
  let all: [Finding]
  let items: [Item]

  init(_ findings: [Finding], _ query: Parameters) {
    all = FindingLimit.applied(findings)
    order = Order.allCases.first { $0.key == query.get("sort") } ?? .grade
    grade = Severity.listed.first { $0.word == query.get("grade") }
    search = query.search
    var seen: [String: Int] = [:]
    let keyed = all.map { finding in
      let text = "\(finding.code.rawValue)\n\(finding.place?.description ?? "")\n\(finding.message)"
      let hash = String(ContentHash.sha256([Array(text.utf8)]).prefix(8))
      seen[hash, default: 0] += 1
      return Item(finding: finding, key: seen[hash] == 1 ? hash : "\(hash)-\(seen[hash] ?? 0)")
    }
    let (grade, search, order) = (grade, search, order)
    items = keyed.filter { item in
      (grade == nil || item.finding.severity == grade)
        && (search.isEmpty || item.finding.searched.contains(search))
    }.enumerated().sorted {
      (order.rank($0.element.finding), $0.offset) < (order.rank($1.element.finding), $1.offset)
    }.map(\.element)
  }

  func count(_ grade: Severity) -> Int { all.count { $0.severity == grade } }

  func finding(_ key: String) -> Finding? { items.first { $0.key == key }?.finding }
}

extension FindingList.Order {
  fileprivate func rank(_ finding: Finding) -> String {
    switch self {
    case .grade: String(Severity.listed.firstIndex(of: finding.severity) ?? 0)
    case .code: finding.code.rawValue
    case .place:
      // What stands nowhere comes last; lines by their number.
      finding.place.map { place in
        let line = String(place.line)
        return place.file.path + "#" + (place.file.sheet ?? "") + ":"
          + String(repeating: "0", count: max(0, 9 - line.count)) + line
      } ?? "\u{10FFFF}"
    }
  }
}

extension Severity {
  /// The gravest first.
  static let listed: [Severity] = [.error, .warning, .note]

  /// In addresses and for the style.
  var word: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

extension Finding {
  fileprivate var searched: String {
    [code.rawValue, message, label, cure, basis, place?.description ?? ""].joined(separator: "\n")
  }
}

extension Parameters {
  /// What is searched for, not longer than anybody types.
  fileprivate var search: String { String((get("q") ?? "").prefix(80)) }
}
