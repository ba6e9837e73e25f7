/// The content controls that are open where a text is read, and the last one that ended.
struct ControlStack {
  struct Control {
    /// Byte of the paragraph's text at which it begins.
    var start: Int
    var title = ""
    var binding: (prefixes: String, path: String)?
    var text = ""
    var isPlaceholder = false

    /// Nil where it is bound to nothing.
    var bound: BoundControl? {
      binding.map {
        BoundControl(title: title, text: text, prefixes: $0.prefixes, path: $0.path)
      }
    }
  }

  private var open: [Control] = []
  private var last: (control: Control, end: Int)?

  mutating func begin(at start: Int) { open.append(Control(start: start)) }

  var title: String {
    get { open.last?.title ?? "" }
    set { if !open.isEmpty { open[open.count - 1].title = newValue } }
  }

  var binding: (prefixes: String, path: String)? {
    get { open.last?.binding }
    set { if !open.isEmpty { open[open.count - 1].binding = newValue } }
  }

  mutating func markPlaceholder() {
    if !open.isEmpty { open[open.count - 1].isPlaceholder = true }
  }

  /// The innermost one, with its text; nil where none is open.
  mutating func end(_ text: [UInt8]) -> Control? {
    guard var control = open.popLast() else { return nil }
    control.text = String(decoding: text[min(control.start, text.count)...], as: UTF8.self)
    return control
  }

  /// It stands right behind the last one, is the same, and its text ends with the other's.
  func repeats(_ control: Control) -> Bool {
    guard let last, last.end == control.start, !last.control.text.isEmpty else { return false }
    return last.control.title == control.title
      && last.control.binding?.path == control.binding?.path
      && control.text.hasSuffix(last.control.text)
  }

  mutating func keep(_ control: Control, end: Int) { last = (control, end) }
}
