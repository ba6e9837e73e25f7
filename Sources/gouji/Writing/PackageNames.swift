import GoujiModel

/// Names of packages written in one run, so that none replaces another.
struct PackageNames {
  /// By the name of a manifest, the draft it is of.
  private var drafts: [String: String] = [:]

  /// A finding where another draft of this run has the name already.
  mutating func claim(_ name: String, by draft: String) -> Finding? {
    guard let other = drafts.updateValue(draft, forKey: name) else { return nil }
    drafts[name] = other
    return Finding(
      .sameNamedPackages, at: nil, "\(draft) 和 \(other) 生成的文件同名，\(draft) 没有生成",
      cure: "核对两份草案的部门全称和年度；确是同一部门的两稿，分两次生成到不同的文件夹（--out）")
  }
}
