import DraftReading
import GoujiModel
import ReportComposing
import SourceReading
import Synchronization

/// Names of packages written in one run, so that none replaces another. Of drafts that would have the
/// same name none is written; that is known before anything is.
package final class PackageNames: Sendable {
  private let state = Mutex(State())
  /// Why a draft is left out, by its path.
  private let leftOut: [String: Finding]

  /// For one draft.
  package init() { leftOut = [:] }

  /// `departments` are all that the roster has: nobody may take the name of another line.
  package init(of drafts: [ListedPath], _ crew: DraftCrew, listed departments: Set<String>) {
    leftOut = Self.leftOut(of: drafts, crew, departments)
  }

  // MARK: Before anything is written

  /// Two names that look the same are looked at again with all that stands in the drafts: a template may
  /// put into a name what no head says.
  private static func leftOut(
    of drafts: [ListedPath], _ crew: DraftCrew, _ departments: Set<String>
  ) -> [String: Finding] {
    let heads = crew.map(drafts) { $0.named }
    var found: [String: Finding] = [:]
    for (draft, head) in zip(drafts, heads) {
      guard let own = head?.department, own != draft.department?.value, departments.contains(own)
      else { continue }
      found[draft.path] = .namedAsAnother(draft.path, own)
    }
    let alike = indices(of: heads.map { $0?.stem }, among: Array(drafts.indices))
    let suspects = alike.flatMap(\.self).sorted()
    let stems = crew.map(suspects.map { drafts[$0] }) { bench -> String? in
      bench.drafted().value.map { PackageContents.stem(of: $0.report) } ?? bench.named?.stem
    }
    for same in indices(of: stems, among: suspects) {
      for index in same {
        let others = same.filter { $0 != index }.map { drafts[$0].path }
        found[drafts[index].path] = .sameNamed(drafts[index].path, others)
      }
    }
    return found
  }

  /// Those that have a name in common with another one.
  private static func indices(of names: [String?], among indices: [Int]) -> [[Int]] {
    var byName: [String: [Int]] = [:]
    for (name, index) in zip(names, indices) {
      if let name { byName[name, default: []].append(index) }
    }
    return byName.values.filter { $0.count > 1 }
  }

  // MARK: While they are made

  private struct State {
    /// What is known of each draft; nil inside for one that has no package.
    var known: [Int: (name: String?, draft: String)] = [:]
    /// By the name of a manifest, the draft it is of.
    var owners: [String: String] = [:]
    /// Up to here all are known.
    var next = 0
    var waiting: [Int: Promise<String?>] = [:]
  }

  /// A finding where another draft has the name. What nobody could know before is told of the later one
  /// in the list, whichever is ready first; waits for those before it.
  func claim(_ name: String, by draft: String, at index: Int) -> Finding? {
    if let finding = leftOut[draft] { return finding }
    let answer = Promise<String?>()
    state.withLock { state in
      state.waiting[index] = answer
      state.known[index] = (name, draft)
      Self.settle(&state)
    }
    return answer.value().map { .sameNamed(draft, [$0]) }
  }

  /// A draft that has no package; nothing where it has claimed a name.
  package func pass(_ index: Int) {
    state.withLock { state in
      if index < state.next || state.known[index] != nil { return }
      state.known[index] = (nil, "")
      Self.settle(&state)
    }
  }

  private static func settle(_ state: inout State) {
    while let (name, draft) = state.known.removeValue(forKey: state.next) {
      var other: String?
      if let name {
        other = state.owners[name]
        if other == nil { state.owners[name] = draft }
      }
      state.waiting.removeValue(forKey: state.next)?.give(other)
      state.next += 1
    }
  }
}

extension Workbench {
  /// What a draft calls itself, and what its package would be called as far as the head tells; the rest of
  /// the draft is not read. Nil where the head cannot be read.
  fileprivate var named: (department: String?, stem: String?)? {
    guard let draft = loader.open(draft).value else { return nil }
    let department = draft.head.identity[IdentityPath.fullName]?.value
    guard let name = draft.head.template, let year = draft.head.year,
      let template = draft.template?.decoded().value
    else { return (department, nil) }
    let budget = Budget(
      folder: draft.folder.displayPath, template: name, year: year,
      inputUnit: draft.head.inputUnit ?? .yuan, identity: draft.head.identity, ledgers: [:],
      priorFigures: [:], statedNumbers: [:], reasons: [:], prose: [:], hash: "")
    let title = ReportComposer.title(budget, template.report(of: budget.subject))
    return (department, title.map { PackageContents.stem(titled: $0) })
  }
}

extension Finding {
  private static let listed = 3

  fileprivate static func sameNamed(_ draft: String, _ others: [String]) -> Finding {
    let more = others.count > listed ? " 等 \(others.count) 份" : ""
    return Finding(
      .sameNamedPackages, at: nil,
      "\(draft) 和 \(others.prefix(listed).joined(separator: "、"))\(more) 生成的文件同名，\(draft) 没有生成",
      cure: "核对两份草案的部门全称和年度；确是同一部门的两稿，分两次生成到不同的文件夹（--out）")
  }

  fileprivate static func namedAsAnother(_ draft: String, _ name: String) -> Finding {
    Finding(
      .sameNamedPackages, at: nil, "\(draft) 的部门全称是“\(name)”，名册上那是另一个部门，没有生成",
      cure: "核对这份草案的部门全称和名册上的这一行")
  }
}
