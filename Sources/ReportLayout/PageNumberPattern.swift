/// `— {页} —`, as a look words the page number.
package enum PageNumberPattern {
  /// The text before and after `{页}`.
  package static func around(_ pattern: String) -> (before: String, after: String) {
    let mark = "{页}"
    var before = pattern[...]
    while !before.isEmpty, !before.hasSuffix(mark) { before.removeLast() }
    if before.isEmpty { return (pattern, "") }
    return (String(before.dropLast(mark.count)), String(pattern[before.endIndex...]))
  }
}
