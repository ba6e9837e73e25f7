import DraftReading
import GoujiModel
import SourceReading

/// `草案.yaml` with the head of a form: only keys whose value changed are rewritten, comments and
/// order stay. What was written is read back before it counts.
struct HeadEdit {
  let old: ReadFile?
  let new: DraftHeadFile
  /// Name of the form, for a comment in a new file.
  let form: String

  func change() -> Outcome<FormImport.Change?> {
    guard let wanted = new.root else { return Outcome(nil) }
    guard let old else {
      let text = "# 由填报表 \(form) 导入\n\n" + HeadText.text(wanted)
      return checked(text, "新建")
    }
    let head = DraftHead.read(old.file).value
    guard let root = YAMLNode.parse(old.file).value else { return Outcome(nil) }
    if HeadValues(head, root) == HeadValues(new.head, wanted).keeping(HeadValues(head, root)) {
      return Outcome(nil)
    }
    var edit = YAMLEdit(old.file, root)
    let units = (old: head.inputUnit, new: new.head.inputUnit)
    let changed = merge(wanted, root, units: units, &edit)
    return checked(edit.text, "改写\(changed.map { "“\($0)”" }.joined(separator: "、"))")
  }

  /// The keys that were changed.
  private func merge(
    _ wanted: YAMLNode, _ root: YAMLNode, units: (old: AmountUnit?, new: AmountUnit?),
    _ edit: inout YAMLEdit
  ) -> [String] {
    var changed: [String] = []
    for entry in wanted.entries ?? [] {
      let key = entry.key.value
      let before = root.entries?.first { $0.key.value == key }
      if HeadValues.same(before?.value, entry.value, key: key, units: units) { continue }
      if before == nil, HeadText.entry(entry).isEmpty { continue }
      change(entry, before, units, &edit)
      changed.append(key)
    }
    return changed
  }

  private func change(
    _ entry: YAMLEntry, _ before: YAMLEntry?, _ units: (old: AmountUnit?, new: AmountUnit?),
    _ edit: inout YAMLEdit
  ) {
    let key = entry.key.value
    switch entry.value.content {
    case .scalar(let text):
      if before == nil || before?.value.text != nil {
        edit.set(key, to: text)
      } else {
        edit.replace(key, HeadText.entry(entry))
      }
    case .sequence: edit.replaceList(key, HeadText.items(entry.value, key))
    case .mapping(let inner):
      guard let before, before.value.isBlock(below: before.key.place) else {
        return edit.replace(key, HeadText.entry(entry))
      }
      edit.merge(key, inner, isWhole: HeadText.wholeMappings.contains(key)) { old, new, name in
        let owned = { (node: YAMLNode) in
          YAMLNode(
            content: .mapping([YAMLEntry(key: Located(name, at: node.place), value: node)]),
            place: node.place)
        }
        return HeadValues.same(owned(old), owned(new), key: key, units: units)
      }
    }
  }

  /// Reads the text back: it must say what the form says.
  private func checked(_ text: String, _ summary: String) -> Outcome<FormImport.Change?> {
    let file = SourceFile(path: DraftFile.head, text: text)
    let head = DraftHead.read(file)
    let root = YAMLNode.parse(file).value
    guard let root, let wanted = new.root else { return Outcome(nil, [.notRewritten]) }
    let values = HeadValues(head.value, root)
    if values != HeadValues(new.head, wanted).keeping(values) {
      return Outcome(nil, [.notRewritten])
    }
    return Outcome(
      FormImport.Change(
        name: DraftFile.head, bytes: DraftBytes.text(text, replacing: old),
        summary: summary, old: old?.bytes))
  }
}

extension Finding {
  fileprivate static var notRewritten: Finding {
    Finding(
      .outputUnwritable, at: nil, "草案.yaml 的写法特殊，不能按填报表改写，草案没有改动",
      cure: "导入到一个新的文件夹：gouji form import 填报表.xlsx 新文件夹")
  }
}
