import DraftReading
import GoujiModel
import SourceReading

/// The drafts that a form names (上年草案, 预算草案), as its draft's folder has to name them: both count
/// their paths from where they lie.
struct NamedDraftWays {
  let form: DraftFolder
  let draft: String

  /// The head with other paths where the form's lead to a draft; `old` is the draft's own head.
  func rebased(_ root: YAMLNode, _ old: ReadFile?) -> YAMLNode {
    let before = old.flatMap { YAMLNode.parse($0.file).value }
    var root = root
    root.content = .mapping(
      (root.entries ?? []).map { entry in
        guard HeadValues.references.contains(entry.key.value) else { return entry }
        var entry = entry
        entry.value = rebased(entry.value, before?[entry.key.value])
        return entry
      })
    return root
  }

  /// A path, or `{文件夹: …, 内容: …}`.
  private func rebased(_ node: YAMLNode, _ old: YAMLNode?) -> YAMLNode {
    var node = node
    if let typed = node.text {
      node.content = .scalar(rebased(typed, old?.text ?? old?[Self.folder]?.text))
    } else if let entries = node.entries {
      node.content = .mapping(
        entries.map { entry in
          guard entry.key.value == Self.folder, let typed = entry.value.text else { return entry }
          var entry = entry
          entry.value.content = .scalar(rebased(typed, old?.text ?? old?[Self.folder]?.text))
          return entry
        })
    }
    return node
  }

  private func rebased(_ typed: String, _ old: String?) -> String {
    if typed.isEmpty || typed.hasPrefix("/") { return typed }
    let target = form.paths(ofDraft: typed).path
    if let old {
      let known = WorkingPath.joined(draft, old)
      // Spelt another way, or the form was carried off to where it leads nowhere.
      let isSame = WorkingPath.absolute(known) == WorkingPath.absolute(target)
      let isLost = !WorkingPath.isFolder(target) && WorkingPath.isFolder(known)
      if isSame || isLost { return old }
    }
    return WorkingPath.isFolder(target) ? WorkingPath.way(from: draft, to: target) : typed
  }

  private static let folder = "文件夹"
}
