/// A control bound to an element of a custom part.
struct BoundControl {
  var title: String
  var text: String
  /// `xmlns:g='urn:…'`
  var prefixes: String
  /// `/g:figures[1]/g:figure[8]`
  var path: String

  /// `/ns0:coreProperties[1]/ns1:title[1]`: Word shows what the properties of the file say.
  var showsProperty: Bool { path.lowercased().contains("properties[") }
}

/// A custom part that is a list: the texts of the children of its root.
struct CustomXMLTexts {
  private var namespace = ""
  private var texts: [String] = []
  var count: Int { texts.count }

  init(_ part: PartBytes, name: String) throws(WorkbookError) {
    let reader = try XMLPullReader(part, name: name)
    var bytes: [UInt8] = []
    while try reader.next() {
      switch reader.node {
      case .start:
        if reader.depth == 1 { namespace = reader.namespace }
        if reader.depth == 2 { bytes = [] }
      case .text: reader.append(to: &bytes)
      case .end: if reader.depth == 2 { texts.append(String(decoding: bytes, as: UTF8.self)) }
      case .other: break
      }
    }
  }

  /// Nil where the control is bound to something else than a child of this root.
  func text(at control: BoundControl) -> (index: Int, text: String)? {
    let steps = control.path.split(separator: "/")
    let names = ["'", "\""].map { $0 + namespace + $0 }
    guard steps.count == 2, !namespace.isEmpty, names.contains(where: control.prefixes.contains),
      let last = steps.last, last.hasSuffix("]"), let open = last.lastIndex(of: "["),
      let number = Int(last[last.index(after: open)...].dropLast()),
      texts.indices.contains(number - 1)
    else { return nil }
    return (number - 1, texts[number - 1])
  }
}
