/// Whole elements, written once and inserted many times: the properties that thousands of cells
/// share cost one call each instead of one for every element and attribute.
public struct XMLFragment: Sendable {
  let utf8: [UInt8]

  init(utf8: [UInt8]) { self.utf8 = utf8 }
}

extension XMLWriter {
  /// What `content` writes, kept for `insert` instead of being written here.
  public func fragment(_ content: (XMLWriter) -> Void) -> XMLFragment {
    let scratch = scratch
    let start = scratch.count
    content(scratch)
    return XMLFragment(utf8: scratch.written(from: start))
  }

  public func insert(_ fragment: XMLFragment) {
    assemble { $0 += fragment.utf8 }
  }
}
