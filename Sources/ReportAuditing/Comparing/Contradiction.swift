import GoujiModel

extension Finding {
  /// What is printed is not what template and draft demand. No draft can cause it: the report was
  /// changed, or the program is wrong.
  static func contradiction(
    _ code: FindingCode, _ place: String, printed: String, expected: String, label: String,
    at template: Place?
  ) -> Finding {
    Finding(
      code, at: template, "\(place)印的是\(quoted(printed))，按模板和草案应是\(quoted(expected))",
      label: label, basis: basis(template), cure: contradictionCure)
  }

  static func contradiction(
    _ code: FindingCode, _ message: String, label: String, at template: Place?
  ) -> Finding {
    Finding(
      code, at: template, message, label: label, basis: basis(template), cure: contradictionCure)
  }

  private static func quoted(_ text: String) -> String { text.isEmpty ? "空白" : "“\(text)”" }

  private static func basis(_ place: Place?) -> String {
    place.map { WordOrigin(template: $0).templateLine } ?? "财预〔2016〕143号"
  }

  private static let contradictionCure = "草案没有错，报告自己前后矛盾；不要公开这份报告，重新生成，还是这样的，请把草案和模板报给维护人"
}
